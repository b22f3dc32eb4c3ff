/// A place in an input file.
public struct SourceLocation: Sendable, Hashable {
  /// The file as the user named it; `-` for standard input.
  public var file: String?
  /// The line of a text, the row of a sheet or the paragraph of a Word document, counted from 1.
  public var line: Int?
  /// The column in characters, or the column of a sheet, counted from 1.
  public var column: Int?
  /// What people call the place where a file has no lines: `预算!B7` for a cell of a sheet, `表2!C4` for one of a Word
  /// document's second table, `第12段` for a paragraph. Nil for a text's lines.
  public var place: String?

  public init(file: String? = nil, line: Int? = nil, column: Int? = nil, place: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.place = place
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, as far as each is known: the form editors and terminals turn into a link. Files without lines
  /// show their own name of the place, as in `data.xlsx:预算!B7`.
  public var description: String {
    let parts = place.map { [file, $0] } ?? [file, line.map(String.init), column.map(String.init)]
    return parts.compactMap(\.self).joined(separator: ":")
  }
}
