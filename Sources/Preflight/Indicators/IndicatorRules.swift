internal import BudgetModel
internal import Diagnostics

/// Rules about the indicators of one project.
let indicatorRules = structureRules + valueRules + [costArithmeticRule]

/// Which indicators there are.
private let structureRules = [
  Rule("indicator.blank", zh: "指标的各栏都已填写", en: "an indicator states its name and value", .project(blankFindings)),
  Rule(
    "indicator.group-missing", zh: "产出、效益、满意度都有指标", en: "output, benefit and satisfaction have indicators",
    project: groupFindings),
  Rule("indicator.level2-missing", zh: "二级指标齐全", en: "no second level is missing", .text(secondLevelFindings)),
  Rule(
    "indicator.level-mismatch", zh: "二级指标属于它的一级指标", en: "second levels stand under their first",
    project: mismatchFindings),
  Rule("indicator.few", .note, zh: "指标不少于 3 个", en: "there are three indicators at least", project: countFindings),
  Rule("indicator.duplicate", zh: "同一项目的指标不重复", en: "no indicator occurs twice", project: duplicateFindings),
]

/// What an indicator's value rests on may be blank; so may descriptions where the data have none, and rows that only keep
/// the place of a second level. A form that says itself what it needs has its own findings.
@Sendable private func blankFindings(_ project: Project, _ context: CheckContext) -> [Finding] {
  guard !context.form(of: project).statesNeeds else { return [] }
  let hasDescriptions = project.indicators.contains { !$0.description.value.isBlank }
  return project.indicators.filter { !$0.isPlaceholder }.flatMap { indicator in
    indicator.blankFields.filter { $0 != .description || hasDescriptions }.map { field in
      project.finding(
        field, of: indicator, zh: "指标“\(indicator.label)”的“\(field.rawValue)”没有填写",
        en: "「\(field.rawValue)」 of the indicator “\(indicator.label)” is blank",
        hint: Message(zh: "填写“\(field.rawValue)”", en: "fill in 「\(field.rawValue)」"))
    }
  }
}

extension Indicator {
  /// Whether the row has its levels and nothing else.
  fileprivate var isPlaceholder: Bool {
    [level3, description, value.map(\.raw)].allSatisfy { $0.value.isBlank }
  }

  fileprivate var blankFields: [FieldName] {
    let fields: [(FieldName, String)] = [
      (.level1, level1.value), (.level2, level2.value), (.level3, level3.value), (.description, description.value),
      (.indicatorValue, value.value.raw),
    ]
    return fields.filter { $0.1.isBlank }.map(\.0)
  }
}

@Sendable private func groupFindings(_ project: Project) -> [Finding] {
  guard !project.indicators.isEmpty else { return [] }
  let present = Set(project.indicators.compactMap(\.group))
  let satisfied = project.indicators.contains { $0.kind == .satisfaction }
  let needed: [IndicatorGroup] = [.output, .benefit] + (satisfied ? [] : [.satisfaction])
  return needed.filter { !present.contains($0) }.map { group in
    project.finding(
      .level1, at: project.indicators[0].level1.location, zh: "没有“\(group.rawValue)指标”",
      en: "there is no indicator of 「\(group.rawValue)指标」",
      hint: Message(zh: "至少填写一个\(group.rawValue)指标", en: "state one indicator of 「\(group.rawValue)指标」 at least"))
  }
}

/// A second level is missing where the other projects of the same form have it; a project alone needs those of the
/// output.
@Sendable private func secondLevelFindings(_ context: CheckContext) -> [Finding] {
  let projects = context.text.projects.filter { !$0.indicators.isEmpty }
  let forms = Dictionary(grouping: projects) { $0.form?.value ?? "" }
  return forms.sorted { $0.key < $1.key }.flatMap { secondLevelFindings(among: $0.value) }
}

private func secondLevelFindings(among projects: [Project]) -> [Finding] {
  let levels = projects.map { Set($0.indicators.map(\.secondLevel)) }
  let counts = Dictionary(grouping: levels.joined(), by: \.self).mapValues(\.count)
  let usual = counts.filter { projects.count > 2 && $0.value * 4 >= projects.count * 3 }.keys
  let expected = projects.count > 2 ? usual.sorted() : ["数量", "质量", "时效"]
  return zip(projects, levels).flatMap { project, present -> [Finding] in
    let groups = Set(project.indicators.compactMap(\.group))
    let missing = expected.filter { name in
      let isElsewhere = name == "成本" && groups.contains(.cost)
      return !present.contains(name) && !name.isEmpty && !isElsewhere && !groups.isDisjoint(with: owners(of: name))
    }
    return missing.map { name in
      project.finding(
        .level2, at: project.indicators[0].level2.location, zh: "没有二级指标“\(name)指标”",
        en: "the second level 「\(name)指标」 is missing",
        hint: Message(zh: "补上“\(name)指标”一行", en: "add a row for 「\(name)指标」"))
    }
  }
}

/// The first levels under which a second level stands. A first level that is missing altogether is told by itself.
private func owners(of secondLevel: String) -> [IndicatorGroup] {
  let owners = IndicatorGroup.allCases.filter { $0.secondLevels.contains(secondLevel) }
  return owners.isEmpty ? IndicatorGroup.allCases : owners
}

@Sendable private func mismatchFindings(_ project: Project) -> [Finding] {
  project.indicators.compactMap { indicator in
    let name = indicator.secondLevel
    guard !name.isEmpty, !indicator.level1.value.isEmpty else { return nil }
    guard let group = indicator.group else { return project.unknownLevel(indicator) }
    let fits = group == .satisfaction && name.contains("满意度") || owners(of: name).contains(group)
    guard !fits, let owner = owners(of: name).first else { return nil }
    return project.finding(
      .level2, of: indicator, zh: "二级指标“\(indicator.level2.value)”列在“\(indicator.level1.value)”之下",
      en: "「\(indicator.level2.value)」 stands under 「\(indicator.level1.value)」",
      hint: Message(zh: "它属于“\(owner.rawValue)指标”", en: "it belongs to 「\(owner.rawValue)指标」"))
  }
}

extension Project {
  fileprivate func unknownLevel(_ indicator: Indicator) -> Finding {
    let known = IndicatorGroup.allCases.map { $0.rawValue + "指标" }.joined(separator: "、")
    return finding(
      .level1, of: indicator, zh: "一级指标“\(indicator.level1.value)”不在规定之列",
      en: "「\(indicator.level1.value)」 is none of the first levels",
      hint: Message(zh: "应为：\(known)", en: "first levels are \(known)"))
  }
}

@Sendable private func countFindings(_ project: Project) -> [Finding] {
  guard (1...2).contains(project.indicators.count) else { return [] }
  return [
    project.finding(
      .indicators, at: project.indicators[0].level1.location, zh: "只有 \(project.indicators.count) 个指标",
      en: "there are \(project.indicators.count) indicators only",
      hint: Message(zh: "指标总数不少于 3 个", en: "state three at least"))
  ]
}

@Sendable private func duplicateFindings(_ project: Project) -> [Finding] {
  var seen: [[String]: Indicator] = [:]
  return project.indicators.compactMap { indicator in
    let key = [indicator.level3.value.withoutSpaces, indicator.description.value.withoutSpaces]
    guard key != ["", ""] else { return nil }
    guard let first = seen.updateValue(seen[key] ?? indicator, forKey: key) else { return nil }
    return project.finding(
      .level3, of: indicator, zh: "指标“\(indicator.label)”与“\(first.level2.value)”下的一个相同",
      en: "the indicator “\(indicator.label)” stands under 「\(first.level2.value)」 too",
      hint: Message(zh: "保留一个，另一个换成应有的指标", en: "keep one and put the right one in place of the other"))
  }
}
