internal import Diagnostics
internal import DocumentImport

/// What came of a line of a stream, as the line of JSON that answers it.
public struct StreamResult: Codable, Sendable {
  public enum Status: String, Codable, Sendable {
    /// All that the line asks for is made.
    case done
    /// Some of it is.
    case partial
    /// Nothing is.
    case refused
  }

  /// The number of the line, counted from 1.
  public var line: Int
  public var status: Status
  public var department: RunReport.DepartmentEntry?
  /// The folder that the files stand in; nil where there is none.
  public var folder: String?
  public var forms: [RunReport.Form] = []
  public var volume: RunReport.Volume?
  public var diagnostics: [DiagnosticEntry] = []
}

extension StreamResult {
  /// A line that nothing is made of.
  init(line: Int, refusedFor diagnostics: [Diagnostic], language: Language) {
    self.init(
      line: line, status: .refused,
      diagnostics: diagnostics.map { DiagnosticEntry($0.onLine(line, of: standardInputName), language: language) })
  }

  /// - Parameter outcome: what the line's record came to: one department at most.
  init(line: Int, outcome: RenderOutcome, language: Language) {
    let rendered = outcome.departments.first
    let findings = (outcome.diagnostics + outcome.findings).map { $0.onLine(line, of: standardInputName) }
    self.init(
      line: line, status: Status(outcome), department: rendered?.report.department, folder: rendered?.folder,
      forms: rendered?.report.forms ?? [], volume: rendered?.report.volume,
      diagnostics: findings.map { DiagnosticEntry($0, language: language) })
  }

  /// The result as it is written, without an end of line.
  var json: [UInt8] { Array(lineOfJSON(self).utf8) }
}

extension StreamResult.Status {
  fileprivate init(_ outcome: RenderOutcome) {
    switch outcome.status {
    case .allDone: self = .done
    case .someRefused: self = .partial
    case .nothingProduced: self = .refused
    }
  }
}

/// What standard input is called.
let standardInputName = "-"
