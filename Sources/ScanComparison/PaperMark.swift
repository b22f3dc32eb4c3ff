/// Something on paper that was not printed.
public struct PaperMark: Sendable, Hashable, Encodable {
  public enum Kind: String, Sendable, Hashable, Encodable, CaseIterable {
    /// Red ink as wide as it is high, in a ring: its `area` tells its diameter.
    case seal
    /// What a pen leaves: a signature, a date, a tick.
    case stroke
  }

  public enum Colour: String, Sendable, Hashable, Encodable, CaseIterable {
    case red, blue, black
  }

  /// Where it lies.
  public enum Place: String, Sendable, Hashable, Encodable, CaseIterable {
    /// Inside one cell of a table.
    case cell
    /// On a table, over the rules of cells.
    case table
    /// Beside the tables.
    case page
    /// Outside everything that is printed.
    case margin
  }

  public var kind: Kind
  public var colour: Colour
  public var area: PaperArea
  /// How much paper its ink covers, in square millimetres.
  public var ink: Double
  public var place: Place
  /// The cell that it lies in.
  public var cell: PrintedCell?
  /// The printed text that it lies over.
  public var over: String
}
