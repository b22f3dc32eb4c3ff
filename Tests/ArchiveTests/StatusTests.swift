import Diagnostics
import Testing

@testable import Archive

/// What is told of documents: what came back, and under which reference number they stand.
@Suite("Status and description")
struct StatusTests {
  private let forms = SampleArchive.forms

  private func states(_ sample: SampleArchive) throws -> [StatusReport.State] {
    try ArchiveReader(folder: sample.folder).status().departments.flatMap(\.documents).map(\.state)
  }

  @Test("a document is not back, incomplete, complete, and superseded when it was printed anew")
  func states() throws {
    try SampleArchive.with { sample in
      try sample.register()
      #expect(try states(sample) == [.notBack, .notBack])
      try sample.scan("一.pdf", pages: [[forms[0].text(page: 2)], [forms[1].text(page: 1)]])
      #expect(try states(sample) == [.incomplete, .complete])
      let status = try ArchiveReader(folder: sample.folder).status()
      #expect(status.departments[0].documents[0].missing == [1])
      #expect(status.departments[0].sums == ["incomplete": 1, "complete": 1])
      try sample.scan("二.pdf", pages: [[forms[0].text(page: 1)], ["https://example.org"]])
      #expect(try states(sample) == [.complete, .complete])
      #expect(try ArchiveReader(folder: sample.folder).status().open == 1)
      var changed = forms
      changed[1].edition = 2
      try sample.register(changed)
      #expect(try states(sample) == [.complete, .superseded])
      let older = try sample.scan("三.pdf", pages: [[forms[1].text(page: 1)], [changed[1].text(page: 1)]])
      #expect(older.pages.map(\.outcome) == [.duplicate, .matched])
      #expect(try states(sample) == [.complete, .complete])
    }
  }

  private func description(item: Int = 1, office: String = "BGS") -> DocumentDescription {
    DocumentDescription(fonds: "Z109", year: 2023, term: .thirtyYears, office: office, item: item)
  }

  @Test("documents of a department get reference numbers one after another")
  func described() throws {
    try SampleArchive.with { sample in
      try sample.register()
      let request = DescribeRequest(subject: .department("216002"), description: description(item: 9))
      let entries = try sample.writer().describe(request)
      #expect(entries.map(\.reference) == ["Z109-WS·2023-D30-BGS-0009", "Z109-WS·2023-D30-BGS-0010"])
      let documents = try ArchiveReader(folder: sample.folder).status().departments[0].documents
      #expect(documents.map(\.reference) == entries.map(\.reference))
    }
  }

  @Test("no two documents get one number, and one may get another")
  func unique() throws {
    try SampleArchive.with { sample in
      try sample.register()
      let writer = try sample.writer()
      func describe(_ form: Int, item: Int) throws {
        _ = try writer.describe(
          DescribeRequest(subject: .documents([forms[form].code]), description: description(item: item)))
      }
      try describe(0, item: 1)
      let failure = try #require(throws: ArchiveFailure.self) { try describe(1, item: 1) }
      #expect(failure.diagnostics.map(\.rule) == ["archive.reference-taken"])
      try describe(0, item: 2)
      try describe(1, item: 1)
      #expect(try writer.reader.document(matching: forms[0].code).description?.item == 2)
    }
  }

  @Test("a part that would break a number's shape is refused")
  func shape() throws {
    try SampleArchive.with { sample in
      try sample.register()
      for bad in [description(item: 0), description(item: 10_000), description(office: "A-B"), description(office: "")]
      {
        let request = DescribeRequest(subject: .documents([forms[0].code]), description: bad)
        let failure = try #require(throws: ArchiveFailure.self) { try sample.writer().describe(request) }
        #expect(failure.diagnostics.map(\.rule) == ["archive.reference-part"])
      }
    }
  }
}
