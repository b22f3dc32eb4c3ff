internal import Foundation

/// The process that holds the lock on a file, as the system tells it (proc(5), `/proc/locks`).
public struct LockHolder: Sendable, Equatable {
  public var process: Int
  /// The command that it was started with; empty where that may not be known.
  public var command: String

  public init(process: Int, command: String) {
    self.process = process
    self.command = command
  }

  /// Nil where no process of this machine is known to hold it.
  init?(ofFile descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, let locks = try? String(contentsOfFile: "/proc/locks", encoding: .utf8)
    else { return nil }
    let ends = ":\(status.st_ino)"
    let line = locks.split(separator: "\n").map { $0.split(separator: " ") }
      .first { $0.count > 5 && $0[1] == "FLOCK" && $0[5].hasSuffix(ends) }
    guard let line, let process = Int(line[4]), process > 0 else { return nil }
    self.init(process: process, command: LockHolder.command(of: process))
  }

  private static func command(of process: Int) -> String {
    let words = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
    return words.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
