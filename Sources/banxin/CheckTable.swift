import Diagnostics
import Pipeline

/// What a check found in a department, as a table: the department's own text first, then project by project.
struct CheckTable {
  let department: CheckOutcome.Department
  let terminal: Terminal

  /// A column is no wider than this; longer words push the rest of their line.
  private static let widest = 18

  init(_ department: CheckOutcome.Department, terminal: Terminal) {
    self.department = department
    self.terminal = terminal
  }

  func show() {
    terminal.result(
      text(
        zh: "\(department.input)：\(department.code) \(department.name) \(department.year) 年度",
        en: "\(department.input): \(department.code) \(department.name), \(department.year)"))
    for (title, findings) in groups where !findings.isEmpty {
      terminal.result("\n\(title)")
      for finding in findings { show(finding) }
    }
    let counts = FindingsSummary(department.diagnostics).counts
    terminal.result("\n" + text(zh: "共 \(counts.chinese)", en: "In all: \(counts.english)"))
  }

  /// Findings under what they are about; what no project is named for stands under the department.
  private var groups: [(title: String, findings: [Diagnostic])] {
    let records = Set(department.projects.map(\.record))
    let general = department.diagnostics.filter { !records.contains($0.record ?? "") }
    let byRecord = Dictionary(grouping: department.diagnostics, by: { $0.record ?? "" })
    return [(text(zh: "部门", en: "The department"), general)]
      + department.projects.map { project in
        let number = project.sequence.map { "\($0). " } ?? ""
        return ("\(number)\(project.name)  \(project.record)", byRecord[project.record, default: []])
      }
  }

  private func show(_ finding: Diagnostic) {
    let location = finding.location
    let place = [location.line, location.column].compactMap { $0.map(String.init) }.joined(separator: ":")
    let cells = [terminal.name(of: finding.severity), place, finding.field ?? ""]
    let head = zip(cells, widths).map { $0.padded(to: $1) }.joined(separator: "  ")
    terminal.result("  \(head)  \(finding.message.text(in: terminal.language))  [\(finding.rule)]")
    let indent = String(repeating: " ", count: widths.reduce(2) { $0 + $1 + 2 })
    for hint in finding.hints { terminal.result("\(indent)→ \(hint.text(in: terminal.language))") }
  }

  private var widths: [Int] {
    let fields = department.diagnostics.map { ($0.field ?? "").displayWidth }
    let severities = Severity.allCases.map { terminal.name(of: $0).displayWidth }
    return [severities.max() ?? 0, 8, min(fields.max() ?? 0, CheckTable.widest)]
  }

  private func text(zh: String, en: String) -> String { Message(zh: zh, en: en).text(in: terminal.language) }
}

extension String {
  /// How many columns of a terminal the text takes: ideographs and full-width signs take two.
  fileprivate var displayWidth: Int { unicodeScalars.reduce(0) { $0 + ($1.isWide ? 2 : 1) } }

  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }
}

extension Unicode.Scalar {
  /// Whether the character is as wide as an ideograph (Unicode, East Asian Width: W and F).
  fileprivate var isWide: Bool {
    switch value {
    case 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
