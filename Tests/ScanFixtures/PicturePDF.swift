internal import CLeptonica

/// Writes a PDF whose pages are one picture each, as scanners do.
struct PicturePDF {
  private var bytes = Array("%PDF-1.5\n".utf8)
  private var offsets: [Int] = []
  private var pages: [Int] = []

  /// Adds a page that shows a picture, packed by leptonica, at a resolution.
  mutating func add(_ picture: L_COMP_DATA, dpi: Double) {
    let (width, height) = (Double(picture.w) * 72 / dpi, Double(picture.h) * 72 / dpi)
    let data = UnsafeBufferPointer(start: picture.datacomp, count: picture.nbytescomp)
    let image = add(dictionary: dictionary(of: picture), stream: Array(data))
    let content = add(dictionary: "", stream: Array("\(width) 0 0 \(height) 0 0 cm /I Do".utf8))
    pages.append(
      add(
        "<</Type/Page/Parent 1 0 R/MediaBox[0 0 \(width) \(height)]/Contents \(content) 0 R"
          + "/Resources<</XObject<</I \(image) 0 R>>>>>>"))
  }

  private func dictionary(of picture: L_COMP_DATA) -> String {
    let size = "/Type/XObject/Subtype/Image/Width \(picture.w)/Height \(picture.h)/BitsPerComponent \(picture.bps)"
    let space = picture.spp == 3 ? "/ColorSpace/DeviceRGB" : "/ColorSpace/DeviceGray"
    guard picture.type == L_G4_ENCODE else { return size + space + "/Filter/DCTDecode" }
    let decoding = "<</K -1/Columns \(picture.w)/Rows \(picture.h)/BlackIs1 \(picture.minisblack != 0)>>"
    return size + space + "/Filter/CCITTFaxDecode/DecodeParms\(decoding)"
  }

  private mutating func add(dictionary: String, stream: [UInt8]) -> Int {
    add("<<\(dictionary)/Length \(stream.count)>>\nstream\n", stream, "\nendstream")
  }

  /// Object 1 is the page tree and 2 the catalogue: the others begin at 3.
  private mutating func add(_ head: String, _ stream: [UInt8] = [], _ tail: String = "") -> Int {
    let number = offsets.count + 3
    offsets.append(bytes.count)
    bytes += Array("\(number) 0 obj\n\(head)".utf8) + stream + Array("\(tail)\nendobj\n".utf8)
    return number
  }

  func finished() -> [UInt8] {
    var bytes = bytes
    let tree = bytes.count
    let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
    bytes += Array("1 0 obj\n<</Type/Pages/Count \(pages.count)/Kids[\(kids)]>>\nendobj\n".utf8)
    let catalog = bytes.count
    bytes += Array("2 0 obj\n<</Type/Catalog/Pages 1 0 R>>\nendobj\n".utf8)
    let table = bytes.count
    let entries = ([tree, catalog] + offsets).map { offset in
      String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n"
    }
    bytes += Array("xref\n0 \(entries.count + 1)\n0000000000 65535 f \n\(entries.joined())".utf8)
    bytes += Array("trailer\n<</Size \(entries.count + 1)/Root 2 0 R>>\nstartxref\n\(table)\n%%EOF\n".utf8)
    return bytes
  }
}
