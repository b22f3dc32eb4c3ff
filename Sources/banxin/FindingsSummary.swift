import Diagnostics

/// How many mistakes were found in the data. A run tells errors one by one and the rest by number, so that what went
/// wrong in the run itself is not lost among them.
struct FindingsSummary {
  let findings: [Diagnostic]

  init(_ findings: [Diagnostic]) { self.findings = findings }

  func show(on terminal: Terminal) {
    guard !findings.isEmpty else { return }
    terminal.show(findings.filter { $0.severity == .error })
    terminal.message(
      Message(
        zh: "数据检查：\(counts.chinese)。逐项见 banxin check",
        en: "Preflight: \(counts.english). See banxin check"))
  }

  /// `2 处错误，5 处警告，9 处说明`.
  var counts: Message {
    let numbers = Severity.allCases.map { severity in (severity, findings.count { $0.severity == severity }) }
    let names: [Severity: Message] = [
      .error: Message(zh: "错误", en: "errors"), .warning: Message(zh: "警告", en: "warnings"),
      .note: Message(zh: "说明", en: "notes"),
    ]
    let parts = numbers.map { severity, count in
      Message(zh: "\(count) 处\(names[severity]?.chinese ?? "")", en: "\(count) \(names[severity]?.english ?? "")")
    }
    return Message(
      zh: parts.map(\.chinese).joined(separator: "，"), en: parts.map(\.english).joined(separator: ", "))
  }
}
