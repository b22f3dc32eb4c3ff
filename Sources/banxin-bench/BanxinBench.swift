import ArgumentParser
import Foundation

@main
struct BanxinBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "banxin-bench",
    abstract: "Times the stages of rendering, apart, on one core, over synthetic forms.")

  @Argument(help: "How many forms.")
  var count = 200

  @Option(help: "The seed of the forms: the same seed makes the same forms.")
  var seed: UInt64 = 20_230_101

  @Option(help: "How many rounds; the fastest one counts.")
  var rounds = 3

  @Option(help: "The performance text whose words the forms are made of.")
  var example = "examples/leting-2023.txt"

  @Flag(help: "Times the stages and nothing else.")
  var stagesOnly = false

  func validate() throws {
    guard count > 0, rounds > 0 else { throw ValidationError("The counts must be positive.") }
  }

  func run() throws {
    let bench = try Workbench(example: example, count: count, seed: seed)
    let measured = try (1...rounds).map { _ in try Round(bench) }
    guard let best = measured.min(by: { $0.times.total < $1.times.total }) else { return }
    print(table(of: best))
    guard !stagesOnly else { return }
    print(([""] + (try LayoutFigures(bench.example, fonts: bench.fonts).lines)).joined(separator: "\n"))
    print(([""] + (try ParagraphFigures(bench.prose, fonts: bench.fonts).lines)).joined(separator: "\n"))
  }

  private func table(of round: Round) -> String {
    let total = round.times.total.milliseconds
    let rows = Stage.allCases.map { stage in
      let time = round.times[stage].milliseconds
      return row(stage.rawValue, time / Double(count), time / total)
    }
    let heading = "stage        ms a form    share"
    return (head(of: round) + ["", heading] + rows + [row("all", total / Double(count), 1), "", rate(total)])
      .joined(separator: "\n")
  }

  private func head(of round: Round) -> [String] {
    let rendered = Double(max(1, count - round.refusedCount))
    let pages = String(format: "%.2f", Double(round.pageCount) / rendered)
    let bytes = String(format: "%.1f", Double(round.byteCount) / rendered / 1000)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let load = String(format: "%.1f", BanxinBench.load)
    return [
      "\(count) forms of seed \(seed), \(round.refusedCount) refused: \(pages) pages and \(bytes) kB a form",
      "best of \(rounds) rounds, processor time, one of \(cores) cores, load \(load)",
    ]
  }

  /// How many programs have asked for a core in the last minute: other ones slow this one down.
  private static var load: Double {
    var averages = [0.0]
    return getloadavg(&averages, 1) == 1 ? averages[0] : 0
  }

  private func row(_ name: String, _ milliseconds: Double, _ share: Double) -> String {
    let name = name.padding(toLength: 10, withPad: " ", startingAt: 0)
    return name + String(format: "%12.3f %7.1f%%", milliseconds, share * 100)
  }

  private func rate(_ total: Double) -> String {
    String(format: "%.0f forms a second on one core", Double(count) / total * 1000)
  }
}
