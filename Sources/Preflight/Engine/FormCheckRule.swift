internal import BudgetModel
internal import Diagnostics
internal import FieldExpressions

/// What a form's own layout asks for. A condition that blanks leave open finds nothing.
let formCheckRule = Rule(
  "form.check", zh: "版式 checks 中的条件都满足", en: "the conditions under the layout's checks hold",
  .project { project, context in
    let records: [any FieldReadable] = [project, context.text.department]
    return context.form(of: project).checks.filter { $0.condition.truth(in: records) == .no }
      .map { check in project.finding(check, readings: check.condition.readings(in: records)) }
  })

extension Project {
  fileprivate func finding(_ check: FormTerms.Check, readings: [FieldReading]) -> Finding {
    let condition = check.condition.source
    let seen = readings.map { "\($0.name) = \($0.excerpt)" }.joined(separator: "，")
    let statement = check.message ?? "“\(condition)”不成立"
    return Finding(
      location: readings.lazy.compactMap(\.location).first { $0.line != nil } ?? location, record: record,
      field: readings.first?.name,
      message: Message(
        zh: "\(statement)：\(seen)", en: "\(check.message ?? "“\(condition)” does not hold"): \(seen)"),
      hint: Message(zh: "版式要求：\(condition)", en: "the layout asks for: \(condition)"), severity: check.severity)
  }
}

extension FieldReading {
  /// The value as a message shows it; of a long text, its beginning.
  fileprivate var excerpt: String {
    if text.isEmpty { return "—" }
    return text.count > 40 ? "\(text.prefix(30))…" : text
  }
}
