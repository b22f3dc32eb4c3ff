import Foundation

/// A program run to its end.
struct Program {
  var status: Int32
  var output: Data
  /// What it said on standard error.
  var messages: String

  var text: String { String(decoding: output, as: UTF8.self) }

  /// Runs a program that is found by the search path. Its words go through files: no pipe can fill up and block it.
  init(
    _ name: String, _ arguments: [String], environment: [String: String] = ProcessInfo.processInfo.environment,
    folder: URL? = nil, input: URL? = nil
  ) throws {
    let words = try Scratch.folder()
    defer { try? FileManager.default.removeItem(at: words) }
    let (output, messages) = (words.appending(path: "output"), words.appending(path: "messages"))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = try input.map { try FileHandle(forReadingFrom: $0) } ?? .nullDevice
    process.standardOutput = try Program.handle(of: output)
    process.standardError = try Program.handle(of: messages)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    self.output = try Data(contentsOf: output)
    self.messages = String(decoding: try Data(contentsOf: messages), as: UTF8.self)
  }

  private static func handle(of file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }
}
