internal import BudgetModel
internal import Diagnostics
internal import FieldExpressions

/// Checks, before any data is seen, that every path of a layout leads to a field, and every format suits it.
struct FieldChecker {
  /// The kinds of record that a template can see, innermost first.
  let kinds: [RecordKind]
  /// Names that the page or the row itself gives.
  let pageValues: [String]
  let findings: Findings

  /// - Parameter format: the format of the template's role.
  func check(_ template: TextTemplate, format: ValueFormat? = nil) {
    let found = template.bindings.map { ($0, check($0)) }
    for condition in template.conditions { check(condition) }
    checkRole(format, of: found, at: template.location)
  }

  /// The field that a binding leads to, if there is no fault in it.
  @discardableResult
  func check(_ binding: FieldBinding) -> Field? {
    if let first = binding.path.steps.first, pageValues.contains(first.name) { return nil }
    guard let field = field(binding.path, at: binding.location) else { return nil }
    let isIndexed = binding.path.steps.last?.index != nil
    if case .records = field.kind, !isIndexed || binding.path.steps.count == 1 {
      reportList(binding)
      return nil
    }
    if case .record = field.kind {
      reportRecord(binding)
      return nil
    }
    if let format = binding.format, !format.suits(field.kind) { report(format, on: field, at: binding.location) }
    return field
  }

  func check(_ need: FormNeeds.Field) { _ = field(need.path, at: need.location) }

  func check(_ condition: Condition) {
    for problem in condition.expression.problems(within: kinds) {
      findings.report(problem, at: condition.place(of: problem))
    }
  }

  /// The kinds of the records that a path to a list leads through, innermost first, for the templates of its rows.
  func listKinds(_ path: FieldPath, at location: SourceLocation) -> [RecordKind] {
    guard let field = field(path, at: location) else { return [] }
    guard case .records = field.kind, path.steps.last?.index == nil else {
      findings.report(
        "not-a-list", zh: "“\(path)”不是列表，不能逐行展开", en: "“\(path)” is no list, so each can't repeat over it",
        at: location)
      return []
    }
    return trail(path)?.fields.compactMap { if case .records(let kind) = $0.kind { kind } else { nil } }.reversed()
      ?? []
  }

  // MARK: Paths

  private func field(_ path: FieldPath, at location: SourceLocation) -> Field? {
    guard let trail = trail(path) else { return nil }
    if let unknown = trail.unknown {
      let known = trail.kinds.flatMap { FieldCatalog.fields(of: $0) }.flatMap { [$0.name.rawValue, $0.key] }
      findings.reportUnknown(
        unknown, what: Message(zh: "字段", en: "field"), known: known + pageValues, at: location)
      return nil
    }
    return trail.fields.last
  }

  /// The fields along a path, and the first name that is none of the kinds it may be of.
  private func trail(_ path: FieldPath) -> (fields: [Field], unknown: String?, kinds: [RecordKind])? {
    var (kinds, steps, fields): ([RecordKind], ArraySlice<FieldPath.Step>, [Field]) = (kinds, path.steps[...], [])
    if let root = root(of: path) { (kinds, steps) = ([root], steps.dropFirst()) }
    for step in steps {
      guard let field = kinds.lazy.compactMap({ FieldCatalog.field(named: step.name, of: $0) }).first else {
        return (fields, step.name, kinds)
      }
      fields.append(field)
      switch field.kind {
      case .records(let kind), .record(let kind): kinds = [kind]
      default: break
      }
    }
    return (fields, nil, kinds)
  }

  /// The kind of record that a path names first: `部门.部门名称`.
  private func root(of path: FieldPath) -> RecordKind? {
    guard path.steps.count > 1, let first = path.steps.first, first.index == nil else { return nil }
    let isField = kinds.contains { FieldCatalog.field(named: first.name, of: $0) != nil }
    return isField ? nil : kinds.first { $0.rootNames.contains(first.name) }
  }

  // MARK: Findings

  private func reportList(_ binding: FieldBinding) {
    let path = binding.path
    findings.report(
      "list-as-text", zh: "“\(path)”是列表，不能当作文字", en: "“\(path)” is a list, not text", at: binding.location,
      hints: [
        Message(
          zh: "写作 \(path)[1].字段，或在行末写 each \(path)", en: "write \(path)[1].field, or each \(path) behind the row")
      ])
  }

  private func reportRecord(_ binding: FieldBinding) {
    let path = binding.path
    findings.report(
      "record-as-text", zh: "“\(path)”有多项内容，不能当作文字", en: "“\(path)” has parts, it is no text",
      at: binding.location, hints: [Message(zh: "写作 \(path).字段", en: "write \(path).field")])
  }

  /// A role's format has to suit one of the fields at least that are set in it.
  private func checkRole(_ format: ValueFormat?, of bindings: [(FieldBinding, Field?)], at location: SourceLocation) {
    let fields = bindings.compactMap(\.1)
    guard let format, let field = fields.first, fields.count == bindings.count else { return }
    guard !bindings.contains(where: { $0.0.format != nil }), !fields.contains(where: { format.suits($0.kind) }) else {
      return
    }
    report(format, on: field, at: bindings.first?.0.location ?? location)
  }

  private func report(_ format: ValueFormat, on field: Field, at location: SourceLocation) {
    let asked = format.isDate ? Message(zh: "日期", en: "dates") : Message(zh: "数字", en: "numbers")
    findings.report(
      "format-type", zh: "“\(field.name.rawValue)”是\(field.kind.word.chinese)，不能用\(asked.chinese)的格式",
      en: "“\(field.name.rawValue)” is \(field.kind.word.english): a format of \(asked.english) does not suit it",
      at: location, hints: [Message(zh: "去掉格式，或改用别的角色", en: "leave the format out, or use another role")])
  }
}

extension ValueFormat {
  var isDate: Bool { if case .date = self { true } else { false } }

  /// Whether values of a kind can be written in the format. Text may be a date.
  func suits(_ kind: FieldKind) -> Bool {
    switch (self, kind) {
    case (.number, .amount), (.number, .integer), (.number, .number), (.number, .percentage): true
    case (.date, .date), (.date, .text): true
    default: false
    }
  }
}

extension FieldKind {
  fileprivate var word: Message {
    switch self {
    case .text: Message(zh: "文字", en: "text")
    case .integer: Message(zh: "整数", en: "an integer")
    case .amount: Message(zh: "金额", en: "an amount")
    case .number: Message(zh: "数", en: "a number")
    case .percentage: Message(zh: "百分率", en: "a percentage")
    case .date: Message(zh: "日期", en: "a date")
    case .indicatorValue: Message(zh: "指标值（文字）", en: "an indicator's value (text)")
    case .paragraphs: Message(zh: "多段文字", en: "paragraphs")
    case .records: Message(zh: "列表", en: "a list")
    case .record: Message(zh: "多项内容", en: "a record")
    }
  }
}

extension RecordKind {
  /// The names by which a path begins at a record of this kind.
  var rootNames: [String] {
    switch self {
    case .department: ["部门", "department"]
    case .project: ["项目", "project"]
    default: []
    }
  }
}
