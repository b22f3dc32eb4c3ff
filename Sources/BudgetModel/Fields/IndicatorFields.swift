extension Indicator {
  /// The fields that only some forms show. Those that every indicator has are in `FieldCatalog`.
  public static let optionalFields: [FieldAccess<Indicator>] = partFields + scoringFields + monitoringFields

  /// The indicator's value in its parts, for forms that give each a column.
  private static let partFields: [FieldAccess<Indicator>] = [
    .derived(.nature, "nature") { $0.value.map(\.nature).nonBlank },
    .derived(.indicatorNumber, "number") { $0.value.map(\.amountText).nonBlank },
    .derived(.measureUnit, "measureUnit") { $0.value.map(\.unit).nonBlank },
  ]

  private static let scoringFields: [FieldAccess<Indicator>] = [
    .number(.weight, "weight", \.scoring.weight),
    .indicatorValue(.actual, "actual", \.scoring.actual),
    .number(.score, "score", \.scoring.score),
    .text(.deviation, "deviation", \.scoring.deviation),
    .text(.explanation, "explanation", \.scoring.explanation),
    .text(.remark, "remark", \.scoring.remark),
  ]

  private static let monitoringFields: [FieldAccess<Indicator>] = [
    .text(.status, "status", \.monitoring.status),
    .text(.expected, "expected", \.monitoring.expected),
    .paragraphs(
      .deviationReasons, "deviationReasons", \.monitoring.reasons,
      choices: IndicatorMonitoring.Reason.allCases.map(\.rawValue)),
    .derived(.fundsReason, "fundsReason") { $0.monitoring.mark(.funds) },
    .derived(.rulesReason, "rulesReason") { $0.monitoring.mark(.rules) },
    .derived(.staffReason, "staffReason") { $0.monitoring.mark(.staff) },
    .derived(.equipmentReason, "equipmentReason") { $0.monitoring.mark(.equipment) },
    .derived(.otherReason, "otherReason") { $0.monitoring.mark(.other) },
    .text(.deviationNote, "deviationNote", \.monitoring.note),
    .text(
      .likelihood, "likelihood", \.monitoring.likelihood,
      choices: IndicatorMonitoring.Likelihood.allCases.map(\.rawValue)),
    .derived(.certain, "certain") { $0.monitoring.mark(.certain) },
    .derived(.possible, "possible") { $0.monitoring.mark(.possible) },
    .derived(.impossible, "impossible") { $0.monitoring.mark(.impossible) },
  ]
}

extension IndicatorValue {
  /// 指标性质: the comparison, or 定性 where the value is a description; blank where nothing is said.
  public var nature: String {
    if number == nil { return raw.isEmpty ? "" : "定性" }
    return (comparison ?? .equal).rawValue
  }

  /// The number as it was written, or the description.
  var amountText: String {
    guard number != nil else { return raw }
    let folded = raw.halfWidth
    return String(folded.drop { !$0.isASCIIDigit && $0 != "-" }.prefix { $0.isASCIIDigit || ".,-".contains($0) })
  }
}

extension Sourced<String> {
  /// Nil where the text is empty.
  fileprivate var nonBlank: Sourced<String>? { value.isEmpty ? nil : self }
}
