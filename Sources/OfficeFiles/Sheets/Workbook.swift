public import Diagnostics

/// A workbook: its visible sheets, each cell as it is shown.
public struct Workbook: Sendable {
  public var sheets: [Sheet]
  /// What was not read, and what was decided.
  public var findings: [Diagnostic]

  public init(sheets: [Sheet], findings: [Diagnostic] = []) {
    self.sheets = sheets
    self.findings = findings
  }
}

/// A sheet's rows that hold anything. Merged cells cover their columns and go on downwards.
public struct Sheet: Sendable {
  public var name: String
  public var rows: [GridRow]

  public init(name: String, rows: [GridRow]) {
    self.name = name
    self.rows = rows
  }
}
