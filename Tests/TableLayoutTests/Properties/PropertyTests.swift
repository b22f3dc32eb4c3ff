import Foundation
import Testing

@Suite struct PropertyTests {
  /// 20 stretches of 1000 random tables each; BANXIN_FUZZ_SEEDS asks for more stretches in a long run.
  static let seeds = UInt64(1)...max(requestedSeeds ?? 20, 1)
  static let isLongRun = requestedSeeds != nil
  private static let requestedSeeds = ProcessInfo.processInfo.environment["BANXIN_FUZZ_SEEDS"].flatMap { UInt64($0) }

  @Test(arguments: seeds) func everyRandomTableKeepsTheLaws(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<1000 {
      let tableCase = TableCase(using: &random)
      guard !TableLaws(tableCase).breaches.isEmpty else { continue }
      let smallest = tableCase.shrunk { !TableLaws($0).breaches.isEmpty }
      Issue.record("seed \(seed)\n\(smallest)\n\(TableLaws(smallest).breaches.joined(separator: "\n"))")
      return
    }
  }
}
