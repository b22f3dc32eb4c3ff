import BudgetModel
import Diagnostics

/// Reads a project from its object in a data file.
///
/// As with a form of the text: a value that is missing or wrong becomes a blank that never gets out, because a project
/// with an error is refused.
struct ProjectDataReader {
  /// What holds for a project that does not say it.
  struct Defaults {
    var departmentCode: Sourced<String>?
    var departmentName: Sourced<String>?
    /// The project's place among the others, counted from 1.
    var sequence: Int
  }

  private let object: ObjectReader
  private let defaults: Defaults
  private var findings: RecordFindings { object.findings }

  init(_ node: JSONNode, path: String, defaults: Defaults) {
    let findings = RecordFindings(record: ProjectDataReader.record(of: node) ?? path)
    object = ObjectReader(node, as: .project, path: path, findings: findings)
    self.defaults = defaults
  }

  /// The project's code, or its name, before anything else is read.
  private static func record(of node: JSONNode) -> String? {
    let members = node.value.members ?? []
    let texts = ["code", "name"].lazy.compactMap { key in
      members.first { DataObject.project.key(named: $0.key) == key }.flatMap { member in
        member.node.value.plainText.flatMap { $0.isEmpty ? nil : $0 }
      }
    }
    return texts.first
  }

  func read() -> ProjectReading {
    let project = readProject()
    let code = project.code.value.isEmpty ? nil : project.code
    let year = object.integer("year", in: 1...9999)
    return ProjectReading(
      project: findings.diagnostics.hasErrors ? nil : project,
      identity: RefusedProject(
        sequence: project.sequence.value, code: code?.value,
        name: project.name.value.isEmpty ? nil : project.name.value, location: project.location),
      code: code, year: year, diagnostics: findings.diagnostics, record: findings.record)
  }

  private func readProject() -> Project {
    let name = object.text("name")
    let budget = readBudget()
    var project = Project(
      sequence: readSequence(), title: readTitle(name: name), code: readCode(), name: name,
      departmentCode: inherited("departmentCode", from: defaults.departmentCode),
      departmentName: inherited("departmentName", from: defaults.departmentName), budget: budget,
      purpose: object.text("purpose"), plan: readPlan(total: budget.total.value), goals: object.paragraphs("goals"),
      indicators: object.objects("indicators", as: .indicator).map { $0.indicator() }, location: object.location)
    object.fill(&project, with: Project.optionalFields)
    return project
  }

  private func readCode() -> Sourced<String> {
    let code = object.text("code")
    if code.value.isEmpty, !findings.diagnostics.contains(where: { $0.field == FieldName.projectCode.rawValue }) {
      findings.report(
        "code.blank", field: FieldName.projectCode.rawValue, at: code.location, zh: "项目编码没有填写",
        en: "the project code is blank")
    }
    return code
  }

  /// The department's code or name, which a project that does not say it has from the whole document.
  private func inherited(_ key: String, from common: Sourced<String>?) -> Sourced<String> {
    if object[key] == nil, let common { return common }
    let text = object.text(key)
    if text.value.isEmpty {
      findings.report(
        "department.blank", field: object.kind.fieldName(of: key), at: text.location,
        zh: "项目和全文都没有“\(object.kind.fieldName(of: key))”",
        en: "neither the project nor the document has 「\(object.kind.fieldName(of: key))」",
        hints: [
          Message(
            zh: "清单可在表头之上写“216002某某局”，或用 --mapping 写明",
            en: "above a list's headings write 「216002某某局」, or state it with --mapping")
        ])
    }
    return text
  }

  // MARK: Number and title

  private func readSequence() -> Sourced<Int> {
    if object[FieldKey.sequence] != nil {
      return object.integer(FieldKey.sequence, in: 1...999_999_999) ?? Sourced(defaults.sequence)
    }
    note(
      "sequence.inferred", .sequence, zh: "没有序号，按先后排为 \(defaults.sequence)",
      en: "there is no number: by its place it is \(defaults.sequence)")
    return Sourced(defaults.sequence, at: object.location)
  }

  private func readTitle(name: Sourced<String>) -> Sourced<String> {
    if object[FieldKey.title] != nil || name.value.isEmpty { return object.line(FieldKey.title) }
    let form = object.text(FieldKey.form).value
    let title = name.map { $0 + (form.isEmpty ? "绩效目标表" : form) }
    note(
      "title.inferred", .title, zh: "没有标题，用“\(title.value.quoted)”",
      en: "there is no title: 「\(title.value.quoted)」 is used")
    return title
  }

  private enum FieldKey {
    static let (sequence, title, form) = ("sequence", "title", "form")
  }

  private func note(_ rule: String, _ field: FieldName, zh: String, en: String) {
    findings.report(rule, severity: .note, field: field.rawValue, at: object.location, zh: zh, en: en)
  }

  // MARK: Money

  private func readBudget() -> Budget {
    Budget(
      unit: object.text("unit"), total: object.amount("budget", .budget), fiscal: object.amount("fiscal", .fiscal),
      other: object.amount("other", .other))
  }

  private func readPlan(total: Amount?) -> SpendingPlan {
    let points = object.objects("plan", as: .planPoint).map { point in
      SpendingPlan.Point(date: point.text("date"), value: point.amount("cumulative", .cumulative))
    }
    return SpendingPlan(unit: readPlanUnit(points, total: total), points: points)
  }

  private func readPlanUnit(_ points: [SpendingPlan.Point], total: Amount?) -> SpendingPlan.Unit {
    guard let node = object["planUnit"] else { return inferredPlanUnit(points, total: total) }
    if let unit = node.value.plainText.flatMap(SpendingPlan.Unit.init) { return unit }
    object.report(
      "json.type", "planUnit", at: node, expected: Message(zh: " amount 或 percent", en: "amount or percent"))
    return .amount
  }

  private func inferredPlanUnit(_ points: [SpendingPlan.Point], total: Amount?) -> SpendingPlan.Unit {
    if let unit = SpendingPlan.Unit(of: points, total: total) { return unit }
    if let place = points.last?.value.location {
      findings.add(.unclearPlanUnit(at: place, record: findings.record))
    }
    return .amount
  }
}
