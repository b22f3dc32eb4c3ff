internal import Synchronization

/// How far the forms of a department have come.
public struct RunProgress: Sendable {
  public var department: String
  public var done: Int
  public var total: Int
  /// Since the first form was begun.
  public var elapsed: Duration

  /// Forms a second so far.
  public var rate: Double { Double(done) / max(elapsed / .seconds(1), 0.001) }

  /// How long the rest takes at this rate.
  public var remaining: Duration { .seconds(Double(total - done) / max(rate, 0.001)) }
}

/// Counts the finished forms of a run, on whichever threads, and tells whoever wants to know.
final class ProgressMeter: Sendable {
  private let department: String
  private let total: Int
  private let tell: (@Sendable (RunProgress) -> Void)?
  private let start = ContinuousClock.now
  private let done = Atomic<Int>(0)

  init(department: String, total: Int, tell: (@Sendable (RunProgress) -> Void)?) {
    (self.department, self.total, self.tell) = (department, total, tell)
  }

  func finishOne() {
    guard let tell else { return }
    let done = done.wrappingAdd(1, ordering: .relaxed).newValue
    tell(RunProgress(department: department, done: done, total: total, elapsed: ContinuousClock.now - start))
  }
}
