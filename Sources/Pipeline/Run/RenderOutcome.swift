public import Diagnostics

/// What a run came to.
public struct RenderOutcome: Sendable {
  /// How the run ended, as the exit code tells it (design contract: Exit codes).
  public enum Status: Int32, Sendable {
    case allDone = 0
    case someRefused = 1
    case nothingProduced = 2
  }

  public struct Department: Sendable {
    public var folder: String
    public var report: RunReport
    /// Whether `report.json` stands in the folder.
    public var isReported = false
  }

  /// One entry for each department that was rendered.
  public var departments: [Department] = []
  /// What the run met with, in the order of the inputs.
  public var diagnostics: [Diagnostic] = []
  /// Mistakes that the preflight found in the data. They change nothing in what is printed.
  public var findings: [Diagnostic] = []

  public var status: Status {
    let forms = departments.flatMap(\.report.forms)
    let rendered = forms.contains { $0.status != .refused }
    guard rendered || departments.contains(where: { $0.report.volume != nil }) else { return .nothingProduced }
    return (diagnostics + findings).hasErrors || forms.contains { $0.status == .refused } ? .someRefused : .allDone
  }
}
