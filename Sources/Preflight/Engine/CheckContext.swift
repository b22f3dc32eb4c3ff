internal import BudgetModel
internal import ParallelWork

/// What rules can look at beside the record at hand.
struct CheckContext: Sendable {
  let text: PerformanceText
  /// The numbers of projects that the input has and the text has not: refused ones are no gaps.
  let absent: Set<Int>
  /// What the common form adds to the rules.
  let form: FormTerms
  /// What the forms add that records may name.
  let namedForms: [String: FormTerms]
  /// The level of government of the department; nil when neither codes nor name tell.
  let level: GovernmentLevel?
  /// All running text: part one, then project by project.
  let passages: [Passage]

  init(
    text: PerformanceText, absent: Set<Int>, form: FormTerms, namedForms: [String: FormTerms] = [:], jobs: Int = 1
  ) {
    self.text = text
    self.absent = absent
    self.form = form
    self.namedForms = namedForms
    self.level = GovernmentLevel(of: text)
    self.passages = text.narrativePassages + text.projects.parallelMap(jobs: jobs) { $0.passages }.joined()
  }

  /// What the form of a record adds to the rules.
  func form(of project: Project) -> FormTerms { project.form.flatMap { namedForms[$0.value] } ?? form }
}
