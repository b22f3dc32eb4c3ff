public import Diagnostics
internal import DocumentImport
internal import Foundation
internal import SafeFiles
internal import Synchronization

/// How a stream ended.
public struct StreamOutcome: Sendable {
  public var status: RenderOutcome.Status
  /// What kept it from being read or answered to its end.
  public var diagnostics: [Diagnostic]
  /// Whether nobody reads the answers any more.
  public var isDeaf: Bool
}

/// Renders the lines of standard input, each a project or a department, and answers each with a line on standard output
/// as soon as it is done, until there are no more or a signal comes.
///
/// Lines are rendered by workers, processes that start once and stay warm. One that dies takes one line with it, which
/// is answered as refused; another worker takes its place.
public func renderStream(
  _ input: consuming StandardInput, _ request: StreamRequest, language: Language
) -> StreamOutcome {
  // A worker that died must not take the stream with it.
  signal(SIGPIPE, SIG_IGN)
  return Supervisor(request, language: language).run(input.reader)
}

/// Reads lines, hands them to workers and takes their answers.
private final class Supervisor: Sendable {
  private let request: StreamRequest
  private let language: Language
  private let queue: TaskQueue
  private let sink: ResultSink
  private let register: RecordRegister
  private let options: Result<ImportOptions, ImportFailure>
  /// The processes at work.
  private let workers = Mutex<Set<Int32>>([])

  init(_ request: StreamRequest, language: Language) {
    self.request = request
    self.language = language
    options = Result { () throws(ImportFailure) in try request.reading.options(year: nil) }
    register = RecordRegister(replaces: request.replaces)
    let queue = TaskQueue(window: 4 * request.jobs)
    self.queue = queue
    sink = ResultSink(descriptor: STDOUT_FILENO, isOrdered: request.isOrdered) { queue.freeRoom() }
  }

  /// How long a record waits for an earlier one before it looks again, in microseconds.
  private static let pause: UInt32 = 5_000

  private var isStopped: Bool { Interruption.signal != nil || sink.failure != nil }

  func run(_ input: LineReader) -> StreamOutcome {
    let threads = DispatchGroup()
    for _ in 0..<request.jobs {
      threads.enter()
      Thread.detachNewThread { [self] in
        work()
        threads.leave()
      }
    }
    let failure = read(input)
    queue.close(for: request.jobs)
    var areStopped = false
    while threads.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
      if Interruption.signal != nil, !areStopped {
        stopWorkers()
        areStopped = true
      }
    }
    let diagnostics = [failure, sink.failure].compactMap(\.self).map(Diagnostic.brokenStream)
    return StreamOutcome(
      status: sink.status, diagnostics: diagnostics, isDeaf: sink.failure == EPIPE)
  }

  // MARK: Lines

  /// Reads all lines; returns the system's error number where reading failed.
  private func read(_ input: LineReader) -> Int32? {
    var input = input
    var number = 0
    while queue.waitForRoom(until: { isStopped }), let line = input.next(until: { isStopped }) {
      number += 1
      take(line, number: number)
    }
    return input.failure
  }

  private func take(_ line: StreamLine, number: Int) {
    switch line {
    case .tooLong(let byteCount): refuse(number, [.tooLong(byteCount)])
    // A blank line has no answer.
    case .whole(let bytes) where bytes.allSatisfy(\.isBlank): sink.take(.done, [], for: number)
    case .whole(let bytes):
      do throws(ImportFailure) {
        let source = DocumentSource(name: standardInputName, bytes: bytes)
        let record = try RecordLine(source, number: number, encoding: options.get().encoding)
        admit(record, bytes: bytes, number: number)
      } catch {
        refuse(number, error.diagnostics)
      }
    }
  }

  private func admit(_ record: RecordLine, bytes: [UInt8], number: Int) {
    while true {
      switch register.admit(record, bytes: bytes, line: number) {
      case .admitted: return queue.add(StreamTask(line: number, kind: record.kind, threads: 1, bytes: bytes))
      case .conflicts(let earlier): return refuse(number, [.otherRecord(as: earlier)])
      case .waits: usleep(Supervisor.pause)
      }
    }
  }

  private func refuse(_ line: Int, _ diagnostics: [Diagnostic]) {
    let result = StreamResult(line: line, refusedFor: diagnostics, language: language)
    finish(line, result.status, result.json)
  }

  private func finish(_ line: Int, _ status: StreamResult.Status, _ json: [UInt8]) {
    register.finish(line, made: status != .refused)
    sink.take(status, json, for: line)
  }

  // MARK: Workers

  /// Has tasks done by one worker after the other, until there are none.
  private func work() {
    var worker: WorkerProcess?
    while let task = queue.next() {
      if isStopped {
        refuse(task.line, [Interruption.diagnostic(undone: 1)])
        continue
      }
      do throws(WorkerDeath) {
        let current = if let worker { worker } else { try WorkerProcess(request.worker) }
        worker = current
        answer(try answer(of: current, to: task), to: task)
      } catch {
        worker = nil
        refuse(task.line, [error.diagnostic])
      }
    }
  }

  private func answer(of worker: WorkerProcess, to task: StreamTask) throws(WorkerDeath) -> [UInt8] {
    let others = workers.withLock { workers in
      defer { workers.insert(worker.identifier) }
      return workers.count
    }
    defer { workers.withLock { _ = $0.remove(worker.identifier) } }
    var task = task
    // A line that has the machine to itself may use all of it.
    task.threads = queue.isEmpty ? max(1, request.jobs - others) : 1
    return try worker.answer(to: task)
  }

  /// Asks the workers to end with the forms at hand.
  private func stopWorkers() {
    for worker in workers.withLock(\.self) { kill(worker, Interruption.workerSignal) }
  }

  private func answer(_ json: [UInt8], to task: StreamTask) {
    struct Answer: Decodable { var status: StreamResult.Status }
    let status = try? JSONDecoder().decode(Answer.self, from: Data(json)).status
    finish(task.line, status ?? .refused, json)
  }
}

extension UInt8 {
  /// Whether the byte is white space within a line.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}

extension Diagnostic {
  fileprivate static func tooLong(_ byteCount: Int) -> Diagnostic {
    Diagnostic(
      .error, "stream.line-too-long", zh: "这一行有 \(byteCount) 字节，最多 \(StreamRequest.longestLine)",
      en: "this line has \(byteCount) bytes; \(StreamRequest.longestLine) are the most",
      at: SourceLocation(file: standardInputName), hints: [Message(zh: "每个项目一行", en: "send a project a line")])
  }

  fileprivate static func otherRecord(as line: Int) -> Diagnostic {
    Diagnostic(
      .error, "stream.other-record", zh: "与第 \(line) 行是同一条记录而内容不同，没有排，以免覆盖它的文件",
      en:
        "this is the record of line \(line) with other content: it is not rendered, so as not to write over its files",
      at: SourceLocation(file: standardInputName),
      hints: [Message(zh: "编码重复的，请改正；要更正一条记录，加 --replace", en: "correct the code; to correct a record, add --replace")])
  }

  fileprivate static func brokenStream(_ code: Int32) -> Diagnostic {
    let reason = systemReason(FileError(path: standardInputName, code: code))
    return Diagnostic(
      .error, "stream.broken", zh: "流中断：\(reason.chinese)", en: "the stream broke off: \(reason.english)")
  }
}
