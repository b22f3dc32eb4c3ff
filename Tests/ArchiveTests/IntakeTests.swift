import Testing

@testable import Archive

/// Scans that come in: kept once, filed together, and found again.
@Suite("Scans that come in")
struct IntakeTests {
  private let forms = SampleArchive.forms

  @Test("pages are filed under their forms, and the document has the scan of each")
  func filed() throws {
    try SampleArchive.with { sample in
      try sample.register()
      let pages = [[forms[1].text(page: 1)], [forms[0].text(page: 2)], []]
      let result = try sample.scan(pages: pages)
      #expect(result.pages.map(\.outcome) == [.matched, .matched, .noCode])
      #expect(result.pages.map(\.code) == [forms[1].code, forms[0].code, nil])
      let reader = try ArchiveReader(folder: sample.folder)
      let document = try reader.document(matching: forms[0].code)
      #expect(document.missingPages == [1])
      let scan = try #require(document.pages[1].scan)
      #expect(scan.sourceName == "扫描.pdf" && scan.sourcePage == 2 && scan.codes.map(\.text) == pages[1])
      #expect(try reader.bytes(of: scan.picture) == Array("picture 扫描.pdf 2".utf8))
      #expect(try reader.bytes(of: scan.source).starts(with: "%PDF-scan".utf8))
    }
  }

  @Test("the same file scanned in again changes nothing")
  func repeated() throws {
    try SampleArchive.with { sample in
      try sample.register()
      let first = try sample.scan(pages: [[forms[1].text(page: 1)]])
      let again = try sample.scan(pages: [[forms[1].text(page: 1)]])
      #expect(!first.isKnown && again.isKnown)
      #expect(again.pages.map(\.item) == first.pages.map(\.item))
    }
  }

  @Test("a page that comes a second time is kept beside the first, which stands")
  func doubles() throws {
    try SampleArchive.with { sample in
      try sample.register()
      try sample.scan("一.pdf", pages: [[forms[1].text(page: 1)]])
      let second = try sample.scan("二.pdf", pages: [[forms[1].text(page: 1)]])
      #expect(second.pages.map(\.outcome) == [.duplicate])
      let document = try ArchiveReader(folder: sample.folder).document(matching: forms[1].code)
      #expect(document.pages[0].scan?.sourceName == "一.pdf")
    }
  }

  @Test("scans of forms that are registered only later are filed then")
  func refiled() throws {
    try SampleArchive.with { sample in
      #expect(try sample.scan(pages: [[forms[1].text(page: 1)]]).pages.map(\.outcome) == [.unknown])
      #expect(try sample.register().refiled == 1)
      let document = try ArchiveReader(folder: sample.folder).document(matching: forms[1].code)
      #expect(document.missingPages.isEmpty)
      #expect(document.pages[0].scan?.filed.action == "refile")
    }
  }

  @Test("a scan that is not finished leaves no record, and can be begun again")
  func interrupted() throws {
    try SampleArchive.with { sample in
      try sample.register()
      let bytes = Array("%PDF-scan".utf8)
      do {
        let writer = try sample.writer()
        let begun = try writer.intake(of: bytes, name: "扫描.pdf", type: "application/pdf")
        guard case .new(let intake) = begun else { throw UnexpectedIntake() }
        try intake.add(
          IncomingPage(number: 1, picture: .init(bytes: [1], type: "image/png", width: 1, height: 1, dpi: 200)))
      }
      #expect(try ArchiveReader(folder: sample.folder).scans().isEmpty)
      let again = try sample.writer().intake(of: bytes, name: "扫描.pdf", type: "application/pdf")
      guard case .new = again else { throw UnexpectedIntake() }
    }
  }
}

/// A file that was taken for a known one.
private struct UnexpectedIntake: Error {}
