internal import Diagnostics
internal import Foundation
internal import SafeFiles
internal import ScanReading
internal import Synchronization

extension ArchiveWriter {
  /// Scans files in, each with all its pages or not at all. A file that can't be read is told, and the others go on; a disk
  /// that is full ends it, with what is done done.
  public func scan(_ request: ScanRequest) -> ScanOutcome {
    var outcome = ScanOutcome()
    for (index, file) in request.files.enumerated() {
      guard !request.isStopped() else {
        outcome.undone += request.files.count - index
        return outcome
      }
      do throws(ArchiveFailure) {
        let result = try scan(file, number: index + 1, request)
        outcome.files += [result].compactMap(\.self)
        outcome.undone += result == nil ? 1 : 0
        outcome.diagnostics += result?.diagnostics ?? []
      } catch {
        outcome.diagnostics += error.diagnostics
      }
    }
    return outcome
  }

  /// Scans one file in; nil where the run was stopped before its end.
  private func scan(_ file: String, number: Int, _ request: ScanRequest) throws(ArchiveFailure) -> ScanResult? {
    let (bytes, pageCount, type) = try opened(file, worker: request.worker)
    switch try intake(of: bytes, name: URL(filePath: file).lastPathComponent, type: type) {
    case .known(let result): return result
    case .new(let intake):
      let readers = PageReaders(bytes: bytes, name: file, worker: request.worker, pageCount: pageCount) { page in
        let pages = ArchiveProgress(done: page, total: pageCount)
        request.progress?(.init(file: file, number: number, files: request.files.count, pages: pages))
      }
      guard try readers.read(into: intake, jobs: request.jobs, isStopped: request.isStopped) else { return nil }
      return try intake.finish()
    }
  }

  /// A file's bytes, its pages and its media type, once it is seen to be a scan and within the limits.
  private func opened(
    _ file: String, worker: ScanWorkerCommand?
  ) throws(ArchiveFailure) -> ([UInt8], Int, String) {
    let limits = ScanLimits()
    let length = try failing(at: file) {
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      return attributes[.type] as? FileAttributeType == .typeDirectory ? nil : attributes[.size] as? Int
    }
    guard let length else { throw ArchiveFailure(.notAFile(file)) }
    // What is too large is not read: its first bytes are enough to be told so.
    let bytes = try failing(at: file) {
      length > limits.bytes ? [] : Array(try Data(contentsOf: URL(filePath: file)))
    }
    guard length <= limits.bytes else { throw ArchiveFailure(.tooLarge(file, length, limit: limits.bytes)) }
    do throws(ScanError) {
      let scan = try ScanFile(bytes, name: file, limits: limits, worker: worker)
      return (bytes, scan.pageCount, scan.format.mediaType)
    } catch {
      throw ArchiveFailure([error.diagnostic])
    }
  }
}

/// Reads the pages of a file on several threads, each with the file opened for itself.
struct PageReaders: Sendable {
  let bytes: [UInt8]
  let name: String
  let worker: ScanWorkerCommand?
  let pageCount: Int
  /// Is told how many pages are done.
  let progress: @Sendable (Int) -> Void

  /// Reads every page into an intake. Whether all were read: not when the run was stopped.
  func read(
    into intake: ScanIntake, jobs: Int, isStopped: @escaping @Sendable () -> Bool
  ) throws(ArchiveFailure) -> Bool {
    let next = Atomic<Int>(0)
    let done = Atomic<Int>(0)
    let failure = Mutex<ArchiveFailure?>(nil)
    DispatchQueue.concurrentPerform(iterations: min(jobs, pageCount)) { _ in
      let file = Result { () throws(ScanError) in try ScanFile(bytes, name: name, worker: worker) }
      while !isStopped(), failure.withLock({ $0 == nil }) {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < pageCount else { return }
        let page = page(at: index, of: file)
        // What stops the run may have stopped whoever read the page, which is then no finding.
        guard !isStopped() else { return }
        do throws(ArchiveFailure) {
          try intake.add(page)
          progress(done.wrappingAdd(1, ordering: .relaxed).newValue)
        } catch {
          failure.withLock { $0 = error }
        }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    return done.load(ordering: .relaxed) == pageCount
  }

  private func page(at index: Int, of file: Result<ScanFile, ScanError>) -> IncomingPage {
    do throws(ScanError) {
      return IncomingPage(try file.get().page(at: index))
    } catch {
      return IncomingPage(number: index + 1, error: error)
    }
  }
}

extension Diagnostic {
  fileprivate static func notAFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "archive.not-a-file", zh: "是文件夹，不是扫描文件", en: "this is a folder, not a scan",
      at: SourceLocation(file: path),
      hints: [Message(zh: "写出其中的文件，如 扫描/*.pdf", en: "name the files in it, as in scans/*.pdf")])
  }

  fileprivate static func tooLarge(_ path: String, _ bytes: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, "scan.too-large", zh: "文件有 \(bytes >> 20) MB，超过 \(limit >> 20) MB 的限度",
      en: "the file has \(bytes >> 20) MB, more than the limit of \(limit >> 20) MB", at: SourceLocation(file: path),
      hints: [Message(zh: "请分成几个文件", en: "give it in several files")])
  }
}
