public import Diagnostics
internal import DocumentImport
internal import Foundation

/// Renders the lines of a stream that a supervisor sends on standard input, and answers each on standard output, until
/// there are no more.
///
/// It is a process of its own: whatever a line does to it, the others are rendered by other workers.
public func serveStream(_ request: RenderRequest, language: Language) {
  // The supervisor does not want to hear of closed pipes; a worker whose supervisor is gone is to end.
  signal(SIGPIPE, SIG_DFL)
  Interruption.watchAsWorker()
  var worker = StreamWorker(request: request, language: language)
  var reader = LineReader(descriptor: STDIN_FILENO)
  while case .whole(let message)? = reader.next(), let task = StreamTask(message: message) {
    FileHandle.standardOutput.write(Data(worker.result(of: task).json + [UInt8(ascii: "\n")]))
  }
}

/// What a worker keeps warm from line to line: layouts and fonts.
private struct StreamWorker {
  private let request: RenderRequest
  private let language: Language
  private let session: Result<RenderSession, SetupFailure>

  init(request: RenderRequest, language: Language) {
    self.request = request
    self.language = language
    session = Result { () throws(SetupFailure) in try RenderSession(request: request, language: language, isWarm: true)
    }
  }

  mutating func result(of task: StreamTask) -> StreamResult {
    switch session {
    case .failure(let failure):
      StreamResult(line: task.line, refusedFor: failure.diagnostics, language: language)
    case .success(let session):
      session.with(request(for: task)).result(of: task)
    }
  }

  /// A project on a line of its own shares its department's folder with others, and has no volume.
  private func request(for task: StreamTask) -> RenderRequest {
    var request = request
    request.jobs = task.threads
    request.folderUse = task.kind == .department ? .aloneInTurn : .shared
    if task.kind == .project { request.makesVolume = false }
    return request
  }
}

extension RenderSession {
  fileprivate func result(of task: StreamTask) -> StreamResult {
    let source = DocumentSource(name: standardInputName, bytes: task.bytes)
    let reading = read(source)
    var outcome = render(reading, named: standardInputName)
    outcome.diagnostics = fontDiagnostics + outcome.diagnostics
    var result = StreamResult(line: task.line, outcome: outcome, language: language)
    if case .failure(let failure) = reading { result.forms = failure.refused.map(RunReport.Form.init) }
    return result
  }
}
