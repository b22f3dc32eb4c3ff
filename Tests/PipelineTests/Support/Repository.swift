import Foundation

/// The project's own folders.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let example = root.appending(path: "examples/leting-2023.txt")
  static let layouts = root.appending(path: "layouts")
  static let golden = root.appending(path: "Tests/Golden")
}
