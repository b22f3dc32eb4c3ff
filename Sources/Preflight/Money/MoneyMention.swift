internal import BudgetModel
internal import Foundation

/// A unit of money.
struct MoneyUnit: Hashable {
  var name: String
  /// How many 元 it is.
  var yuan: Decimal

  init?(_ name: String) {
    guard let unit = MoneyUnit.all.first(where: { $0.0 == name }) else { return nil }
    (self.name, self.yuan) = unit
  }

  /// Longer names first: 万元 ends in 元.
  static let all: [(String, Decimal)] = [
    ("百万元", 1_000_000), ("千万元", 10_000_000), ("亿元", 100_000_000), ("万元", 10_000), ("千元", 1_000), ("元", 1),
  ]
}

/// An amount of money in running text.
struct MoneyMention: Hashable {
  /// The characters of the paragraph: number and unit.
  var range: Range<Int>
  /// As it was written: `3.5万元`.
  var raw: String
  /// The amount in 元.
  var yuan: Decimal
  /// Half a unit of the last digit that is written, in 元: what rounding may have changed.
  var rounding: Decimal
  /// What stands before it and behind it in its clause.
  var before: String
  var after: String

  /// Whether the clause speaks of the project's own money of the year: not of a price, a limit, an estimate or other
  /// years.
  var isOfTheProject: Bool {
    let others = [
      "每", "标准", "单价", "人均", "户均", "上年", "去年", "往年", "累计", "总投资", "结转", "结余", "不超过", "不低于", "以上", "以下", "约",
      "近", "余", "≥", "≤", ">", "<", "增收", "产值", "收入", "损失", "节约", "降低", "罚款", "三年", "五年",
    ]
    return !others.contains(where: before.contains) && !after.hasPrefix("/") && !after.hasPrefix("以")
      && !after.hasPrefix("左右")
  }

  /// Whether the clause calls it the whole.
  var isTotal: Bool {
    let words = [
      "合计", "共计", "总计", "总额", "预算", "共需", "共安排", "总投入", "项目资金", "总资金", "所需资金", "所需经费", "安排经费", "安排资金",
      "安排专项",
    ]
    return !before.contains("其中") && (words.contains(where: before.contains) || namesNothing)
  }

  /// Whether nothing stands before it that the money could be a part for: 本项目计划投入资金, but not 宣传经费.
  var namesNothing: Bool {
    let words = [
      "项目", "本级", "年度", "全年", "计划", "安排", "投入", "申请", "使用", "预算", "财政", "专项", "资金", "经费", "支出", "总额", "金额", "拨付",
      "拨款", "部门", "县级", "市级", "省级", "本", "年", "拟", "共", "总", "为", "计", "合", "需", "的", "由", "数",
    ]
    let digits = before.drop { $0.isWhitespace || $0.isDigit }
    var rest = String(digits)
    for word in words { rest = rest.replacing(word, with: "") }
    return !before.isEmpty && rest.allSatisfy { $0.isDigit || $0.isWhitespace }
  }

  /// Whether it is the amount, but for rounding to the digits that are written.
  func agrees(with amount: Decimal) -> Bool {
    let difference = (yuan - amount).magnitude
    return difference == 0 || (difference <= rounding && difference * 100 <= amount.magnitude)
  }
}

extension [MoneyMention] {
  /// Whether any of them, or all together, are one of the amounts. No mention contradicts nothing.
  func agree(with amounts: [Decimal]) -> Bool {
    guard !isEmpty else { return true }
    let sum = reduce(Decimal.zero) { $0 + $1.yuan }
    return amounts.contains { amount in sum == amount || contains { $0.agrees(with: amount) } }
  }
}

extension Paragraph {
  /// The amounts of money that are written in digits.
  var moneyMentions: [MoneyMention] {
    var mentions: [MoneyMention] = []
    var index = 0
    while index < characters.count {
      if let mention = moneyMention(at: index) {
        mentions.append(mention)
        index = mention.range.upperBound
      } else {
        index += 1
      }
    }
    return mentions
  }

  private func moneyMention(at start: Int) -> MoneyMention? {
    guard characters[start].isDigit, self[optional: start - 1]?.isDigit != true else { return nil }
    let end = characters[start...].firstIndex { !$0.isDigit && !".,，．".contains($0) } ?? characters.count
    guard let number = Amount(normalising: text(start..<end)),
      let unit = MoneyUnit.all.first(where: { has($0.0, at: end) })
    else { return nil }
    let decimals = number.raw.split(separator: ".").dropFirst().first?.count ?? 0
    let range = start..<end + unit.0.count
    return MoneyMention(
      range: range, raw: text(range), yuan: number.value * unit.1,
      rounding: unit.1 / 2 / Decimal(sign: .plus, exponent: decimals, significand: 1),
      before: clause(before: start), after: text(range.upperBound..<range.upperBound + 2))
  }

  /// The text between the last punctuation and a place.
  private func clause(before end: Int) -> String {
    let start = characters[..<end].lastIndex { "，。；、！？（(\n".contains($0) }.map { $0 + 1 } ?? 0
    return text(start..<end)
  }
}
