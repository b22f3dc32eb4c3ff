internal import BudgetModel
internal import Diagnostics
internal import Foundation

/// Quantity × unit cost against the budget: 12.8万户 at 10元 each make 128万元.
let costArithmeticRule = Rule(
  "indicator.cost-arithmetic", zh: "数量 × 单位成本 = 预算数", en: "quantity times unit cost is the budget",
  project: { project in
    guard let unit = MoneyUnit(project.budget.unit.value), let total = project.budget.total.value else { return [] }
    let quantities = project.indicators.filter { $0.kind == .quantity }.compactMap(Quantity.init)
    let costs = project.indicators.filter { $0.kind == .cost }.compactMap(UnitCost.init)
    return costs.flatMap { cost in
      quantities.filter { cost.isPer($0.unit) }.compactMap { quantity in
        project.finding(quantity, cost, total: total, unit: unit)
      }
    }
  })

/// From least to most, in steps of what a written number leaves open; nil for no bound.
private struct Bounds {
  var least: Decimal?
  var most: Decimal?

  /// What a value says: `≥12` bounds below, `≤12` above, `12` on both sides within half a unit of its last digit.
  init(_ value: IndicatorValue, _ number: Decimal) {
    let digits = value.raw.halfWidth.split(separator: ".").dropFirst().first?.prefix(while: \.isASCIIDigit).count ?? 0
    let slack = digits == 0 ? 0 : Decimal(sign: .plus, exponent: -digits, significand: 1) / 2
    least = [.atMost, .less].contains(value.comparison) ? nil : number - slack
    most = [.atLeast, .greater].contains(value.comparison) ? nil : number + slack
  }
}

private struct Quantity {
  let raw: String
  let bounds: Bounds
  let factor: Decimal
  /// What is counted: 户, 人.
  let unit: String

  init?(_ indicator: Indicator) {
    guard let number = indicator.value.value.number, number > 0 else { return nil }
    let (factor, unit) = countingUnit(indicator.value.value.unit)
    guard !unit.isEmpty, unit != "%" else { return nil }
    self.raw = indicator.value.value.raw
    self.bounds = Bounds(indicator.value.value, number)
    self.factor = factor
    self.unit = unit
  }
}

/// The factor and the thing of a counting unit: 万户 is 10 000 户, 人数 is 人.
private func countingUnit(_ unit: String) -> (factor: Decimal, unit: String) {
  let factors: [(String, Decimal)] = [("万", 10_000), ("千", 1_000), ("百", 100), ("亿", 100_000_000)]
  let factor = factors.first { unit.hasPrefix($0.0) }
  let name = factor.map { unit.dropFirst($0.0.count) } ?? unit[...]
  return (factor?.1 ?? 1, String(name.hasSuffix("数") ? name.dropLast() : name))
}

private struct UnitCost {
  let indicator: Indicator
  let raw: String
  let bounds: Bounds
  /// 元 in the unit of the value.
  let yuan: Decimal
  /// What the cost is stated for: behind the slash of the unit, or behind 每 in the words.
  private let objects: [String]

  init?(_ indicator: Indicator) {
    guard let number = indicator.value.value.number, number > 0 else { return nil }
    let parts = indicator.value.value.unit.split(separator: "/").map(String.init)
    let words = indicator.level3.value + "，" + indicator.description.value
    let periods = ["每年", "每月", "每天", "每日", "每季"]
    guard (1...2).contains(parts.count), let unit = MoneyUnit(parts[0]), !periods.contains(where: words.contains) else {
      return nil
    }
    self.indicator = indicator
    self.raw = indicator.value.value.raw
    self.bounds = Bounds(indicator.value.value, number)
    self.yuan = unit.yuan
    self.objects = parts.count == 2 ? [parts[1]] : words.split(separator: "每").dropFirst().map(String.init)
  }

  /// Whether the cost is for one of what a quantity counts: 每人, 每名学生, 元/人.
  func isPer(_ unit: String) -> Bool {
    let names = unit == "人" ? ["人", "名", "位", "生"] : [unit]
    return objects.contains { object in !object.contains("·") && names.contains(where: object.hasPrefix) }
  }
}

extension Project {
  /// The finding, unless the budget lies within what quantity and cost allow, give or take one per cent.
  fileprivate func finding(
    _ quantity: Quantity, _ cost: UnitCost, total: Amount, unit: MoneyUnit
  ) -> Finding? {
    let factor = quantity.factor * cost.yuan / unit.yuan
    let least = product(quantity.bounds.least, cost.bounds.least, factor)
    let most = product(quantity.bounds.most, cost.bounds.most, factor)
    let isTooLittle = least.map { total.value * 100 < $0 * 99 } ?? false
    let isTooMuch = most.map { total.value * 100 > $0 * 101 } ?? false
    guard isTooLittle || isTooMuch, let bound = isTooLittle ? least : most else { return nil }
    let result = bound.rounded(to: 2)
    return finding(
      .indicatorValue, of: cost.indicator,
      zh:
        "\(quantity.raw) × 每\(quantity.unit)\(cost.raw) \(isTooLittle ? "至少" : "至多") \(result)\(unit.name)，预算数是 \(total.raw)\(unit.name)",
      en: "\(quantity.raw) at \(cost.raw) each make \(isTooLittle ? "at least" : "at most") \(result) \(unit.name); "
        + "the budget is \(total.raw) \(unit.name)",
      hint: Message(zh: "核对数量、单位成本和预算数", en: "compare quantity, unit cost and budget"))
  }

  private func product(_ quantity: Decimal?, _ cost: Decimal?, _ factor: Decimal) -> Decimal? {
    guard let quantity, let cost else { return nil }
    return quantity * cost * factor
  }
}
