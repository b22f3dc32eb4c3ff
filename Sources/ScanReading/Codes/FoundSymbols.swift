internal import CZXing

/// A QR symbol on a picture. Its text is nil where it was seen and could not be decoded.
struct FoundSymbol {
  var text: String?
  var corners: Corners
}

extension Picture {
  /// The QR symbols that zxing-cpp sees on the picture, which must be grey.
  func symbols() -> [FoundSymbol] {
    let raster = raster(dpi: 0)
    let found = czxing_read(raster.bytes, Int32(raster.width), Int32(raster.height))
    // No memory and a failure inside of the library are the same to us as no symbol: another attempt follows.
    guard let found else { return [] }
    defer { czxing_free(found) }
    return UnsafeBufferPointer(start: found.pointee.symbols, count: found.pointee.count).map(FoundSymbol.init)
  }
}

extension FoundSymbol {
  fileprivate init(_ symbol: CZXingSymbol) {
    text = symbol.text.map { start in
      let bytes = UnsafeRawBufferPointer(start: start, count: symbol.length)
      return String(decoding: bytes, as: UTF8.self)
    }
    let numbers = withUnsafeBytes(of: symbol.corners) { Array($0.bindMemory(to: Int32.self)).map(Double.init) }
    let points = stride(from: 0, to: 8, by: 2).map { PixelPoint(x: numbers[$0], y: numbers[$0 + 1]) }
    corners = Corners(topLeft: points[0], topRight: points[1], bottomRight: points[2], bottomLeft: points[3])
  }
}
