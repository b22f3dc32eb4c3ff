public import Diagnostics

/// Findings in the data itself, before anything is printed: all warnings, because most published volumes have some.
///
/// `absent` holds the numbers of projects that the input has and the text has not (refused ones): they are no gaps.
public func preflight(_ text: PerformanceText, absent: Set<Int> = []) -> [Diagnostic] {
  chapterFindings(text) + sequenceFindings(text.projects, absent: absent)
    + text.projects.flatMap { project in projectRules.flatMap { rule in rule(project) } }
}

/// What is checked in each project, in the order of the form.
private let projectRules: [@Sendable (Project) -> [Diagnostic]] = [
  codeFindings, blankFieldFindings, negativeAmountFindings, budgetSumFindings, fallingPlanFindings, planEndFindings,
  indicatorFindings,
]

/// Part one has three chapters: the overall goal, the goals one by one, the safeguards.
private func chapterFindings(_ text: PerformanceText) -> [Diagnostic] {
  guard let partOne = text.partOne else { return [] }
  let expected = ["总体绩效目标", "分项绩效目标", "工作保障措施"]
  let headings = partOne.narrative.chapters.map(\.heading.value)
  let missing = expected.filter { name in !headings.contains { $0.withoutSpaces.hasSuffix(name) } }
  return missing.map { name in
    Diagnostic(
      .warning, "narrative.chapter-missing",
      zh: "第一部分没有“\(name)”一章", en: "part one has no chapter 「\(name)」",
      at: partOne.title.number.location, record: text.department.code.value, field: name)
  }
}

/// Projects are numbered 1…n in the order of the volume.
private func sequenceFindings(_ projects: [Project], absent: Set<Int>) -> [Diagnostic] {
  var expected = 1
  var findings: [Diagnostic] = []
  for project in projects {
    while absent.contains(expected) { expected += 1 }
    if project.sequence.value != expected { findings.append(sequenceFinding(project, expected: expected)) }
    expected = project.sequence.value + 1
  }
  return findings
}

private func sequenceFinding(_ project: Project, expected: Int) -> Diagnostic {
  project.warning(
    "sequence.order", .sequence, at: project.sequence.location,
    zh: "序号是 \(project.sequence.value)，按顺序应为 \(expected)",
    en: "the number is \(project.sequence.value) where \(expected) would follow")
}

extension Project {
  /// A warning about one of the project's fields.
  func warning(
    _ rule: String, _ field: FieldName, at location: SourceLocation, zh: String, en: String, hints: [Message] = []
  ) -> Diagnostic {
    Diagnostic(
      .warning, rule, zh: zh, en: en, at: location, record: code.value, field: field.rawValue, hints: hints)
  }
}
