public import Diagnostics

/// What an archive was found to be.
public struct CheckReport: Sendable {
  /// Files that the archive knows and that are what they were.
  public var intactObjects = 0
  /// Their length together.
  public var bytes = 0
  /// Events of the log that follow one another as they were written.
  public var intactEvents = 0
  /// What is wrong, and what is only to be known (notes).
  public var diagnostics: [Diagnostic] = []

  /// Whether nothing is wrong.
  public var isIntact: Bool { diagnostics.allSatisfy { $0.severity == .note } }
}

/// How far a long command has come.
public struct ArchiveProgress: Sendable {
  public var done: Int
  public var total: Int

  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }
}
