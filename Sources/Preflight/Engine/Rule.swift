internal import BudgetModel
public import Diagnostics

/// A rule of the preflight: what it is called, how much it matters, and how it is checked.
///
/// docs/checks.md has a section for each: what it looks for, why, an example, and how to switch it off.
public struct Rule: Sendable {
  /// Its stable name, `subject.what`: what scripts match on and `banxin.yaml` configures.
  public let id: String
  /// How much a finding matters unless `banxin.yaml` says otherwise. Published volumes break most rules somewhere, so
  /// none is an error by itself.
  public let severity: Severity
  /// What the rule asks for, in a line.
  public let title: Message
  let check: Check

  /// What a rule looks at, one at a time.
  enum Check: Sendable {
    case text(@Sendable (CheckContext) -> [Finding])
    case project(@Sendable (Project, CheckContext) -> [Finding])
    case passage(@Sendable (Passage, CheckContext) -> [Fault])
  }

  init(_ id: String, _ severity: Severity = .warning, zh: String, en: String, _ check: Check) {
    self.id = id
    self.severity = severity
    self.title = Message(zh: zh, en: en)
    self.check = check
  }

  /// A rule that needs one project and nothing else.
  init(
    _ id: String, _ severity: Severity = .warning, zh: String, en: String,
    project check: @escaping @Sendable (Project) -> [Finding]
  ) {
    self.init(id, severity, zh: zh, en: en, .project { project, _ in check(project) })
  }

  /// A rule about running text that needs one paragraph and nothing else.
  init(
    _ id: String, _ severity: Severity = .warning, zh: String, en: String,
    paragraph check: @escaping @Sendable (Paragraph) -> [Fault]
  ) {
    self.init(id, severity, zh: zh, en: en, .passage { passage, _ in passage.paragraphs.flatMap(check) })
  }
}

/// Every rule, in the order of the documentation.
public enum RuleBook {
  public static let rules: [Rule] =
    codeRules + identityRules + moneyRules + planRules + fundingRules + departmentRules + scheduleRules + goalRules
    + indicatorRules + tableRules + scoreRules + executionRules + monitoringRules + textRules + narrativeRules
    + [formCheckRule]

  /// The names of all rules.
  public static let ids: [String] = rules.map(\.id)
}
