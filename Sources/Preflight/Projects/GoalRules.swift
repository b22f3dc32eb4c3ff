internal import BudgetModel
internal import Diagnostics

/// Rules about what the money is for, and what it is to reach.
let goalRules = [
  Rule(
    "purpose.repeats-name", .note, zh: "资金用途不只是项目名称", en: "the purpose says more than the name",
    project: purposeFindings),
  Rule(
    "goals.repeat-purpose", .note, zh: "绩效目标不只是资金用途", en: "the goals say more than the purpose", project: repeatFindings
  ),
  Rule("goals.numbering", zh: "绩效目标的编号连续", en: "the goals are numbered 1, 2, 3 …", project: numberingFindings),
]

@Sendable private func purposeFindings(_ project: Project) -> [Finding] {
  let purpose = project.purpose.value.letters
  guard !purpose.isEmpty, purpose == project.name.value.letters else { return [] }
  return [
    project.finding(
      .purpose, at: project.purpose.location, zh: "资金用途只重复了项目名称：\(project.purpose.value)",
      en: "the purpose only repeats the project's name: \(project.purpose.value)",
      hint: Message(zh: "写明钱用在哪些支出上", en: "say what the money is spent on"))
  ]
}

@Sendable private func repeatFindings(_ project: Project) -> [Finding] {
  let sources = [(FieldName.purpose, project.purpose.value.letters), (.projectName, project.name.value.letters)]
  guard project.goals.count == 1, let goal = project.goals.first else { return [] }
  let text = goal.value.withoutNumber.letters
  guard let source = sources.first(where: { !$0.1.isEmpty && $0.1 == text }) else { return [] }
  return [
    project.finding(
      .goals, at: goal.location, zh: "绩效目标只重复了\(source.0.rawValue)：\(goal.value)",
      en: "the goal only repeats 「\(source.0.rawValue)」: \(goal.value)",
      hint: Message(zh: "写明要达到的结果", en: "say what is to be reached"))
  ]
}

/// Only where every paragraph has a number.
@Sendable private func numberingFindings(_ project: Project) -> [Finding] {
  let numbers = project.goals.compactMap(\.value.leadingItemNumber)
  guard numbers.count == project.goals.count else { return [] }
  let wrong = zip(project.goals, numbers).enumerated().first { $0.element.1 != $0.offset + 1 }
  return wrong.map { offset, item in
    [
      project.finding(
        .goals, at: item.0.location, zh: "绩效目标的编号是 \(item.1)，按顺序应为 \(offset + 1)",
        en: "a goal has the number \(item.1) where \(offset + 1) would follow",
        hint: Message(zh: "改为 \(offset + 1)，或补上缺少的一条", en: "make it \(offset + 1), or add the goal that is missing"))
    ]
  } ?? []
}

extension String {
  /// The number that begins an item, as in `2.宣传` and `2、宣传`; nil where there is none.
  var leadingItemNumber: Int? {
    let text = halfWidth.trimmingPrefix(while: \.isWhitespace)
    let digits = text.prefix(while: \.isASCIIDigit)
    guard digits.count <= 3, let sign = text.dropFirst(digits.count).first, ".、".contains(sign) else { return nil }
    guard text.dropFirst(digits.count + 1).first?.isASCIIDigit != true else { return nil }
    return Int(digits)
  }

  /// The text without the number that begins it.
  var withoutNumber: String {
    guard let number = leadingItemNumber else { return self }
    return String(trimmingPrefix(while: \.isWhitespace).dropFirst(String(number).count + 1))
  }

  /// Only the letters, ideographs and digits: what two texts are compared by.
  var letters: String { filter { $0.isLetter || $0.isNumber } }
}
