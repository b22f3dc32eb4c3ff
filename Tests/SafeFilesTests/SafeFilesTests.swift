import Foundation
import SafeFiles
import Testing

@Suite("Files that are safe")
struct SafeFilesTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "safe-files-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func inFolder<Result>(_ body: () throws -> Result) rethrows -> Result {
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body()
  }

  @Test("the digest of a file is that of its bytes, in pieces or at once", arguments: [0, 3, 1 << 20, (1 << 20) + 1])
  func digests(length: Int) throws {
    try inFolder {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let path = folder.appending(path: "file").path
      try writeAtomically(bytes, to: path)
      let digest = try FileDigest(path: path)
      #expect(digest.sha256 == sha256(of: bytes))
      #expect(digest.length == length)
    }
  }

  @Test("a copy has the digest of its source, and stands there only when it is wanted")
  func copies() throws {
    try inFolder {
      let (source, copy) = (folder.appending(path: "source").path, folder.appending(path: "copy").path)
      try writeAtomically(Array("abc".utf8), to: source)
      let unwanted = try copyAtomically(source, by: folder.path) { _ in nil }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["source"])
      let wanted = try copyAtomically(source, by: folder.path) { _ in copy }
      #expect(wanted == unwanted)
      #expect(try FileDigest(path: copy) == wanted)
    }
  }

  @Test("the digest is SHA-256, as FIPS 180-4 has it for abc")
  func standard() {
    #expect(sha256(of: Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("a folder that is taken names who has it, and is free again afterwards")
  func locks() throws {
    try inFolder {
      var lock: FolderLock? = try FolderLock(folder.path)
      let failure = try #require(throws: LockFailure.self) {
        try FolderLock(folder.path, waiting: .milliseconds(120))
      }
      guard case .taken(let holder) = failure.reason else { throw failure }
      #expect(holder == nil || holder?.process == Int(getpid()))
      #expect(lock != nil)
      lock = nil
      #expect(throws: Never.self) { lock = try FolderLock(folder.path) }
    }
  }

  @Test("a folder that is none can't be taken")
  func noFolder() throws {
    let failure = try #require(throws: LockFailure.self) { try FolderLock(folder.path + "/none") }
    guard case .unusable = failure.reason else { throw failure }
  }
}
