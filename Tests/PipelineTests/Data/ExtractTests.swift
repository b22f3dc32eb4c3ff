import Foundation
import PDFFinish
import Testing

/// What `banxin extract` gives back, and what it refuses.
@Suite struct ExtractTests {
  private func form() throws -> URL { try Rendering.example.get().form(Example.codes[5]).url }

  /// Expects that nothing is taken out of a file, for a reason of this name.
  private func expectRefusal(of file: URL, for rule: String) throws {
    let run = try Banxin.run(["extract", file.path, "--lang", "en"])
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("[\(rule)]"), "\(run.messages)")
    #expect(run.messages.hasPrefix(file.path))
  }

  @Test func theDataAreWrittenToStandardOutputAsThePDFCarriesThem() throws {
    let file = try PDFReader([UInt8](try Data(contentsOf: try form()))).attachments().first
    let run = try Banxin.run(["extract", try form().path])
    #expect(run.status == 0)
    #expect([UInt8](run.output) == file?.data)
  }

  @Test func aFileThatIsNoPDFSaysSo() throws {
    try expectRefusal(of: Repository.example, for: "extract.not-pdf")
    try expectRefusal(of: try Scratch.folder().appending(path: "none.pdf"), for: "input.unreadable")
  }

  @Test func aPDFThatMayNotCarryDataHasNone() throws {
    let code = Example.codes[5]
    let rendering = try Rendering(Repository.example, ["--pdf", "a-2a", "--only", code])
    try expectRefusal(of: try rendering.form(code).url, for: "extract.no-data")
  }

  @Test(arguments: [100, 5000, 20000]) func aPDFThatIsCutOffIsDamaged(length: Int) throws {
    let bytes = try Data(contentsOf: try form()).prefix(length)
    try expectRefusal(of: try Scratch.file("cut.pdf", bytes), for: "pdf.damaged")
  }

  @Test func anEncryptedPDFSaysSo() throws {
    let encrypted = try Scratch.folder().appending(path: "encrypted.pdf")
    let run = try Program("qpdf", ["--encrypt", "a", "b", "256", "--", try form().path, encrypted.path])
    #expect(run.status == 0)
    try expectRefusal(of: encrypted, for: "pdf.encrypted")
  }

  @Test func dataThatDoNotMatchTheirDigestAreRefused() throws {
    let data = try #require(try PDFReader([UInt8](try Data(contentsOf: try form()))).attachments().first).data
    let copied = try Banxin.run(["extract", try blankPDF(carrying: data).path])
    #expect([UInt8](copied.output) == data)
    let changed = String(decoding: data, as: UTF8.self).replacing("治安保险", with: "治安保障")
    try expectRefusal(of: try blankPDF(carrying: Array(changed.utf8)), for: "extract.digest")
  }

  @Test(arguments: [
    ("", "file.empty"), ("{", "json.syntax"), ("{}", "extract.digest"), ("{\"sha256\": 1}", "extract.digest"),
  ]) func aDataFileThatIsNoneIsRefused(data: String, rule: String) throws {
    try expectRefusal(of: try blankPDF(carrying: Array(data.utf8)), for: rule)
  }

  /// A PDF of one empty page with a data file.
  private func blankPDF(carrying data: [UInt8]) throws -> URL {
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
    return try Scratch.file(
      "forged.pdf",
      try finish(
        Array(text.utf8), FinishRequest(metadata: metadata, conformance: .plain, attachments: [attachment])))
  }
}
