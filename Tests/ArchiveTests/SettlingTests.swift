import Diagnostics
import Testing

@testable import Archive

/// What a person says of scanned pages, and what stands for a page then.
@Suite("Settling")
struct SettlingTests {
  private let forms = SampleArchive.forms

  @Test("a page without a code is filed where a person says, and no longer waits")
  func assigned() throws {
    try SampleArchive.with { sample in
      try sample.register()
      let item = try sample.scan(pages: [[]]).pages[0].item
      let reader = try ArchiveReader(folder: sample.folder)
      #expect(try reader.openScans().map(\.page.item) == [item])
      let page = try sample.writer().settle(item, as: .page(2, of: "7K3M 9QXT 2ABC", edition: nil))
      #expect(page.outcome == .matched && page.formPage == 2)
      #expect(try reader.openScans().isEmpty)
      let filed = try #require(reader.document(matching: "7K3M").pages[1].scan?.filed)
      #expect(filed.action == "assign" && filed.user == "王芳")
    }
  }

  @Test("a better scan of a page takes the place of the first, which is kept")
  func replaced() throws {
    try SampleArchive.with { sample in
      try sample.register()
      try sample.scan("一.pdf", pages: [[forms[1].text(page: 1)]])
      let second = try sample.scan("二.pdf", pages: [[forms[1].text(page: 1)]]).pages[0].item
      try sample.writer().settle(second, as: .page(1, of: forms[1].code, edition: nil))
      let reader = try ArchiveReader(folder: sample.folder)
      let document = try reader.document(matching: forms[1].code)
      #expect(document.pages[0].scan?.item == second)
      #expect(try reader.scans(of: document).count == 2)
    }
  }

  @Test("when the scan of a page is put aside, its double stands for it; without one the page is missing")
  func discarded() throws {
    try SampleArchive.with { sample in
      try sample.register()
      let first = try sample.scan("一.pdf", pages: [[forms[1].text(page: 1)]]).pages[0].item
      let second = try sample.scan("二.pdf", pages: [[forms[1].text(page: 1)]]).pages[0].item
      let reader = try ArchiveReader(folder: sample.folder)
      try sample.writer().settle(first, as: .discarded(reason: "模糊"))
      #expect(try reader.document(matching: forms[1].code).pages[0].scan?.item == second)
      try sample.writer().settle(second, as: .discarded(reason: "模糊"))
      #expect(try reader.document(matching: forms[1].code).missingPages == [1])
      #expect(try reader.scans(with: [.discarded]).map(\.page.reason) == ["模糊", "模糊"])
      // The page may come back once more.
      #expect(try sample.scan("三.pdf", pages: [[forms[1].text(page: 1)]]).pages.map(\.outcome) == [.matched])
    }
  }

  @Test("what is not there can't be settled, and changes nothing")
  func mistakes() throws {
    try SampleArchive.with { sample in
      try sample.register()
      let item = try sample.scan(pages: [[]]).pages[0].item
      let mistakes: [(Int64, Settlement, String)] = [
        (item + 1, .blank, "archive.unknown-item"),
        (item, .page(3, of: "7K3M9QXT2ABC", edition: nil), "archive.unknown-page"),
        (item, .page(1, of: "7K3M9QXT2ABC", edition: 2), "archive.unknown-edition"),
        (item, .page(1, of: "没有", edition: nil), "archive.unknown-document"),
      ]
      let writer = try sample.writer()
      let before = try writer.reader.events().count
      for (item, settlement, rule) in mistakes {
        let failure = try #require(throws: ArchiveFailure.self) { try writer.settle(item, as: settlement) }
        #expect(failure.diagnostics.map(\.rule) == [rule])
      }
      #expect(try writer.reader.events().count == before)
    }
  }
}
