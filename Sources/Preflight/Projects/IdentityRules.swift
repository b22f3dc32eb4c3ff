internal import BudgetModel
internal import Diagnostics

/// Rules about what tells projects apart, and what belongs to all of them.
let identityRules = [
  Rule("sequence.order", zh: "序号从 1 起连续", en: "projects are numbered 1, 2, 3 …", .text(sequenceFindings)),
  Rule("name.duplicate", zh: "项目名称不重复", en: "project names are unique", .text(duplicateNameFindings)),
  Rule("name.title", zh: "标题以项目名称开头", en: "the title begins with the project's name", project: titleFindings),
  Rule("department.differs", zh: "各项目的部门一致", en: "all projects name the same department", .project(departmentFindings)),
  Rule("field.blank", zh: "应填的栏都已填写", en: "what has to be filled in is filled in", project: blankFieldFindings),
]

/// Projects are numbered 1…n in the order of the volume.
@Sendable private func sequenceFindings(_ context: CheckContext) -> [Finding] {
  var expected = 1
  var findings: [Finding] = []
  for project in context.text.projects {
    while context.absent.contains(expected) { expected += 1 }
    if project.sequence.value != expected { findings.append(sequenceFinding(project, expected: expected)) }
    expected = project.sequence.value + 1
  }
  return findings
}

private func sequenceFinding(_ project: Project, expected: Int) -> Finding {
  project.finding(
    .sequence, at: project.sequence.location,
    zh: "序号是 \(project.sequence.value)，按顺序应为 \(expected)",
    en: "the number is \(project.sequence.value) where \(expected) would follow",
    hint: Message(zh: "改为 \(expected)，或补上缺少的项目", en: "make it \(expected), or add the project that is missing"))
}

@Sendable private func duplicateNameFindings(_ context: CheckContext) -> [Finding] {
  repeated(context.text.projects, by: \.name.value.withoutSpaces).map { project, first in
    project.finding(
      .projectName, at: project.name.location,
      zh: "项目名称与第 \(first.sequence.value) 个项目相同：\(project.name.value)",
      en: "the name is that of project \(first.sequence.value) too: \(project.name.value)",
      hint: Message(zh: "两个项目应有不同的名称，或合并为一个", en: "give the two different names, or make them one project"))
  }
}

@Sendable private func titleFindings(_ project: Project) -> [Finding] {
  let (title, name) = (project.title.value.withoutSpaces, project.name.value.withoutSpaces)
  guard !name.isEmpty, !title.isEmpty, !title.hasPrefix(name) else { return [] }
  return [
    project.finding(
      .title, at: project.title.location,
      zh: "标题“\(project.title.value)”与项目名称“\(project.name.value)”不一致",
      en: "the title “\(project.title.value)” is not of the name “\(project.name.value)”",
      hint: Message(zh: "标题应为“\(project.name.value)绩效目标表”", en: "the title should be “\(project.name.value)绩效目标表”"))
  ]
}

/// A department goes by one code and one name. Units of a department have codes and names of their own.
@Sendable private func departmentFindings(_ project: Project, _ context: CheckContext) -> [Finding] {
  let department = context.text.department
  let sameCode = project.departmentCode.value == department.code.value
  let sameName = project.departmentName.value == department.name.value
  guard sameCode != sameName, !project.departmentCode.value.isEmpty, !project.departmentName.value.isEmpty else {
    return []
  }
  let (field, seen, expected) =
    sameCode
    ? (FieldName.departmentName, project.departmentName, department.name.value)
    : (FieldName.departmentCode, project.departmentCode, department.code.value)
  return [
    project.finding(
      field, at: seen.location, zh: "\(field.rawValue)是“\(seen.value)”，本部门是“\(expected)”",
      en: "「\(field.rawValue)」 is “\(seen.value)” where the department's is “\(expected)”",
      hint: Message(zh: "应为“\(expected)”", en: "it should be “\(expected)”"))
  ]
}

@Sendable private func blankFieldFindings(_ project: Project) -> [Finding] {
  let texts: [(FieldName, Sourced<String>)] = [
    (.projectCode, project.code), (.projectName, project.name), (.unit, project.budget.unit),
    (.purpose, project.purpose),
  ]
  let blanks =
    texts.filter { $0.1.value.isBlank }.map { ($0.0, $0.1.location) }
    + (project.budget.total.value == nil ? [(.budget, project.budget.total.location)] : [])
    + (project.goals.isEmpty ? [(.goals, project.location)] : [])
    + (project.indicators.isEmpty ? [(.indicators, project.location)] : [])
  return blanks.map { field, location in
    project.finding(
      field, at: location, zh: "“\(field.rawValue)”没有填写", en: "「\(field.rawValue)」 is blank",
      hint: Message(zh: "填写“\(field.rawValue)”", en: "fill in 「\(field.rawValue)」"))
  }
}
