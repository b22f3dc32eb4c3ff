public import Diagnostics

/// What `banxin check` was asked for.
public struct CheckRequest: Sendable {
  public var inputs: [String]
  /// The form's name, or the path of a layout file; nil for the one that the volume names.
  public var layout: String?
  public var year: Int?
  /// Whether notes count as findings too.
  public var isStrict: Bool
  /// How the inputs are read, where their content does not tell.
  public var reading: InputReading

  public init(
    inputs: [String], layout: String? = nil, year: Int? = nil, isStrict: Bool = false,
    reading: InputReading = InputReading()
  ) {
    self.inputs = inputs
    self.layout = layout
    self.year = year
    self.isStrict = isStrict
    self.reading = reading
  }
}

/// What a check found.
public struct CheckOutcome: Sendable {
  /// How the check ended, as the exit code tells it (design contract: Exit codes).
  public enum Status: Int32, Sendable {
    case clean = 0
    case findings = 1
    case nothingReadable = 2
  }

  /// What was found in one input.
  public struct Department: Sendable {
    /// The input as the user named it.
    public var input: String
    public var code: String
    public var name: String
    public var year: Int
    /// The projects in their order, refused ones last.
    public var projects: [Project]
    public var diagnostics: [Diagnostic]
  }

  /// A project by what tells it apart.
  public struct Project: Sendable, Hashable {
    public var sequence: Int?
    public var name: String
    /// What findings call it: its code, or its title where it has none.
    public var record: String
  }

  /// One entry for each input that could be read.
  public var departments: [Department] = []
  /// Why inputs can't be read, and what is wrong with layouts and settings.
  public var diagnostics: [Diagnostic] = []
  /// Whether notes count as findings too.
  public var isStrict = false

  /// Everything, in the order of the inputs.
  public var allDiagnostics: [Diagnostic] { diagnostics + departments.flatMap(\.diagnostics) }

  public var status: Status {
    guard !departments.isEmpty else { return .nothingReadable }
    let matters = { (finding: Diagnostic) in isStrict || finding.severity > .note }
    return allDiagnostics.contains(where: matters) ? .findings : .clean
  }
}
