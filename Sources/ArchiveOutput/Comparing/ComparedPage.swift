public import ScanComparison

/// A page of an archived document that was compared with its scan.
public struct ComparedPage: Sendable {
  /// From 1.
  public var number: Int
  public var comparison: PageComparison
  /// The picture for people, as a PNG file.
  public var picture: [UInt8]

  /// Whether paper says something else than the file inside a cell.
  public var hasChanges: Bool { comparison.differences.contains { $0.cell != nil } }
}
