internal import BudgetModel
internal import Diagnostics

/// The first levels of indicators (财预〔2015〕88号; 成本指标 as a first level since 财预〔2021〕101号).
enum IndicatorGroup: String, CaseIterable, Sendable {
  case cost = "成本"
  case output = "产出"
  case benefit = "效益"
  case satisfaction = "满意度"

  /// Names are compared with the word 指标 removed, as forms write them with it and without.
  init?(_ level1: String) {
    let name = level1.contains(" ") ? level1.withoutSpaces : level1
    guard let group = IndicatorGroup.allCases.first(where: { name.hasPrefix($0.rawValue) }) else { return nil }
    self = group
  }

  /// The second levels that belong to it. Any name with 满意度 belongs to satisfaction.
  var secondLevels: [String] {
    switch self {
    case .cost: ["经济成本", "社会成本", "生态环境成本", "成本"]
    case .output: ["数量", "质量", "时效", "成本"]
    case .benefit: ["经济效益", "社会效益", "生态效益", "可持续影响", "可持续发展"]
    case .satisfaction: ["服务对象满意度", "满意度"]
    }
  }
}

/// The second levels that rules tell apart.
enum IndicatorKind: Sendable {
  case quantity, cost, satisfaction, other
}

extension Indicator {
  var group: IndicatorGroup? { IndicatorGroup(level1.value) }

  /// The second level without the word 指标.
  var secondLevel: String { level2.value.withoutSpaces.indicatorName }

  var kind: IndicatorKind {
    if level2.value.contains("满意度") || group == .satisfaction { return .satisfaction }
    if level2.value.contains("成本") || group == .cost { return .cost }
    return level2.value.hasPrefix("数量") ? .quantity : .other
  }

  /// Whether the unit is one of parts of a whole.
  var isInPerCent: Bool { ["%", "‰"].contains { value.value.unit.hasPrefix($0) } }

  /// Whether what is measured is a part of a whole.
  var isRate: Bool {
    ["率", "满意度", "比例", "占比", "比重"].contains { level3.value.withoutSpaces.hasSuffix($0) }
  }

  /// The name that findings use: the third level, the description where that is blank.
  var label: String { level3.value.isEmpty ? description.value : level3.value }
}

extension String {
  fileprivate var indicatorName: String { replacing("指标", with: "") }
}

extension Project {
  /// A finding about a field of one of the project's indicators.
  func finding(
    _ field: FieldName, of indicator: Indicator, zh: String, en: String, hint: Message
  ) -> Finding {
    finding(field, at: indicator.location(of: field), zh: zh, en: en, hint: hint)
  }

  /// A finding about an indicator's value, which the message quotes beside its name.
  func valueFinding(_ indicator: Indicator, zh: String, en: String, hint: Message) -> Finding {
    let seen = "“\(indicator.label)”为“\(indicator.value.value.raw)”"
    return finding(
      .indicatorValue, of: indicator, zh: "\(zh)：\(seen)",
      en: "\(en): “\(indicator.label)” is “\(indicator.value.value.raw)”", hint: hint)
  }
}

extension Indicator {
  fileprivate func location(of field: FieldName) -> SourceLocation {
    switch field {
    case .level1: level1.location
    case .level2: level2.location
    case .level3: level3.location
    case .description: description.location
    case .basis: basis.location
    default: value.location
    }
  }
}
