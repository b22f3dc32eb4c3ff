public import Diagnostics

/// What `banxin.yaml` says of the rules: which are switched off, and how much the others matter.
public struct RuleSettings: Sendable, Hashable {
  /// A line of the file: a rule, or all rules of a subject (`text.*`), and what becomes of it.
  struct Entry: Sendable, Hashable {
    var pattern: String
    /// Nil for a rule that is switched off.
    var severity: Severity?
  }

  /// In the order of the file: a later line wins over an earlier one.
  private(set) var entries: [Entry]

  /// Every rule at its own severity.
  public init() { self.init(entries: []) }

  init(entries: [Entry]) { self.entries = entries }

  /// How much a finding of the rule matters; nil when the rule is switched off.
  public func severity(of rule: Rule) -> Severity? {
    guard let entry = entry(for: rule) else { return rule.severity }
    return entry.severity
  }

  /// Whether a line of the file speaks about the rule.
  func isChanged(_ rule: Rule) -> Bool { entry(for: rule) != nil }

  private func entry(for rule: Rule) -> Entry? { entries.last { $0.speaks(about: rule.id) } }
}

extension RuleSettings.Entry {
  /// Whether the pattern names a rule.
  func speaks(about id: String) -> Bool {
    pattern.hasSuffix(".*") ? id.hasPrefix(pattern.dropLast()) : id == pattern
  }
}
