public import Diagnostics

/// What a run tells programs while it goes on.
public enum RunEvent: Sendable {
  /// The run begins with these inputs.
  case started(inputs: [String])
  /// A department's forms begin, so many.
  case department(RunReport.DepartmentEntry, folder: String, forms: Int)
  /// A form is done or refused, with what was found in it. Its pages of the volume are not known yet.
  case form(RunReport.Form, department: RunReport.DepartmentEntry, findings: [Diagnostic])
  /// A department's volume is done.
  case volume(RunReport.Volume, department: RunReport.DepartmentEntry)
  /// The run is over, with everything that was found.
  case finished(RunReport.Counts, status: Int32, findings: [Diagnostic])
}

extension RunReport {
  /// How many forms came to what.
  public struct Counts: Sendable, Codable {
    public var rendered: Int
    public var unchanged: Int
    public var refused: Int
  }
}

extension RunReport.Counts {
  public init(_ outcome: RenderOutcome) {
    let forms = outcome.departments.flatMap(\.report.forms)
    self.init(
      rendered: forms.count { $0.status == .rendered }, unchanged: forms.count { $0.status == .unchanged },
      refused: forms.count { $0.status == .refused })
  }
}

/// An event as JSON shows it, in one language: its name, and what belongs to it.
public struct EventEntry: Sendable, Encodable {
  var event: String
  var banxin: String?
  var inputs: [String]?
  var department: RunReport.DepartmentEntry?
  var folder: String?
  var count: Int?
  var form: RunReport.Form?
  var volume: RunReport.Volume?
  var forms: RunReport.Counts?
  var status: Int32?
  var diagnostics: [DiagnosticEntry]?

  public init(_ event: RunEvent, language: Language) {
    func entries(_ findings: [Diagnostic]) -> [DiagnosticEntry] {
      findings.map { DiagnosticEntry($0, language: language) }
    }
    switch event {
    case .started(let inputs): self.init(event: "started", banxin: banxinVersion, inputs: inputs)
    case .department(let department, let folder, let count):
      self.init(event: "department", department: department, folder: folder, count: count)
    case .form(let form, let department, let findings):
      self.init(event: "form", department: department, form: form, diagnostics: entries(findings))
    case .volume(let volume, let department):
      self.init(event: "volume", department: department, volume: volume)
    case .finished(let counts, let status, let findings):
      self.init(event: "finished", forms: counts, status: status, diagnostics: entries(findings))
    }
  }

  private init(
    event: String, banxin: String? = nil, inputs: [String]? = nil, department: RunReport.DepartmentEntry? = nil,
    folder: String? = nil, count: Int? = nil, form: RunReport.Form? = nil, volume: RunReport.Volume? = nil,
    forms: RunReport.Counts? = nil, status: Int32? = nil, diagnostics: [DiagnosticEntry]? = nil
  ) {
    (self.event, self.banxin, self.inputs, self.department) = (event, banxin, inputs, department)
    (self.folder, self.count, self.form, self.volume) = (folder, count, form, volume)
    (self.forms, self.status, self.diagnostics) = (forms, status, diagnostics)
  }
}
