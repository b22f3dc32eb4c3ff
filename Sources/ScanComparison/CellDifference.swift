/// A place in a cell or a line of print where paper says something else than the file.
public struct CellDifference: Sendable, Hashable, Encodable {
  public enum Kind: String, Sendable, Hashable, Encodable, CaseIterable {
    /// Characters look different: printed otherwise, or altered by hand.
    case changed
    /// Characters are gone: covered, erased, not printed.
    case covered
    /// A line runs through the characters.
    case struck
    /// Something was written in line with the characters.
    case added
  }

  public var kind: Kind
  public var area: PaperArea
  /// The printed characters that it concerns, or stands beside.
  public var text: String
  public var cell: PrintedCell?
}
