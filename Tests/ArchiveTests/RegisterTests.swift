import Diagnostics
import Foundation
import Testing

@testable import Archive

/// What of a run's output an archive takes, and what it makes of new editions.
@Suite("Registering")
struct RegisterTests {
  @Test("what a run has printed is registered once, and found by its codes")
  func registered() throws {
    try SampleArchive.with { sample in
      #expect(try sample.register().entries.map(\.status) == [.new, .new])
      #expect(try sample.register().entries.map(\.status) == [.unchanged, .unchanged])
      let reader = try ArchiveReader(folder: sample.folder)
      #expect(try reader.documents().map(\.code) == SampleArchive.forms.map(\.code))
      for word in ["7K3M9QXT2ABC", "7k3m 9qxt 2abc", "13022523P000PCJ10025Q", "7K3M"] {
        let document = try reader.document(matching: word)
        #expect(document.title == "见义勇为工作经费")
        #expect(document.pages.map(\.number) == [1, 2])
        #expect(document.registered.user == "王芳" && document.registered.at == "2026-03-01T08:00:00Z")
        #expect(try reader.bytes(of: document.original).starts(with: "%PDF-".utf8))
      }
    }
  }

  @Test("a word that several documents begin with names none, and says which")
  func ambiguous() throws {
    try SampleArchive.with { sample in
      try sample.register()
      let reader = try ArchiveReader(folder: sample.folder)
      let failure = try #require(throws: ArchiveFailure.self) { try reader.document(matching: "13022523P") }
      #expect(failure.diagnostics.map(\.rule) == ["archive.ambiguous"])
      let unknown = try #require(throws: ArchiveFailure.self) { try reader.document(matching: "999999") }
      #expect(unknown.diagnostics.map(\.rule) == ["archive.unknown-document"])
    }
  }

  @Test("other data replace an edition, which is kept")
  func replaced() throws {
    try SampleArchive.with { sample in
      try sample.register()
      var changed = SampleArchive.forms
      changed[0].digest = "1A2B3C4D"
      #expect(try sample.register(changed).entries.map(\.status) == [.replaces, .unchanged])
      changed[0].edition = 2
      #expect(try sample.register(changed).entries.map(\.status) == [.replaces, .unchanged])
      let reader = try ArchiveReader(folder: sample.folder)
      #expect(try reader.document(matching: "7K3M").edition == 2)
      #expect(try reader.documents(allEditions: true).filter { $0.printedName == "7K3M9QXT2ABC" }.count == 3)
      // The first edition comes again, with data of its own.
      changed[0].edition = 1
      changed[0].digest = "5A2B3C4D"
      let late = try sample.register(changed)
      #expect(late.entries.map(\.status) == [.earlier, .unchanged])
      #expect(late.diagnostics.map(\.rule) == ["archive.earlier-edition"])
      #expect(try reader.document(matching: "7K3M").edition == 2)
    }
  }

  @Test("a file that is not what its report says is refused, and the others go on")
  func refused() throws {
    try SampleArchive.with { sample in
      try sample.write()
      let file = sample.root.appending(path: "output/216002-2023/\(SampleArchive.forms[0].code).pdf")
      try Data("%PDF-1.7 other".utf8).write(to: file)
      let result = try sample.writer().register(output: sample.output)
      #expect(result.entries.map(\.code) == [SampleArchive.forms[1].code])
      #expect(result.diagnostics.map(\.rule) == ["archive.changed-file"])
    }
  }

  @Test("another file under the same codes is refused: paper could not tell them apart")
  func sameCodes() throws {
    try SampleArchive.with { sample in
      try sample.register()
      var twin = SampleArchive.forms
      twin[0].title = "见义勇为"
      let result = try sample.register(twin)
      #expect(result.diagnostics.map(\.rule) == ["archive.same-codes"])
      #expect(result.entries.map(\.status) == [.unchanged])
    }
  }

  @Test("a document without codes is registered, and told to need a person; with codes later it is the same document")
  func withoutCodes() throws {
    try SampleArchive.with { sample in
      var plain = SampleArchive.forms
      plain[0].hasCodes = false
      #expect(try sample.register(plain).diagnostics.map(\.rule) == ["archive.no-codes"])
      #expect(try sample.register().entries.map(\.status) == [.replaces, .unchanged])
      let reader = try ArchiveReader(folder: sample.folder)
      #expect(try reader.documents().count == 2)
      #expect(try reader.document(matching: "7K3M9QXT2ABC").code == SampleArchive.forms[0].code)
    }
  }

  @Test("a folder that is no output of a run is named")
  func noOutput() throws {
    try SampleArchive.with { sample in
      let failure = try #require(throws: ArchiveFailure.self) { try sample.writer().register(output: sample.folder) }
      #expect(failure.diagnostics.map(\.rule) == ["archive.no-report"])
    }
  }
}
