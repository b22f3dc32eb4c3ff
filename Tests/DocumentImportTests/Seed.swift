import BudgetModel
import Diagnostics
import DocumentImport
import Foundation
import Testing

/// The published performance text that the format was learnt from, and ways to break copies of it.
enum Seed {
  static let name = "leting-2023.txt"

  static func bytes() throws -> [UInt8] {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: repository.appending(path: "examples").appending(path: name)))
  }

  static func text() throws -> String { String(decoding: try bytes(), as: UTF8.self) }

  /// The seed's lines; line n is at index n − 1.
  static func lines() throws -> [String] { try text().components(separatedBy: "\n") }

  /// The seed with some lines replaced; a replacement of nil removes the line.
  static func replacing(_ replacements: [Int: String?]) throws -> String {
    try lines().enumerated().compactMap { index, line in
      if let replacement = replacements[index + 1] { replacement } else { line }
    }.joined(separator: "\n")
  }

  static func imported() throws -> ImportedDocument { try imported(text()) }

  static func imported(_ text: String, year: Int? = nil, name: String = name) throws -> ImportedDocument {
    try TextImporter().importDocument(
      from: DocumentSource(name: name, bytes: Array(text.utf8)), options: ImportOptions(year: year))
  }

  static func failure(_ bytes: [UInt8], year: Int? = nil, name: String = name) -> ImportFailure? {
    #expect(throws: ImportFailure.self) {
      try TextImporter().importDocument(
        from: DocumentSource(name: name, bytes: bytes), options: ImportOptions(year: year))
    }
  }
}

/// The codes of the seed's projects in order.
let seedCodes = [
  "13022523P000PCJ10025Q", "13022523P000PCJ10020N", "13022523P000PCJ100245", "13022523P000PCJ10022X",
  "13022523P000PCJ10021A", "13022523P000PCJ10019B", "13022523P000PCJ10023H", "13022523P00L26810003N",
  "13022523P00002210001D", "13022523P00002110001P",
]

extension ImportedDocument {
  var projects: [Project] { performanceText.projects }
  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
  func findings(_ rule: String) -> [Diagnostic] { diagnostics.filter { $0.rule == rule } }
}

extension ImportFailure {
  func findings(_ rule: String) -> [Diagnostic] { diagnostics.filter { $0.rule == rule } }
}

extension Diagnostic {
  /// What a test compares a finding by.
  var summary: String {
    [
      rule, location.line.map(String.init), location.column.map(String.init), record, field,
    ].map { $0 ?? "–" }.joined(separator: " ")
  }
}
