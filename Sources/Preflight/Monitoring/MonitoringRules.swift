internal import BudgetModel
internal import Diagnostics

/// Rules about how indicators stand in the middle of the year (财预〔2019〕136号).
let monitoringRules = [
  Rule(
    "monitoring.likelihood", zh: "完成可能性选且只选一项", en: "one likelihood is ticked, and only one",
    project: likelihoodFindings),
  Rule(
    "monitoring.reason", zh: "可能完不成的指标写明偏差原因", en: "an indicator that is behind has its reason",
    project: reasonFindings),
]

extension Project {
  /// Whether the record is of the middle of the year.
  var isMonitored: Bool {
    funding.total.expectedExecution != nil || indicators.contains { $0.monitoring != IndicatorMonitoring() }
  }
}

/// In a form that is of the middle of the year every indicator has its tick.
@Sendable private func likelihoodFindings(_ project: Project) -> [Finding] {
  let words = IndicatorMonitoring.Likelihood.allCases.map(\.rawValue)
  guard project.indicators.contains(where: { $0.monitoring != IndicatorMonitoring() }) else { return [] }
  return project.indicators.compactMap { indicator in
    let likelihood = indicator.monitoring.likelihood
    let text = likelihood?.value.withoutSpaces ?? ""
    guard !words.contains(text) else { return nil }
    let choices = words.joined(separator: "、")
    return project.finding(
      .likelihood, at: likelihood?.location ?? indicator.level3.location,
      zh: "“\(indicator.label)”的完成可能性\(text.isEmpty ? "没有选" : "是“\(text)”，应只选一项")",
      en: text.isEmpty
        ? "“\(indicator.label)” has no likelihood ticked" : "“\(indicator.label)” has “\(text)”, not one likelihood",
      hint: Message(zh: "选一项：\(choices)", en: "tick one of \(choices)"))
  }
}

extension Indicator {
  /// Whether it is behind, as far as the form says so: 完全不可能 by itself, 有可能 where what is expected for the year,
  /// or what was reached where nothing is expected, is short of the indicator's value.
  fileprivate var isBehind: Bool {
    switch monitoring.likelihood.map(\.value.withoutSpaces).flatMap(IndicatorMonitoring.Likelihood.init) {
    case .impossible: return true
    case .possible:
      let seen = monitoring.expected.isBlank ? monitoring.status : monitoring.expected
      guard let text = seen?.value, case .short = attainment(of: IndicatorValue(parsing: text)) else { return false }
      return true
    case .certain, nil: return false
    }
  }
}

@Sendable private func reasonFindings(_ project: Project) -> [Finding] {
  project.indicators.compactMap { indicator in
    let monitoring = indicator.monitoring
    guard monitoring.reasons.isEmpty, monitoring.note.isBlank, indicator.isBehind, let tick = monitoring.likelihood
    else { return nil }
    return project.finding(
      .deviationReasons, at: tick.location,
      zh: "“\(indicator.label)”\(tick.value)完成，没有选偏差原因，也没有说明",
      en: "“\(indicator.label)” is behind (\(tick.value)), and no reason is ticked or written",
      hint: Message(zh: "选一项偏差原因，或写明说明", en: "tick a reason, or write one"))
  }
}
