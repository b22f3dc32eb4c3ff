internal import BudgetModel
internal import Foundation
internal import PageComposition
internal import Pipeline

/// Layout by itself: what a form of the example costs, and how the cost grows with the rows of a table.
struct LayoutFigures {
  /// The time of one form of the example, shaped before: the mean over all of them, in the fastest of many rounds.
  let exampleMilliseconds: Double
  /// The time of a table of 10 000 rows in times of one of 1 000.
  let growth: Double

  private static let rounds = 20

  init(_ example: BoundDepartment, fonts session: FontSession) throws {
    let fonts = try session.fonts(for: example.demands())
    let shaper = fonts.makeShaper()
    let forms = example.projects.map(example.bound)
    func milliseconds(of work: () -> Void) -> Double {
      var times = StageTimes()
      times.measure(.layout, work)
      return times.total.milliseconds
    }
    let passes = (0..<LayoutFigures.rounds).map { _ in
      milliseconds { for form in forms { _ = composeForm(form, shaper: shaper) } }
    }
    exampleMilliseconds = (passes.min() ?? 0) / Double(max(1, forms.count))
    let times = [1_000, 10_000].map { count in
      let form = example.bound(example.projects[0].lengthened(to: count))
      return (0..<3).map { _ in milliseconds { _ = composeForm(form, shaper: shaper) } }.min() ?? 0
    }
    growth = times[1] / max(times[0], .leastNonzeroMagnitude)
  }

  var lines: [String] {
    [
      String(format: "layout of a form of the example: %.3f ms", exampleMilliseconds),
      String(format: "layout of 10 000 rows: %.1f times that of 1 000", growth),
    ]
  }
}

extension Project {
  /// The project with its indicators over and over, as many as asked for.
  fileprivate func lengthened(to count: Int) -> Project {
    var project = self
    let rounds = count / max(1, indicators.count) + 1
    project.indicators = Array(Array(repeating: indicators, count: rounds).joined().prefix(count))
    return project
  }
}
