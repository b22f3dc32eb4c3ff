internal import BudgetModel
internal import Foundation

extension FundLine {
  /// The columns that hold money, in the order of the forms.
  static let moneyColumns: [FieldName] = [
    .periodAmount, .annualAmount, .initialBudget, .adjustedBudget, .executed, .expectedExecution,
  ]

  /// The amount in a column of money; nil where it is blank.
  func amount(_ column: FieldName) -> Sourced<Amount>? {
    switch column {
    case .periodAmount: periodAmount
    case .annualAmount: annualAmount
    case .initialBudget: initialBudget
    case .adjustedBudget: adjustedBudget
    case .executed: executed
    case .expectedExecution: expectedExecution
    default: nil
    }
  }

  fileprivate var isBlank: Bool { FundLine.moneyColumns.allSatisfy { amount($0) == nil } }
}

/// An amount that is the sum of others, as forms arrange them.
struct FundGroup {
  /// 总额 or 财政拨款.
  var name: FieldName
  var whole: FundLine
  /// The sources that the form states in any of its columns.
  var parts: [FundLine]
  /// 地方资金 beside 财政拨款: some forms count it in, others show it beside.
  var optionalPart: FundLine?

  /// What the parts make in a column, where that contradicts the whole. A blank part may be anything, so that the parts
  /// that are given are compared as a lower bound where one is blank, or where only one is stated at all.
  func contradiction(in column: FieldName) -> (whole: Sourced<Amount>, sum: Decimal)? {
    guard let stated = whole.amount(column) else { return nil }
    let given = parts.compactMap { $0.amount(column)?.value.value }
    let sum = given.reduce(Decimal.zero, +)
    let isComplete = given.count == parts.count && parts.count > 1
    let optional = optionalPart?.amount(column)?.value.value ?? 0
    guard stated.value.value != sum, stated.value.value != sum + optional else { return nil }
    let isTooMuch = given.allSatisfy { $0 >= 0 } && sum > stated.value.value
    return isComplete || isTooMuch ? (stated, sum) : nil
  }
}

extension Funding {
  /// The lines of money with the names of their sources, in the order of the forms.
  var lines: [(source: FieldName, line: FundLine)] {
    [
      (.total, total), (.fiscalGrant, fiscalGrant), (.carriedOver, carriedOver), (.specialAccount, specialAccount),
      (.ownFunds, ownFunds), (.central, central), (.provincial, provincial), (.municipal, municipal),
      (.county, county), (.local, local), (.other, other),
    ]
  }

  /// The sums that the form shows. The levels of government make up the fiscal funds where those have a line of their
  /// own (2015 application forms), the whole where they have none (财预〔2015〕163号).
  var groups: [FundGroup] {
    let kinds = [fiscalGrant, carriedOver, specialAccount, ownFunds, other].filter { !$0.isBlank }
    let levels = [central, provincial, municipal, county].filter { !$0.isBlank }
    guard !fiscalGrant.isBlank else {
      return [FundGroup(name: .total, whole: total, parts: kinds + levels + [local].filter { !$0.isBlank })]
    }
    return [
      FundGroup(name: .total, whole: total, parts: kinds, optionalPart: local),
      FundGroup(name: .fiscalGrant, whole: fiscalGrant, parts: levels, optionalPart: local),
    ]
  }
}
