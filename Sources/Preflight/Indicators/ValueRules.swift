internal import BudgetModel
internal import Diagnostics
internal import Foundation

/// Rules about the values of indicators.
let valueRules = [
  Rule("indicator.quantity-number", zh: "数量指标的值是数", en: "quantities are numbers", project: quantityFindings),
  Rule("indicator.cost-number", .note, zh: "成本指标的值是数", en: "costs are numbers", project: costFindings),
  Rule("indicator.satisfaction-number", zh: "满意度的值是数", en: "satisfaction is a number", project: satisfactionFindings),
  Rule(
    "indicator.few-numbers", .note, zh: "三分之一以上的指标值是数", en: "a third of the values are numbers",
    project: fewNumberFindings),
  Rule("indicator.unit-missing", zh: "数有单位", en: "numbers have a unit", project: unitFindings),
  Rule("indicator.percent-missing", zh: "比率带百分号", en: "rates are in per cent", project: missingPercentFindings),
  Rule(
    "indicator.percent-misplaced", zh: "数量不用百分号", en: "counts are not in per cent", project: misplacedPercentFindings),
  Rule("indicator.percent-over", zh: "百分比不超过 100", en: "no part is more than 100 per cent", project: overFindings),
  Rule("indicator.cost-operator", zh: "成本不用 > 或 ≥", en: "costs have no lower bound", project: costOperatorFindings),
  Rule(
    "indicator.satisfaction-operator", zh: "满意度不用 < 或 ≤", en: "satisfaction has no upper bound",
    project: satisfactionOperatorFindings),
  Rule(
    "indicator.value-repeats", .note, zh: "指标值不只是指标名称", en: "a value says more than the name", project: repeatFindings),
]

/// A finding for each indicator's value that is at fault.
private func findings(
  _ project: Project, where isWrong: (Indicator) -> Bool, zh: String, en: String, hint: (Indicator) -> Message
) -> [Finding] {
  project.indicators.filter { isWrong($0) && !$0.value.value.raw.isBlank }
    .map { project.valueFinding($0, zh: zh, en: en, hint: hint($0)) }
}

@Sendable private func quantityFindings(_ project: Project) -> [Finding] {
  findings(
    project, where: { $0.value.value.number == nil && $0.kind == .quantity }, zh: "数量指标没有数值",
    en: "a quantity without a number"
  ) { _ in Message(zh: "写明数和单位，如 ≥12次", en: "state a number and a unit, such as ≥12次") }
}

@Sendable private func costFindings(_ project: Project) -> [Finding] {
  findings(
    project, where: { $0.value.value.number == nil && $0.kind == .cost }, zh: "成本指标没有数值", en: "a cost without a number"
  ) { _ in Message(zh: "写明金额或控制数，如 ≤5万元", en: "state an amount or a limit, such as ≤5万元") }
}

@Sendable private func satisfactionFindings(_ project: Project) -> [Finding] {
  findings(
    project, where: { $0.value.value.number == nil && $0.kind == .satisfaction }, zh: "满意度没有数值",
    en: "satisfaction without a number"
  ) { _ in Message(zh: "写明百分数，如 ≥90%", en: "state a percentage, such as ≥90%") }
}

/// Told once for a project: most published forms have many values in words.
@Sendable private func fewNumberFindings(_ project: Project) -> [Finding] {
  let numeric = project.indicators.count { $0.value.value.number != nil }
  guard project.indicators.count > 2, numeric * 3 < project.indicators.count else { return [] }
  return [
    project.finding(
      .indicatorValue, at: project.indicators[0].value.location,
      zh: "\(project.indicators.count) 个指标中只有 \(numeric) 个的指标值是数",
      en: "only \(numeric) of \(project.indicators.count) indicators have a number for a value",
      hint: Message(zh: "能量化的指标写成数和单位", en: "state numbers and units where something can be counted"))
  ]
}

@Sendable private func unitFindings(_ project: Project) -> [Finding] {
  findings(
    project, where: { $0.value.value.number != nil && $0.value.value.unit.isEmpty && !$0.lacksPercent }, zh: "指标值没有单位",
    en: "a value without a unit"
  ) { indicator in
    let raw = indicator.value.value.raw
    return Message(zh: "补上单位，如 \(raw)次、\(raw)人", en: "add the unit, such as \(raw)次 or \(raw)人")
  }
}

extension Indicator {
  /// Whether the value is a plain number where a percentage is asked for.
  fileprivate var lacksPercent: Bool {
    guard isRate, let number = value.value.number else { return false }
    return value.value.unit.isEmpty && number <= 100
  }
}

@Sendable private func missingPercentFindings(_ project: Project) -> [Finding] {
  findings(project, where: \.lacksPercent, zh: "比率没有百分号", en: "a rate without a per cent sign") { indicator in
    let raw = indicator.value.value.raw
    return Message(zh: "可能应为 \(raw)%", en: "it may be meant as \(raw)%")
  }
}

@Sendable private func misplacedPercentFindings(_ project: Project) -> [Finding] {
  let counts = ["年限", "期限", "次数", "人数", "户数", "个数", "份数", "数量", "天数", "场次"]
  return findings(
    project,
    where: { indicator in
      let texts = [indicator.level3.value, indicator.description.value].map(\.withoutSpaces)
      return indicator.isInPerCent && !indicator.isRate
        && texts.contains { text in counts.contains(where: text.hasSuffix) }
    }, zh: "数量用了百分号", en: "a count in per cent"
  ) { indicator in
    Message(
      zh: "“\(indicator.description.value)”应是一个数，换成它的单位", en: "this counts something: use the unit of what is counted")
  }
}

/// Growth may exceed the whole.
@Sendable private func overFindings(_ project: Project) -> [Finding] {
  let growth = ["增", "超", "提高", "提升", "上升", "同比", "比上年"]
  return findings(
    project,
    where: { indicator in
      guard let number = indicator.value.value.number, indicator.value.value.unit == "%" else { return false }
      let texts = indicator.level3.value + indicator.description.value
      return number > 100 && !growth.contains(where: texts.contains)
    }, zh: "百分比超过 100", en: "more than 100 per cent"
  ) { _ in Message(zh: "部分不会多于全体，核对小数点", en: "a part is no more than the whole; look at the decimal point") }
}

@Sendable private func costOperatorFindings(_ project: Project) -> [Finding] {
  findings(
    project, where: { [.atLeast, .greater].contains($0.value.value.comparison) && $0.kind == .cost }, zh: "成本指标用了下限",
    en: "a cost with a lower bound"
  ) { indicator in
    let limit = "≤" + indicator.value.value.bare
    return Message(zh: "成本以不超过为目标，应为 \(limit)", en: "costs are to be kept down: \(limit)")
  }
}

@Sendable private func satisfactionOperatorFindings(_ project: Project) -> [Finding] {
  findings(
    project, where: { [.atMost, .less].contains($0.value.value.comparison) && $0.kind == .satisfaction }, zh: "满意度用了上限",
    en: "satisfaction with an upper bound"
  ) { indicator in
    let limit = "≥" + indicator.value.value.bare
    return Message(zh: "满意度以不低于为目标，应为 \(limit)", en: "satisfaction is to be reached: \(limit)")
  }
}

extension IndicatorValue {
  /// The number with its unit, as written.
  fileprivate var bare: String { raw.drop { !$0.isDigit }.description }
}

@Sendable private func repeatFindings(_ project: Project) -> [Finding] {
  findings(
    project,
    where: { indicator in
      let value = indicator.value.value.raw.letters
      return indicator.value.value.number == nil && !value.isEmpty
        && [indicator.level3.value.letters, indicator.description.value.letters].contains(value)
    }, zh: "指标值只重复了指标名称", en: "the value only repeats the name"
  ) { _ in Message(zh: "写明要达到的程度", en: "say how much is to be reached") }
}
