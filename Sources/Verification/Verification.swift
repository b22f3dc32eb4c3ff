public import Diagnostics

/// What came of verifying a file: one line a check, in order.
public struct Verification: Sendable {
  /// One thing that was proved, or not.
  public struct Check: Sendable {
    /// The stable name, `verify.content`, which its findings begin with.
    public var rule: String
    /// What has to be so.
    public var title: Message
    /// How much was looked at: 712 characters, 1 page.
    public var extent: Message
    public var findings: [Diagnostic]

    public init(rule: String, title: Message, extent: Message, findings: [Diagnostic]) {
      self.rule = rule
      self.title = title
      self.extent = extent
      self.findings = findings
    }

    public var isPassed: Bool { !findings.hasErrors }
  }

  public var checks: [Check]

  public init(checks: [Check]) { self.checks = checks }

  public var diagnostics: [Diagnostic] { checks.flatMap(\.findings) }

  /// Whether everything was proved.
  public var isPassed: Bool { checks.allSatisfy(\.isPassed) }
}
