import Diagnostics
import Foundation
import GRDB
import Testing

@testable import Archive

/// Changes that were not made by banxin are found, wherever they are.
@Suite("Checking and backing up")
struct CheckTests {
  private let forms = SampleArchive.forms

  private func filled(_ body: (SampleArchive) throws -> Void) throws {
    try SampleArchive.with { sample in
      try sample.register()
      try sample.scan(pages: [[forms[0].text(page: 1)], [], [forms[1].text(page: 1)]])
      try body(sample)
    }
  }

  private func rules(_ folder: String) throws -> Set<String> {
    Set(try checkArchive(folder, waiting: .zero).diagnostics.map(\.rule))
  }

  private func files(in folder: String) throws -> [String] {
    let entries = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return entries.map { "\(folder)/\($0)" }.filter { FileManager.default.contents(atPath: $0) != nil }.sorted()
  }

  @Test("an archive that only banxin wrote is intact")
  func intact() throws {
    try filled { sample in
      let report = try checkArchive(sample.folder, waiting: .zero)
      #expect(report.isIntact && report.diagnostics.isEmpty)
      // Two originals, the report, the scanned file, three pictures.
      #expect(report.intactObjects == 7)
      #expect(report.intactEvents == 3)
    }
  }

  @Test("one flipped bit is found: in every file, at its ends and at many places between")
  func flippedBit() throws {
    try filled { sample in
      for path in try files(in: sample.folder) where !path.hasSuffix("README.txt") {
        let bytes = try Data(contentsOf: URL(filePath: path))
        let places = Set(stride(from: 0, to: bytes.count, by: max(1, bytes.count / 16))).union([bytes.count - 1])
        for place in places {
          var changed = bytes
          changed[place] ^= 1 << UInt8(place % 8)
          try replace(path, by: changed)
          #expect(try !checkArchive(sample.folder, waiting: .zero).isIntact, "\(path) at \(place)")
        }
        try replace(path, by: bytes)
      }
      #expect(try checkArchive(sample.folder, waiting: .zero).isIntact)
    }
  }

  private func replace(_ path: String, by bytes: Data) throws {
    chmod(path, 0o644)
    try bytes.write(to: URL(filePath: path))
  }

  @Test("files that are gone, left over, or of others are named")
  func files() throws {
    try filled { sample in
      let objects = try files(in: sample.folder + "/objects")
      try Data("x".utf8).write(to: URL(filePath: sample.folder + "/objects/notes.txt"))
      try Data("x".utf8).write(to: URL(filePath: sample.folder + "/另存.pdf"))
      let orphan = ObjectStore(paths: ArchivePaths(folder: sample.folder))
      _ = try orphan.keep(Array("left over".utf8), type: "image/jpeg")
      try FileManager.default.removeItem(atPath: objects[0])
      let report = try checkArchive(sample.folder, waiting: .zero)
      #expect(
        report.diagnostics.map(\.rule).sorted() == [
          "archive.foreign-file", "archive.foreign-file", "archive.missing", "archive.orphan",
        ])
    }
  }

  @Test(
    "a record that was changed behind the triggers shows in the log, sealed anew or not",
    arguments: [
      "UPDATE filing SET page = 2 WHERE page = 1", "UPDATE event SET user = '别人' WHERE id = 2",
      "DELETE FROM code WHERE id = 1", "DELETE FROM event WHERE id = 2", "UPDATE archive SET created = '2001'",
      "INSERT INTO object VALUES (99, 2, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 0, 'a/b')",
    ])
  func tampered(statement: String) throws {
    try filled { sample in
      let paths = ArchivePaths(folder: sample.folder)
      let queue = try DatabaseQueue(path: paths.database)
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        for table in ["filing", "event", "code", "archive"] {
          try database.execute(sql: "DROP TRIGGER \(table)_refuses_update; DROP TRIGGER \(table)_refuses_delete")
        }
        try database.execute(sql: statement)
      }
      try queue.close()
      #expect(try rules(sample.folder).contains("archive.altered"))
      try DatabaseSeal(of: paths).write(to: paths)
      #expect(try rules(sample.folder).contains("archive.altered"))
    }
  }

  @Test("rows are never changed or removed: the database refuses it")
  func triggers() throws {
    try filled { sample in
      let queue = try DatabaseQueue(path: ArchivePaths(folder: sample.folder).database)
      for table in ["archive", "event"] + Schema.recordTables where table != "description" {
        for statement in ["UPDATE \(table) SET id = id", "DELETE FROM \(table)"] {
          let failure = try #require(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: statement) } }
          #expect(failure.message?.contains("never changed") == true, "\(statement)")
        }
      }
    }
  }

  @Test("nothing is added to a database that is not what it was")
  func notSealedOver() throws {
    try filled { sample in
      let path = ArchivePaths(folder: sample.folder).database
      var bytes = try Data(contentsOf: URL(filePath: path))
      bytes[bytes.count - 1] ^= 1
      try replace(path, by: bytes)
      let failure = try #require(throws: ArchiveFailure.self) { try sample.writer() }
      #expect(failure.diagnostics.map(\.rule) == ["archive.altered"])
    }
  }

  @Test("a command that was killed before it sealed does no harm: the log tells, and the next command seals")
  func unsealed() throws {
    try filled { sample in
      let seal = try Data(contentsOf: URL(filePath: sample.folder + "/archive.seal"))
      try sample.scan("另.pdf", pages: [[forms[0].text(page: 2)]])
      try replace(sample.folder + "/archive.seal", by: seal)
      #expect(try rules(sample.folder) == ["archive.unsealed"])
      #expect(try checkArchive(sample.folder, waiting: .zero).isIntact)
      try sample.writer().seal()
      #expect(try rules(sample.folder).isEmpty)
    }
  }

  @Test("a second process that wants to write is kept out, and told by whom")
  func locked() throws {
    try filled { sample in
      let writer = try sample.writer()
      let failure = try #require(throws: ArchiveFailure.self) { try sample.writer() }
      #expect(failure.diagnostics.map(\.rule) == ["archive.locked"])
      // Reading goes on.
      #expect(try ArchiveReader(folder: sample.folder).status().departments.count == 1)
      try writer.seal()
    }
  }

  @Test("a backup is an archive like the first; a later one copies only what is new")
  func backup() throws {
    try filled { sample in
      let target = sample.root.appending(path: "备份").path
      #expect(try sample.writer().backUp(to: target).copied == 7)
      #expect(try rules(target).isEmpty)
      try sample.scan("另.pdf", pages: [[forms[0].text(page: 2)]])
      let result = try sample.writer().backUp(to: target)
      #expect(result.copied == 2 && result.kept == 7)
      #expect(try rules(target).isEmpty)
      let (one, other) = (try ArchiveReader(folder: sample.folder), try ArchiveReader(folder: target))
      #expect(try one.events() == other.events())
      #expect(try other.document(matching: forms[0].code).missingPages.isEmpty)
    }
  }

  @Test("a damaged file of a backup is replaced and told; a damaged original never replaces a good copy")
  func damagedBackup() throws {
    try filled { sample in
      let target = sample.root.appending(path: "备份").path
      _ = try sample.writer().backUp(to: target)
      let name = try #require(files(in: sample.folder + "/objects").first).dropFirst(sample.folder.count)
      let good = try Data(contentsOf: URL(filePath: target + name))
      try replace(target + name, by: Data("bad".utf8))
      #expect(try sample.writer().backUp(to: target).diagnostics.map(\.rule) == ["archive.backup-damaged"])
      #expect(try Data(contentsOf: URL(filePath: target + name)) == good)
      try replace(sample.folder + name, by: Data("bad".utf8))
      #expect(try sample.writer().backUp(to: target).diagnostics.isEmpty)
      #expect(try Data(contentsOf: URL(filePath: target + name)) == good)
    }
  }

  @Test("an archive whose making was cut off is made anew, and a backup that was cut off is gone on with")
  func cutOff() throws {
    try filled { sample in
      for make in [{ try initArchive(in: $0) }, { _ = try sample.writer().backUp(to: $0) }] as [(String) throws -> Void]
      {
        let folder = sample.root.appending(path: UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder + "/objects", withIntermediateDirectories: true)
        try Data("half".utf8).write(to: URL(filePath: folder + "/archive.sqlite.new"))
        try Data("half".utf8).write(to: URL(filePath: folder + "/objects/.banxin-1-1.part"))
        try make(folder)
        _ = try ArchiveWriter(folder: folder, waiting: .zero)
        #expect(try rules(folder).isEmpty)
      }
    }
  }

  @Test("a folder that is no backup of this archive is left alone")
  func otherFolder() throws {
    try filled { sample in
      try filled { other in
        let failure = try #require(throws: ArchiveFailure.self) { try sample.writer().backUp(to: other.folder) }
        #expect(failure.diagnostics.map(\.rule) == ["archive.other-archive"])
        #expect(try rules(other.folder).isEmpty)
      }
      let folder = try #require(throws: ArchiveFailure.self) { try sample.writer().backUp(to: sample.root.path) }
      #expect(folder.diagnostics.map(\.rule) == ["archive.not-empty"])
      let inside = try #require(throws: ArchiveFailure.self) {
        try sample.writer().backUp(to: sample.folder + "/objects/../备份")
      }
      #expect(inside.diagnostics.map(\.rule) == ["archive.backup-inside"])
      let unmade = try #require(throws: ArchiveFailure.self) { try initArchive(in: sample.folder) }
      #expect(unmade.diagnostics.map(\.rule) == ["archive.not-empty"])
    }
  }
}
