import Foundation

/// Folders that tests write into; they are gone when the tests end.
enum Scratch {
  /// A new, empty folder.
  static func folder() throws -> URL {
    let folder = root.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// A new file in a folder of its own.
  static func file(_ name: String, _ contents: some Sequence<UInt8>) throws -> URL {
    let file = try folder().appending(path: name)
    try Data(contents).write(to: file)
    return file
  }

  private static let root: URL = {
    atexit { try? FileManager.default.removeItem(at: Scratch.root) }
    return FileManager.default.temporaryDirectory.appending(path: "banxin-tests-\(UUID().uuidString)")
  }()
}
