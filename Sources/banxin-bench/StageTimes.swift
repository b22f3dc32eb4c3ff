internal import Foundation

/// The stages of a form's way from its data to its file, in their order. The fonts are chosen once for all forms.
enum Stage: String, CaseIterable {
  case fonts, bind, layout, data, drawing, finishing, proof
}

/// The processor time that each stage has taken.
///
/// Processor time rather than time on the clock: what else the machine does then matters less.
struct StageTimes {
  private var spent: [Stage: Duration] = [:]

  subscript(stage: Stage) -> Duration { spent[stage] ?? .zero }

  var total: Duration { spent.values.reduce(.zero, +) }

  /// Does the work and counts its time towards the stage.
  mutating func measure<Result>(_ stage: Stage, _ work: () throws -> Result) rethrows -> Result {
    let start = StageTimes.processorTime
    defer { spent[stage, default: .zero] += StageTimes.processorTime - start }
    return try work()
  }

  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

extension Duration {
  var milliseconds: Double { self / .milliseconds(1) }
}
