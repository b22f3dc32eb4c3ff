import Diagnostics
import Testing

@testable import PDFFinish

@Suite struct JoinTests {
  private let base = JoinedDocument(ForeignPDF(name: "A"))

  private func joined(_ parts: [ForeignPDF], at position: Int? = nil) throws -> JoinResult {
    try join(JoinRequest(base: base, parts: parts.map(JoinedDocument.init), position: position))
  }

  private func texts(_ pdf: [UInt8]) throws -> [String] { try PDFReader(pdf).text().content.map(\.text) }

  // MARK: Pages

  @Test func partsStandAfterTheirPage() throws {
    let result = try joined([ForeignPDF(name: "B", pageCount: 2), ForeignPDF(name: "C", pageCount: 1)], at: 1)
    let contents = try PDFReader(result.bytes).source.pages.map { page in
      String(decoding: try PDFReader(result.bytes).source.content(of: page), as: UTF8.self)
    }
    #expect(
      contents.map { $0.contains("(A ") ? "A" : $0.contains("(B ") ? "B" : "C" } == ["A", "B", "B", "C", "A", "A"])
    #expect(result.partPages == [1..<3, 3..<4])
    #expect(result.pageCount == 6)
    #expect(try OutsideJudge.qpdfFindsNoFault(in: result.bytes))
  }

  @Test func pagesKeepWhatTheirTreeGaveThem() throws {
    let reader = try PDFReader(joined([ForeignPDF(name: "B", rotation: 90)]).bytes)
    #expect(reader.sheetSizes.map { $0.width } == [595, 595, 595, 842, 842, 842])
  }

  @Test func theSameDocumentsGiveTheSameBytes() throws {
    #expect(try joined([ForeignPDF(name: "B")]).bytes == joined([ForeignPDF(name: "B")]).bytes)
  }

  // MARK: Outline, links, labels

  @Test func outlinesOfAllDocumentsLeadToTheirPages() throws {
    let outline = try PDFReader(joined([ForeignPDF(name: "B")], at: 1).bytes).outline
    #expect(
      outline == [
        OutlineItem(title: "A first", level: 0, page: 0), OutlineItem(title: "B.pdf", level: 0, page: 1),
        OutlineItem(title: "B first", level: 1, page: 1), OutlineItem(title: "B last", level: 1, page: 3),
        OutlineItem(title: "A last", level: 0, page: 5),
      ])
  }

  @Test func namedDestinationsOfOneNameLeadWhereTheyDid() throws {
    let result = try joined([ForeignPDF(name: "B")])
    #expect(try PDFReader(result.bytes).links.map(\.targetPage) == [2, 5])
    #expect(result.losses.contains(.renamed(document: "B.pdf", old: "end", new: "end-2")))
  }

  @Test func pagesKeepTheirLabels() throws {
    #expect(try PDFReader(joined([ForeignPDF(name: "B")], at: 2).bytes).pageLabels == ["1", "2", "1", "2", "3", "3"])
  }

  @Test func runningNumbersBecomeLabels() throws {
    var request = JoinRequest(base: base, parts: [JoinedDocument(ForeignPDF(name: "B"))], position: 3)
    request.firstNumber = 40
    #expect(try PDFReader(join(request).bytes).pageLabels == ["1", "2", "3", "40", "41", "42"])
  }

  // MARK: Fields and layers

  @Test func fieldsOfOneNameAreToldApart() throws {
    let result = try joined([ForeignPDF(name: "B"), ForeignPDF(name: "C")])
    let reader = try PDFReader(result.bytes)
    let form = reader.source.resolved(reader.catalog["AcroForm"]).dictionary
    let names = reader.source.resolved(form?["Fields"]).array?.map { reader.source.resolved($0).dictionary?["T"]?.text }
    #expect(names == ["field", "field-2", "field-3"])
    #expect(result.losses.contains(.renamed(document: "C.pdf", old: "field", new: "field-3")))
  }

  @Test func aSignatureIsSaidToBeLost() throws {
    let result = try joined([ForeignPDF(name: "B", isSigned: true)])
    #expect(result.losses.contains(.signatures(document: "B.pdf")))
    #expect(try !joined([ForeignPDF(name: "B")]).losses.contains(.signatures(document: "B.pdf")))
  }

  @Test func hiddenLayersStayHidden() throws {
    let reader = try PDFReader(joined([ForeignPDF(name: "B", hidesLayers: true)]).bytes)
    let properties = reader.source.resolved(reader.catalog["OCProperties"]).dictionary
    let settings = reader.source.resolved(properties?["D"]).dictionary
    let hidden = settings?["OFF"]?.array?.map { reader.source.resolved($0).dictionary?["Name"]?.text }
    #expect(properties?["OCGs"]?.array?.count == 2)
    #expect(hidden == ["layer B"])
  }

  // MARK: Bad documents

  @Test func anEncryptedPartIsNamed() throws {
    let encrypted = try OutsideJudge.encrypted(ForeignPDF(name: "B").bytes, password: "secret")
    let error = #expect(throws: FinishError.self) {
      try join(JoinRequest(base: base, parts: [JoinedDocument(name: "secret.pdf", bytes: encrypted)]))
    }
    #expect(error?.diagnostic.rule == "pdf.encrypted")
    #expect(error?.diagnostic.location.file == "secret.pdf")
  }

  @Test(arguments: [0.2, 0.5, 0.9]) func aTruncatedPartIsNamed(share: Double) throws {
    let bytes = ForeignPDF(name: "B").bytes
    let cut = Array(bytes.prefix(Int(Double(bytes.count) * share)))
    let error = #expect(throws: FinishError.self) {
      try join(JoinRequest(base: base, parts: [JoinedDocument(name: "cut.pdf", bytes: cut)]))
    }
    #expect(error?.diagnostic.location.file == "cut.pdf")
  }

  @Test func aStreamThatCannotBeUnpackedIsDamage() throws {
    var pdf = try SampleForm().finished()
    let places = pdf.indices.dropLast(8).filter { pdf[$0] == 0x73 && pdf[$0...].starts(with: "stream\n".utf8) }
    pdf[places[1] + 12] ^= 0xFF
    #expect(throws: FinishError.self) {
      try join(JoinRequest(base: base, parts: [JoinedDocument(name: "bad.pdf", bytes: pdf)]))
    }
  }
}
