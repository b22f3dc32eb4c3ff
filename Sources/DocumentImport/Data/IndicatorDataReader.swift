import BudgetModel
import Diagnostics

extension ObjectReader {
  /// An indicator with all that the object says of it.
  func indicator() -> Indicator {
    var indicator = Indicator(
      level1: text("level1"), level2: text("level2"), level3: text("level3"), description: text("description"),
      value: composed(indicatorValue("value")), basis: text("basis"))
    fill(&indicator, with: Indicator.optionalFields)
    return indicator
  }

  /// The value with the comparison and the unit that stand in columns of their own: `≥`, `12`, `次` are `≥12次`.
  private func composed(_ value: Sourced<IndicatorValue>) -> Sourced<IndicatorValue> {
    let (nature, unit) = (text("nature"), text("measureUnit"))
    guard !(nature.value + unit.value).isEmpty, !value.value.raw.isEmpty else { return value }
    let comparison = nature.value == "定性" || value.value.comparison != nil ? "" : nature.value
    let rest = value.value.unit.isEmpty ? unit.value : ""
    let whole = IndicatorValue(parsing: comparison + value.value.raw + rest)
    checkPart(nature, is: whole.nature, of: whole)
    checkPart(unit, is: whole.unit, of: whole)
    return Sourced(whole, at: value.location)
  }

  /// Reports a part that the composed value does not show: it would not be printed.
  private func checkPart(_ part: Sourced<String>, is understood: String, of whole: IndicatorValue) {
    guard !part.value.isEmpty, part.value.halfWidth != understood.halfWidth else { return }
    findings.report(
      "indicator.parts", severity: .warning, field: FieldName.indicatorValue.rawValue, at: part.location,
      zh: "“\(part.value.quoted)”与指标值“\(whole.raw.quoted)”不符，不会打印",
      en: "「\(part.value.quoted)」 does not agree with the value 「\(whole.raw.quoted)」 and is not printed",
      hints: [Message(zh: "把指标值写完整，如 ≥12次", en: "write the value in full, as in ≥12次")])
  }
}
