import BudgetModel
import Diagnostics
import DocumentImport
import Foundation
import Preflight

/// The published performance text that the rules were tried on.
enum Seed {
  static let text = Result { try imported(try lines()) }

  /// The seed with some lines replaced; a replacement of nil removes the line.
  static func findings(_ replacements: [Int: String?], settings: RuleSettings = RuleSettings()) throws -> [Diagnostic] {
    let lines = try lines().enumerated().compactMap { index, line in
      if let replacement = replacements[index + 1] { replacement } else { line }
    }
    return Preflight(settings: settings).findings(in: try imported(lines))
  }

  /// What the rules find that they do not find in the seed itself.
  static func newFindings(_ replacements: [Int: String?]) throws -> [Diagnostic] {
    let before = Set(try ownFindings.get().map(identity))
    return try findings(replacements).filter { !before.contains(identity($0)) }
  }

  /// What the rules find in the seed as it was published.
  static let ownFindings = Result { Preflight().findings(in: try text.get()) }

  private static func identity(_ finding: Diagnostic) -> [String] {
    [finding.rule, finding.record ?? "", finding.field ?? "", finding.message.chinese]
  }

  static func document(_ replacements: [Int: String?]) throws -> ImportedDocument {
    let lines = try lines().enumerated().compactMap { index, line in
      if let replacement = replacements[index + 1] { replacement } else { line }
    }
    return try document(lines)
  }

  private static func lines() throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: root.appending(path: "examples/leting-2023.txt"))
    return String(decoding: data, as: UTF8.self).components(separatedBy: "\n")
  }

  private static func imported(_ lines: [String]) throws -> PerformanceText { try document(lines).performanceText }

  private static func document(_ lines: [String]) throws -> ImportedDocument {
    let source = DocumentSource(name: "leting-2023.txt", bytes: Array(lines.joined(separator: "\n").utf8))
    return try TextImporter().importDocument(from: source, options: ImportOptions())
  }
}

/// The codes of the seed's projects in order.
let seedCodes = [
  "13022523P000PCJ10025Q", "13022523P000PCJ10020N", "13022523P000PCJ100245", "13022523P000PCJ10022X",
  "13022523P000PCJ10021A", "13022523P000PCJ10019B", "13022523P000PCJ10023H", "13022523P00L26810003N",
  "13022523P00002210001D", "13022523P00002110001P",
]

extension Diagnostic {
  /// What a test compares a finding by.
  var summary: String {
    [
      rule, location.line.map(String.init), location.column.map(String.init), record, field,
    ].map { $0 ?? "–" }.joined(separator: " ")
  }
}
