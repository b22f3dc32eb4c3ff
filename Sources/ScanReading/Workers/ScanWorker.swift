internal import Foundation

/// The work of a process that reads scans for another one.
public enum ScanWorker {
  /// Answers what is asked on standard input, one file for its life, until the line is closed.
  ///
  /// Memory and the time of one page are limited: a file that is built to exhaust them ends this process alone.
  public static func serve() {
    limit(RLIMIT_CORE, to: 0)
    limit(RLIMIT_AS, to: 6 << 30)
    let channel = MessageChannel(descriptor: STDIN_FILENO)
    var file: ScanFile?
    do throws(MessageChannel.Broken) {
      while true {
        let (request, bytes) = try channel.receive(WorkerRequest.self)
        allowTime()
        let (answer, samples) = reply(to: request, bytes: bytes, file: &file)
        try channel.send(answer, samples)
      }
    } catch {
      // Nobody asks any more.
    }
  }

  private static func reply(
    to request: WorkerRequest, bytes: [UInt8], file: inout ScanFile?
  ) -> (WorkerAnswer, [[UInt8]]) {
    do throws(ScanError) {
      guard let opened = file, request.task != .open else {
        let opened = try ScanFile(bytes, name: request.name)
        file = opened
        return (WorkerAnswer(format: opened.format.rawValue, pageCount: opened.pageCount), [])
      }
      return try reply(to: request, of: opened)
    } catch {
      return (WorkerAnswer(finding: FindingMessage(error)), [])
    }
  }

  private static func reply(
    to request: WorkerRequest, of file: ScanFile
  ) throws(ScanError) -> (WorkerAnswer, [[UInt8]]) {
    if request.task == .raster {
      let raster = try file.raster(at: request.page)
      return (WorkerAnswer(raster: RasterMessage(raster)), [raster.bytes])
    }
    let page = try file.page(at: request.page)
    return (WorkerAnswer(page: PageMessage(page)), [page.original.bytes, page.upright.bytes])
  }

  /// Two minutes of processor time from now: a page takes a second.
  private static func allowTime() {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    limit(RLIMIT_CPU, to: UInt64(max(0, usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)) + 120)
  }

  /// Lowers what this process may use; the system's own limit stays where it is lower.
  private static func limit(_ resource: __rlimit_resource, to value: UInt64) {
    var limits = rlimit()
    guard getrlimit(Int32(resource.rawValue), &limits) == 0 else { return }
    limits.rlim_cur = min(rlim_t(value), limits.rlim_max)
    setrlimit(Int32(resource.rawValue), &limits)
  }
}
