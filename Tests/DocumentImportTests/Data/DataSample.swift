import BudgetModel
import DocumentImport
import Foundation
import Testing

/// Data files small enough to be read in a test.
enum DataSample {
  /// A project in which everything is said and nothing is wrong.
  static let project = """
    {"code": "13022523P000PCJ10025Q", "name": "见义勇为工作经费", "sequence": 1, "title": "见义勇为工作经费绩效目标表",
     "departmentCode": "216002", "departmentName": "某某局", "unit": "万元",
     "budget": "5.00", "fiscal": "5.00", "other": null, "purpose": "救助费",
     "plan": [{"date": "6月底", "cumulative": "2.50"}, {"date": "12月底", "cumulative": "5.00"}], "planUnit": "amount",
     "goals": ["1.表彰奖励。"],
     "indicators": [{"level1": "产出指标", "level2": "数量指标", "level3": "人数", "description": "表彰人数",
                     "value": "≥12人", "basis": "工作计划"}]}
    """

  /// The project with one text replaced by another.
  static func project(replacing text: String, with other: String) -> String {
    project.replacing(text, with: other)
  }

  static func document(projects: String...) -> String {
    """
    {"version": 1,
     "department": {"departmentCode": "216002", "departmentName": "某某局", "year": 2023},
     "projects": [\(projects.joined(separator: ",\n"))]}
    """
  }

  /// The text in one line, as JSON Lines want it.
  static func line(_ text: String) -> String { text.split(separator: "\n").joined(separator: " ") }

  static func imported(_ text: String, name: String = "data.json", year: Int? = nil) throws -> ImportedDocument {
    try JSONImporter().importDocument(
      from: DocumentSource(name: name, bytes: Array(text.utf8)), options: ImportOptions(year: year))
  }

  static func failure(_ text: String, name: String = "data.json") -> ImportFailure? {
    #expect(throws: ImportFailure.self) { try imported(text, name: name) }
  }

  /// The bytes of a data file that states its own length in place of a digest.
  static func encoded(_ document: DataDocument) -> [UInt8] { document.encoded { String($0.count) } }
}
