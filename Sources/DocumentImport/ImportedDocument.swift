public import BudgetModel
public import Diagnostics

/// What an importer read: the accepted projects, the refused ones, and every finding in the order of the input.
public struct ImportedDocument: Sendable {
  public var performanceText: PerformanceText
  public var refused: [RefusedProject]
  public var diagnostics: [Diagnostic]
  /// The PDFs that the volume takes in, in their order.
  public var annexes: [DataDocument.Annex]
  /// How the PDF was rendered that the input was taken from; nil for any other input.
  public var rendering: RenderingRecord?
  /// The digest that a data file states of itself.
  public var seal: DataSeal?
  /// What was read where, and as what.
  public var account = ImportAccount()

  public init(
    performanceText: PerformanceText, refused: [RefusedProject], diagnostics: [Diagnostic],
    annexes: [DataDocument.Annex] = [], rendering: RenderingRecord? = nil, seal: DataSeal? = nil
  ) {
    self.performanceText = performanceText
    self.refused = refused
    self.diagnostics = diagnostics
    self.annexes = annexes
    self.rendering = rendering
    self.seal = seal
  }
}

/// A project that the input has and the result has not, as far as it could be read: a report can say which form is
/// missing.
public struct RefusedProject: Sendable, Hashable {
  public var sequence: Int?
  public var code: String?
  public var name: String?
  /// Where the project begins.
  public var location: SourceLocation

  public init(sequence: Int?, code: String?, name: String?, location: SourceLocation) {
    self.sequence = sequence
    self.code = code
    self.name = name
    self.location = location
  }
}

/// Nothing could be read: the reasons, and the projects that were seen but refused.
public struct ImportFailure: Error, Sendable {
  public var diagnostics: [Diagnostic]
  public var refused: [RefusedProject]

  public init(_ diagnostics: [Diagnostic], refused: [RefusedProject] = []) {
    self.diagnostics = diagnostics
    self.refused = refused
  }
}
