import BudgetModel
import Diagnostics
import DocumentImport
import Foundation

/// The published performance text, as a model and in broken copies.
enum Example {
  static let model = Result { try model(of: Repository.example) }

  static func model(of input: URL) throws -> PerformanceText {
    let source = DocumentSource(name: input.lastPathComponent, bytes: [UInt8](try Data(contentsOf: input)))
    return try TextImporter().importDocument(from: source, options: ImportOptions()).performanceText
  }

  /// The codes of the projects in their order.
  static let codes = [
    "13022523P000PCJ10025Q", "13022523P000PCJ10020N", "13022523P000PCJ100245", "13022523P000PCJ10022X",
    "13022523P000PCJ10021A", "13022523P000PCJ10019B", "13022523P000PCJ10023H", "13022523P00L26810003N",
    "13022523P00002210001D", "13022523P00002110001P",
  ]

  static func text() throws -> String { String(decoding: try Data(contentsOf: Repository.example), as: UTF8.self) }

  /// A copy with some lines replaced, counted from 1; a replacement of nil removes the line.
  static func copy(replacing replacements: [Int: String?]) throws -> URL {
    let lines = try text().components(separatedBy: "\n").enumerated().compactMap { index, line in
      if let replacement = replacements[index + 1] { replacement } else { line }
    }
    return try Scratch.file("copy.txt", lines.joined(separator: "\n").utf8)
  }
}
