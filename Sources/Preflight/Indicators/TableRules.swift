internal import BudgetModel
internal import Diagnostics

/// Rules that compare the indicator tables of different projects.
let tableRules = [
  Rule(
    "indicator.identical-tables", zh: "各项目的指标表不相同", en: "no two projects have the same indicators",
    .text(identicalFindings)),
  Rule(
    "indicator.similar-tables", .note, zh: "各项目的指标表不雷同", en: "no two projects have nearly the same indicators",
    .text(similarFindings)),
  foreignDescriptionRule,
]

/// Tables of one or two rows are alike by chance.
private let fewestRows = 3

@Sendable private func identicalFindings(_ context: CheckContext) -> [Finding] {
  var first: [[[String]]: Project] = [:]
  return context.text.projects.filter { $0.indicators.count >= fewestRows }.compactMap { project in
    let table = project.indicators.map(\.allTexts)
    guard let earlier = first.updateValue(first[table] ?? project, forKey: table) else { return nil }
    return project.finding(
      .indicators, at: project.indicators[0].level1.location,
      zh: "\(project.indicators.count) 行指标与第 \(earlier.sequence.value) 个项目《\(earlier.name.value)》完全相同",
      en:
        "all \(project.indicators.count) indicators are those of project \(earlier.sequence.value), “\(earlier.name.value)”",
      hint: Message(zh: "按本项目的内容填写指标", en: "state the indicators of this project"))
  }
}

@Sendable private func similarFindings(_ context: CheckContext) -> [Finding] {
  SimilarTables(context.text.projects).pairs.map { pair in
    let project = pair.later
    return project.finding(
      .indicators, at: project.indicators[0].level1.location,
      zh:
        "\(project.indicators.count) 行指标中 \(pair.shared) 行的名称和描述与第 \(pair.earlier.sequence.value) 个项目《\(pair.earlier.name.value)》相同",
      en: "\(pair.shared) of \(project.indicators.count) indicators have the names and descriptions of project "
        + "\(pair.earlier.sequence.value), “\(pair.earlier.name.value)”",
      hint: Message(zh: "核对这些指标是否为本项目所设", en: "see whether they were meant for this project"))
  }
}

extension Indicator {
  fileprivate var allTexts: [String] {
    [level1, level2, level3, description, value.map(\.raw), basis].map(\.value.withoutSpaces)
  }

  /// What an indicator measures, whatever its value.
  fileprivate var measure: [String] { [level2, level3, description].map(\.value.withoutSpaces) }
}

/// Pairs of projects whose tables are nearly the same.
private struct SimilarTables {
  /// A project and the earlier one that it shares most rows with.
  struct Pair {
    var earlier: Project
    var later: Project
    var shared: Int
  }

  private(set) var pairs: [Pair] = []

  /// How many projects a row is compared with: a row that more share says nothing.
  private static let mostOwners = 50

  init(_ projects: [Project]) {
    var owners: [[String]: [Int]] = [:]
    var tables: Set<[[String]]> = []
    for (index, project) in projects.enumerated() where project.indicators.count >= fewestRows {
      guard tables.insert(project.indicators.map(\.allTexts)).inserted else { continue }
      let measures = Set(project.indicators.map(\.measure))
      let shared = measures.reduce(into: [Int: Int]()) { counts, measure in
        for owner in owners[measure, default: []] { counts[owner, default: 0] += 1 }
      }
      if let (owner, count) = shared.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        count * 3 >= measures.count * 2
      {
        pairs.append(Pair(earlier: projects[owner], later: project, shared: count))
      }
      for measure in measures where owners[measure, default: []].count < SimilarTables.mostOwners {
        owners[measure, default: []].append(index)
      }
    }
  }
}
