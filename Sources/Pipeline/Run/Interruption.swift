internal import Diagnostics
internal import Foundation
internal import Synchronization

/// The signal that asks a run to stop: it finishes the forms at hand, writes its report, and ends.
public enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// The number of the signal that came; nil as long as none did.
  public static var signal: Int32? {
    let number = received.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// What asks a worker to stop: those that a terminal sends to all processes are for its supervisor.
  static let workerSignal = SIGUSR1

  /// From now on SIGINT and SIGTERM ask the run to stop. A second one ends the process at once.
  public static func watch() { watch([SIGINT, SIGTERM]) }

  /// From now on this process is a worker, which its supervisor asks to stop.
  static func watchAsWorker() {
    for number in [SIGINT, SIGTERM] { Foundation.signal(number, SIG_IGN) }
    watch([workerSignal])
  }

  private static func watch(_ numbers: [Int32]) {
    // The first look makes the number, which no handler of a signal may do.
    _ = signal
    for number in numbers {
      Foundation.signal(number) { number in
        Interruption.received.store(number, ordering: .relaxed)
        Foundation.signal(number, SIG_DFL)
      }
    }
  }

  static func diagnostic(undone: Int) -> Diagnostic {
    Diagnostic(
      .error, "run.interrupted", zh: "运行被中断，还有 \(undone) 张表没有排", en: "the run was stopped with \(undone) forms to go",
      hints: [Message(zh: "加 --resume 再运行一次，做好的不重做", en: "run again with --resume: what is done stays done")])
  }
}
