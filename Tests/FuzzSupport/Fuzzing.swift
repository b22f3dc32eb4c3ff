import Foundation

/// A reader tried with many mutated inputs.
public struct Fuzzing {
  /// How many inputs are tried; `make fuzz` asks for more.
  public static let rounds = ProcessInfo.processInfo.environment["BANXIN_FUZZ_INPUTS"].flatMap(Int.init) ?? 150
  /// Where the seeds begin: other numbers are other inputs.
  public static let firstSeed = ProcessInfo.processInfo.environment["BANXIN_FUZZ_FIRST"].flatMap(UInt64.init) ?? 1
  /// No input of this size may take longer.
  public static let longest: Duration = .seconds(20)

  private let name: String
  private let seeds: [[UInt8]]

  /// - Parameters:
  ///   - name: of the file in the temporary folder that holds the input at hand: what a crash leaves behind.
  ///   - seeds: good inputs.
  public init(_ name: String, seeds: [[UInt8]]) {
    self.name = name
    self.seeds = seeds
  }

  /// Tries every input; returns those that took too long, by their seeds.
  public func run(_ body: (_ input: [UInt8], _ seed: UInt64) throws -> Void) throws -> [UInt64] {
    let trace = FileManager.default.temporaryDirectory.appendingPathComponent("banxin-fuzz-\(name)")
    defer { try? FileManager.default.removeItem(at: trace) }
    var slow: [UInt64] = []
    for round in 0..<Fuzzing.rounds {
      let seed = Fuzzing.firstSeed &+ UInt64(round)
      var mutator = Mutator(seed: seed)
      let input = mutator.mutated(seeds[round % seeds.count], and: seeds)
      try Data(input).write(to: trace)
      let start = ContinuousClock.now
      try body(input, seed)
      if ContinuousClock.now - start > Fuzzing.longest { slow.append(seed) }
    }
    return slow
  }
}
