import BudgetModel
import Diagnostics

extension ObjectReader {
  /// An amount, exactly by its digits: text, or a number as it is written. Blank text is no amount.
  func amount(_ key: String, _ field: FieldName) -> Sourced<Amount?> {
    guard let node = self[key] else { return Sourced(nil, at: place(of: key)) }
    switch node.value {
    case .string(let text) where text.allSatisfy(\.isWhitespace): return Sourced(nil, at: node.location)
    case .string(let text): return Sourced(amount(written: text, field, at: node.location), at: node.location)
    case .number(let digits), .bare(let digits):
      return Sourced(amount(written: digits, field, at: node.location), at: node.location)
    default:
      report("json.type", key, at: node, expected: Message(zh: "数额", en: "an amount"))
      return Sourced(nil, at: node.location)
    }
  }

  /// A rate as it is written: `97.5%`, or the ratio `0.975`. Blank text is no rate.
  func percentage(_ key: String, _ field: FieldName) -> Sourced<Amount?> {
    guard let node = self[key], case .string(let text) = node.value, text.halfWidth.hasSuffix("%") else {
      return amount(key, field)
    }
    let rate = Amount(percentage: text)
    if rate == nil { findings.add(.invalidAmount(text, field, at: node.location, record: findings.record)) }
    return Sourced(rate, at: node.location)
  }

  private func amount(written: String, _ field: FieldName, at location: SourceLocation) -> Amount? {
    guard let amount = Amount(normalising: written) else {
      findings.add(.invalidAmount(written, field, at: location, record: findings.record))
      return nil
    }
    if amount.raw != written {
      findings.add(.normalisedAmount(written, amount, field, at: location, record: findings.record))
    }
    return amount
  }

  /// An indicator's value: its text, or an object with the text under `raw` and what was understood of it beside.
  func indicatorValue(_ key: String) -> Sourced<IndicatorValue> {
    guard let node = self[key] else { return Sourced(IndicatorValue(raw: ""), at: place(of: key)) }
    switch node.value {
    case .number(let digits): return Sourced(IndicatorValue(parsing: digits), at: node.location)
    case .object:
      let parts = ObjectReader(node, as: .indicatorValue, path: path(of: key), findings: findings)
      let value = parts.text("raw").map(IndicatorValue.init(parsing:))
      parts.compare(with: value.value)
      return value
    default: return text(of: node, key: key).map(IndicatorValue.init(parsing:))
    }
  }

  /// The text rules: parts that say something else are not used, and that is told.
  private func compare(with value: IndicatorValue) {
    let parts = [
      ("comparison", value.comparison?.rawValue), ("number", value.number.map { "\($0)" }),
      ("unit", value.number.map { _ in value.unit }),
    ]
    for (key, understood) in parts {
      guard let node = self[key] else { continue }
      if node.value.plainText != understood { reportDifference(key, node: node, understood: understood) }
    }
  }

  private func reportDifference(_ key: String, node: JSONNode, understood: String?) {
    let raw = (understood ?? "").quoted
    findings.report(
      "indicator.parts", severity: .warning, field: FieldName.indicatorValue.rawValue, at: node.location,
      zh: "\(path(of: key)) 与 raw 不符，以 raw 为准，即“\(raw)”",
      en: "\(path(of: key)) differs from raw, which rules: 「\(raw)」",
      hints: [Message(zh: "改 raw，并删去其他各项", en: "change raw and remove the others")])
  }
}
