import Diagnostics
import Foundation
import PDFFinish
import Pipeline
import Testing

@Suite struct ExtractTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private func single(_ conformance: Conformance = .a3a) throws -> URL {
    let rendering = place.render(PublishedText.path, into: "out") {
      $0.conformance = conformance
      $0.only = ["13022523P000PCJ10019B"]
    }
    return try #require(rendering.singles.first)
  }

  private func rules(of file: String) -> [String] {
    let extracted = extractData(from: file)
    #expect(extracted.data == nil)
    return extracted.diagnostics.map(\.rule)
  }

  @Test func aFileThatIsNoPDFSaysSo() throws {
    #expect(rules(of: PublishedText.path) == ["extract.not-pdf"])
    #expect(rules(of: place.folder.appending(path: "none.pdf").path) == ["input.unreadable"])
  }

  @Test func aPDFThatMayNotCarryDataHasNone() throws {
    #expect(rules(of: try single(.a2a).path) == ["extract.no-data"])
  }

  @Test(arguments: [1, 100, 5000, 20000]) func aPDFThatIsCutOffIsDamaged(length: Int) throws {
    let bytes = try Data(contentsOf: try single()).prefix(length)
    let rule = length < 5 ? "extract.not-pdf" : "pdf.damaged"
    #expect(rules(of: try place.write(bytes, as: "cut.pdf")) == [rule])
  }

  @Test func dataThatDoNotMatchTheirDigestAreRefused() throws {
    let pdf = [UInt8](try Data(contentsOf: try single()))
    let data = try #require(try PDFReader(pdf).attachments().first).data
    #expect(extractData(from: try place.write(try blankPDF(carrying: data), as: "copied.pdf")).data == data)
    let changed = String(decoding: data, as: UTF8.self).replacing("治安保险", with: "治安保障")
    let forged = try blankPDF(carrying: Array(changed.utf8))
    #expect(rules(of: try place.write(forged, as: "forged.pdf")) == ["extract.digest"])
  }

  @Test(arguments: ["", "{", "{}", "[1]", "{\"sha256\": 1}"])
  func aDataFileThatIsNoneIsRefused(data: String) throws {
    let forged = try blankPDF(carrying: Array(data.utf8))
    #expect(extractData(from: try place.write(forged, as: "forged.pdf")).data == nil)
  }

  /// A PDF of one empty page with a data file.
  private func blankPDF(carrying data: [UInt8]) throws -> [UInt8] {
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
    ]
    var (text, entries) = ("%PDF-1.4\n", "0000000000 65535 f \n")
    for (index, object) in objects.enumerated() {
      entries += String(format: "%010d 00000 n \n", text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let place = text.utf8.count
    text += "xref\n0 4\n\(entries)trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n\(place)\n%%EOF\n"
    let attachment = Attachment(
      name: "banxin-data.json", mediaType: "application/json", description: "", data: data)
    let metadata = DocumentMetadata(title: "x", created: "2023-01-01T00:00:00Z")
    return try finish(
      Array(text.utf8), FinishRequest(metadata: metadata, conformance: .plain, attachments: [attachment]))
  }

  @Test func whatIsExtractedIsTheFileInThePDF() throws {
    let pdf = try single()
    let file = try PDFReader([UInt8](try Data(contentsOf: pdf))).attachments().first
    #expect(extractData(from: pdf.path).data == file?.data)
  }
}
