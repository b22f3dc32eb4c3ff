internal import BudgetModel
internal import Diagnostics

/// Makes projects out of a real department's words: 3 to 60 indicators, cells of 1 to 600 characters, forms of one page
/// to several. The same seed makes the same projects.
struct SyntheticProjects {
  private let models: [Project]
  private let phrases: Phrasebook
  private var random: SeededGenerator

  /// - Parameter text: a text with one project and one sentence at least.
  init(from text: PerformanceText, seed: UInt64) {
    models = text.projects
    phrases = Phrasebook(text)
    random = SeededGenerator(seed: seed)
  }

  /// The next project, numbered `number`.
  mutating func project(number: Int) -> Project {
    var project = random.element(of: models)
    project.sequence = Sourced(number)
    project.code = Sourced("13022523P0000\(100_000_000 + number)".prefix(21).description)
    project.budget.total = amount(hundredths: random.number(in: 50...9_999_900))
    project.budget.fiscal = project.budget.total
    project.purpose = Sourced(text(like: project.purpose.value, keeping: 60, length: 6...320))
    project.plan = plan(like: project.plan)
    project.goals = goals(like: project.goals)
    project.indicators = indicators()
    return project
  }

  // MARK: Fields

  private mutating func text(like model: String, keeping percent: Int, length: ClosedRange<Int>) -> String {
    random.happens(percent) ? model : phrases.prose(length: random.number(in: length), using: &random)
  }

  private mutating func goals(like model: [Sourced<String>]) -> [Sourced<String>] {
    if random.happens(60) { return model }
    return (1...random.number(in: 1...4)).map { number in
      Sourced("\(number)." + phrases.prose(length: random.number(in: 20...90), using: &random))
    }
  }

  private mutating func plan(like model: SpendingPlan) -> SpendingPlan {
    var plan = model
    var sum = 0
    for index in plan.points.indices {
      sum += random.number(in: 10...2_000_000)
      plan.points[index].value = amount(hundredths: sum)
    }
    return plan
  }

  private func amount(hundredths: Int) -> Sourced<Amount?> {
    Sourced(Amount("\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"))
  }

  // MARK: Indicators

  /// The second levels under each first level, with the weight of the first level in hundredths.
  private static let levels: KeyValuePairs<String, (weight: Int, second: [String])> = [
    "产出指标": (50, ["数量指标", "质量指标", "时效指标", "成本指标"]),
    "效益指标": (38, ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]),
    "满意度指标": (12, ["服务对象满意度指标"]),
  ]

  private mutating func indicators() -> [Indicator] {
    let range = random.choice([25: 3...8, 55: 9...9, 80: 10...16, 94: 17...30, 100: 31...60])
    let count = random.number(in: range)
    var indicators: [Indicator] = []
    for (first, (weight, second)) in Self.levels {
      let share = max(1, count * weight / 100)
      indicators += (0..<share).map { indicator(first, second[$0 * second.count / share]) }
    }
    return indicators
  }

  private mutating func indicator(_ first: String, _ second: String) -> Indicator {
    let cells = phrases.columns.indices.map { cell(column: $0) }
    return Indicator(
      level1: Sourced(first), level2: Sourced(second), level3: Sourced(cells[0]), description: Sourced(cells[1]),
      value: Sourced(IndicatorValue(raw: cells[2])), basis: Sourced(cells[3]))
  }

  /// Most cells are as short as real ones; a few of the description's are as long as anyone writes.
  private mutating func cell(column: Int) -> String {
    let isDescription = column == 1
    let length = random.choice([
      80: nil, 92: 15...40, 98: isDescription ? 45...110 : 15...40, 100: isDescription ? 300...600 : 45...110,
    ])
    guard let length else { return random.element(of: phrases.columns[column]) }
    return phrases.prose(length: random.number(in: length), using: &random)
  }
}
