import BudgetModel
import Diagnostics
import DocumentImport
import OfficeFixtures
import Testing

/// Tables to import, and what comes of them.
enum TableSample {
  static let headings = ["项目编码", "项目名称", "部门编码", "部门名称", "预算数", "一级指标", "二级指标", "三级指标", "指标值"]

  /// A row for the first project of most tests, with its indicator's cells.
  static func row(_ indicator: String..., code: String = "13022523P000PCJ10025Q", name: String = "甲") -> [String] {
    [code, name, "216002", "某局", "5.00"] + indicator
  }

  static func workbook(
    _ rows: [[String]], merges: [String] = [], mapping: String? = nil
  ) throws -> ImportedDocument {
    try imported(WorkbookFile.workbook([.init("清单", rows: rows, merges: merges)]), mapping: mapping)
  }

  static func csv(_ text: String, encoding: TextEncoding? = nil) throws -> ImportedDocument {
    try imported(Array(text.utf8), name: "list.csv", encoding: encoding)
  }

  static func imported(
    _ bytes: [UInt8], name: String = "data.xlsx", encoding: TextEncoding? = nil, mapping: String? = nil
  ) throws -> ImportedDocument {
    let rules = try mapping.map { try ColumnMapping(DocumentSource(name: "mapping.yaml", bytes: Array($0.utf8))) }
    let options = ImportOptions(encoding: encoding, mapping: rules)
    return try importDocument(from: DocumentSource(name: name, bytes: bytes), options: options)
  }

  /// The findings of a table that nothing can be read from.
  static func failure(_ bytes: [UInt8], name: String = "data.xlsx") -> [Diagnostic] {
    #expect(throws: ImportFailure.self) { try imported(bytes, name: name) }?.diagnostics ?? []
  }
}

extension Project {
  /// The levels and values of the indicators.
  var indicatorTexts: [[String]] {
    indicators.map { [$0.level1.value, $0.level2.value, $0.level3.value, $0.value.value.raw] }
  }
}
