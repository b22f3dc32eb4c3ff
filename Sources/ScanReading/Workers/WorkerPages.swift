/// A file's pages, read in another process. One that ends before it answers is followed by a new one.
final class WorkerPages: PageReading {
  let format: ScanFormat
  let pageCount: Int
  private let bytes: [UInt8]
  private let name: String
  private let command: ScanWorkerCommand
  private var process: WorkerProcess?

  init(_ bytes: [UInt8], name: String, command: ScanWorkerCommand) throws(ScanError) {
    (self.bytes, self.name, self.command) = (bytes, name, command)
    let (process, answer) = try Self.opened(bytes, name: name, command: command)
    guard let format = answer.format.flatMap(ScanFormat.init(rawValue:)), let pageCount = answer.pageCount else {
      throw .crashed
    }
    (self.process, self.format, self.pageCount) = (process, format, pageCount)
  }

  /// A new process that has opened the file.
  private static func opened(
    _ bytes: [UInt8], name: String, command: ScanWorkerCommand
  ) throws(ScanError) -> (WorkerProcess, WorkerAnswer) {
    guard let process = WorkerProcess(command) else { throw .noWorker }
    let answer = try process.channel.answer(to: WorkerRequest(task: .open, name: name), bytes: bytes)
    return (process, answer.header)
  }

  func page(at index: Int) throws(ScanError) -> ScannedPage {
    let (answer, samples) = try ask(WorkerRequest(task: .page, page: index))
    guard let page = answer.page?.page(from: samples) else { throw .crashed }
    return page
  }

  func raster(at index: Int) throws(ScanError) -> Raster {
    let (answer, samples) = try ask(WorkerRequest(task: .raster, page: index))
    var rest = samples[...]
    guard let raster = answer.raster?.raster(from: &rest) else { throw .crashed }
    return raster
  }

  private func ask(_ request: WorkerRequest) throws(ScanError) -> (WorkerAnswer, [UInt8]) {
    let running: WorkerProcess
    if let process { running = process } else { (running, _) = try Self.opened(bytes, name: name, command: command) }
    process = running
    do throws(ScanError) {
      return try running.channel.answer(to: request)
    } catch {
      // What has ended is followed by a new process; a finding leaves it as it is.
      if error == .crashed { process = nil }
      throw error
    }
  }
}

extension MessageChannel {
  /// Asks, and waits for the answer. Throws the finding where it is one.
  fileprivate func answer(
    to request: WorkerRequest, bytes: [UInt8] = []
  ) throws(ScanError) -> (header: WorkerAnswer, body: [UInt8]) {
    let answer: (header: WorkerAnswer, body: [UInt8])
    do throws(Broken) {
      try send(request, [bytes])
      answer = try receive(WorkerAnswer.self)
    } catch {
      throw .crashed
    }
    if let finding = answer.header.finding { throw finding.error ?? .crashed }
    return answer
  }
}
