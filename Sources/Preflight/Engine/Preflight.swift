public import BudgetModel
public import Diagnostics
internal import ParallelWork

/// Looks for mistakes in the data before anything is printed.
public struct Preflight: Sendable {
  /// Which rules run, and how much their findings matter.
  public var settings: RuleSettings
  /// What the form adds: its own checks and labels.
  public var form: FormTerms
  /// What the forms add that records may name, by their names.
  public var namedForms: [String: FormTerms]

  public init(
    settings: RuleSettings = RuleSettings(), form: FormTerms = FormTerms(), namedForms: [String: FormTerms] = [:]
  ) {
    self.settings = settings
    self.form = form
    self.namedForms = namedForms
  }

  /// Everything found: what concerns the text as a whole first, then each project's in the order of the rules.
  ///
  /// - Parameters:
  ///   - absent: the numbers of projects that the input has and the text has not.
  ///   - jobs: how many threads look for them.
  public func findings(in text: PerformanceText, absent: Set<Int> = [], jobs: Int = 1) -> [Diagnostic] {
    let context = CheckContext(text: text, absent: absent, form: form, namedForms: namedForms, jobs: jobs)
    let rules = RuleBook.rules.filter { settings.severity(of: $0) != nil }
    let order = text.projects.enumerated().reduce(into: [String: Int]()) { $0[$1.element.record] = $1.offset }
    let results = rules.parallelMap(jobs: jobs) { findings(of: $0, in: context) }
    let found = zip(rules, results).flatMap { rule, findings in findings.map { (rule, $0) } }
    let sorted = found.enumerated().sorted { left, right in
      let places = [left, right].map { order[$0.element.1.record] ?? -1 }
      return (places[0], left.offset) < (places[1], right.offset)
    }
    return sorted.compactMap { diagnostic($0.element.1, of: $0.element.0) }
  }

  private func findings(of rule: Rule, in context: CheckContext) -> [Finding] {
    switch rule.check {
    case .text(let check): check(context)
    case .project(let check): context.text.projects.flatMap { check($0, context) }
    case .passage(let check):
      context.passages.flatMap { passage in check(passage, context).map { $0.finding(in: passage) } }
    }
  }

  /// The finding as the settings want it: what they say of the rule wins over what the finding's source says.
  private func diagnostic(_ finding: Finding, of rule: Rule) -> Diagnostic? {
    guard let severity = settings.severity(of: rule) else { return nil }
    let stated = settings.isChanged(rule) ? nil : finding.severity
    return finding.diagnostic(of: rule, as: stated ?? severity)
  }
}
