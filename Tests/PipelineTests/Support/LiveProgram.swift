import Foundation
import Testing

/// `banxin` while it runs: a test talks to it, and does things to it.
final class LiveProgram {
  let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var unread = Data()

  init(_ arguments: [String]) throws {
    process.executableURL = Banxin.executable
    process.arguments = arguments
    process.environment = Banxin.environment.merging(try Banxin.home.get().environment) { $1 }
    for end in [input.fileHandleForWriting, output.fileHandleForReading] {
      // Another program that starts meanwhile must not keep them open.
      _ = fcntl(end.fileDescriptor, F_SETFD, FD_CLOEXEC)
    }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try LiveProgram.withSignals { try process.run() }
    try input.fileHandleForReading.close()
    try output.fileHandleForWriting.close()
  }

  /// Runs something with no signal blocked: tests run on threads that block them, and a program inherits that.
  static func withSignals(_ body: () throws -> Void) rethrows {
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  func send(_ line: Data) throws { try input.fileHandleForWriting.write(contentsOf: line + Data("\n".utf8)) }

  /// Says that nothing more will come.
  func endInput() throws { try input.fileHandleForWriting.close() }

  /// Stops listening.
  func closeOutput() throws { try output.fileHandleForReading.close() }

  /// The next answer; nil when there are no more.
  func answer() throws -> StreamAnswer? {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread = Data(unread[(end + 1)...]) }
        return try JSONDecoder.decode(StreamAnswer.self, from: Data(unread[..<end]))
      }
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { return nil }
      unread += more
    }
  }

  /// The exit status; 128 and more where a signal ended it.
  func end() -> Int32 {
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal ? 128 + process.terminationStatus : process.terminationStatus
  }

  /// The processes that it has started.
  func workers() throws -> [Int32] {
    let number = process.processIdentifier
    let tasks = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(number)/task")
    return tasks.flatMap { task in
      let children = try? String(contentsOfFile: "/proc/\(number)/task/\(task)/children", encoding: .utf8)
      return (children ?? "").split(separator: " ").compactMap { Int32($0) }
    }
  }

  /// Waits for something to be so while the program runs.
  func wait(until isReached: () throws -> Bool) throws {
    while try process.isRunning && !isReached() { Thread.sleep(forTimeInterval: 0.005) }
    try #require(process.isRunning, "the program ended too soon")
  }
}
