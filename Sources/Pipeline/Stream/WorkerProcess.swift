internal import Diagnostics
public import Foundation

/// The command that starts a worker.
public struct WorkerCommand: Sendable {
  public var program: URL
  public var arguments: [String]

  public init(program: URL, arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }
}

/// How a worker ended before it had answered.
enum WorkerDeath: Error {
  case notStarted(any Error)
  case signal(Int32)
  case exit(Int32)
}

/// A worker, a process of its own. It belongs to one thread of the supervisor.
final class WorkerProcess {
  /// Held while a worker is started, so that none gets the pipes of another.
  private static let starting = NSLock()

  private let process = Process()
  private let input: PrivatePipe
  private let output: PrivatePipe
  private var answers: LineReader

  init(_ command: WorkerCommand) throws(WorkerDeath) {
    WorkerProcess.starting.lock()
    defer { WorkerProcess.starting.unlock() }
    do {
      input = try PrivatePipe()
      output = try PrivatePipe()
      process.executableURL = command.program
      process.arguments = command.arguments
      process.standardInput = input.reading
      process.standardOutput = output.writing
      try process.run()
    } catch {
      throw .notStarted(error)
    }
    answers = LineReader(descriptor: output.reading.fileDescriptor)
    // The worker has its own ends: were these open too, no end of file would ever come.
    try? input.reading.close()
    try? output.writing.close()
  }

  deinit {
    try? input.writing.close()
    if process.isRunning { process.waitUntilExit() }
  }

  /// The number by which the system knows the process.
  var identifier: Int32 { process.processIdentifier }

  /// What the worker answers to a task; throws when it died over it.
  func answer(to task: StreamTask) throws(WorkerDeath) -> [UInt8] {
    do { try input.writing.write(contentsOf: Data(task.message)) } catch { throw death }
    guard case .whole(let line)? = answers.next() else { throw death }
    return line
  }

  private var death: WorkerDeath {
    // What closed its end of a pipe is about to end; a worker that does not is of no use.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
      ? .signal(process.terminationStatus) : .exit(process.terminationStatus)
  }
}

extension WorkerDeath {
  var diagnostic: Diagnostic {
    let reason =
      switch self {
      case .notStarted(let error): Message(zh: "没有启动：\(error)", en: "did not start: \(error)")
      case .signal(let number): Message(zh: "被信号 \(number) 结束", en: "was ended by signal \(number)")
      case .exit(let status): Message(zh: "中途退出，状态 \(status)", en: "ended with status \(status)")
      }
    return Diagnostic(
      .error, "worker.crashed", zh: "处理这一行的进程\(reason.chinese)；其他各行不受影响",
      en: "the process that worked on this line \(reason.english); other lines are not affected",
      hints: [
        Message(zh: "再送一次这一行；仍然如此，请把它附在问题报告中", en: "send the line again; if it happens again, report it with the line")
      ])
  }
}
