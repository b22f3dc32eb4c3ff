/// A cell as the file stores it (ECMA-376 Part 1, 18.3.1.4).
struct RawCell {
  var column: Int
  var type: String
  /// The index of its format.
  var style: Int
  var value = ""
  var hasFormula = false

  /// The cell as Excel shows it.
  func shown(in context: SheetContext) -> GridCell {
    let (text, content) = shownValue(in: context)
    let paragraphs = text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return GridCell(column: column, paragraphs: paragraphs, content: content)
  }

  private func shownValue(in context: SheetContext) -> (String, CellContent) {
    if hasFormula, value.isEmpty, type != "str" { return ("", .formulaWithoutValue) }
    switch type {
    case "s":
      let index = Int(value) ?? -1
      return (context.texts.indices.contains(index) ? context.texts[index] : "", .text)
    case "str": return (value.unescapedCellText, .text)
    case "inlineStr": return (value, .text)
    case "b": return (value == "1" ? "TRUE" : "FALSE", .text)
    case "e": return (value, .error)
    case "d": return (value, .text)
    default:
      guard !value.isEmpty else { return ("", .text) }
      let shown = context.formats.format(style).shown(value, calendar: context.calendar)
      return (shown, .number(stored: value))
    }
  }
}

/// A cell's place as spreadsheets write it: `C7`, `$C$7`.
struct CellReference {
  var column: Int
  var row: Int

  /// Nil for anything that is no cell of a sheet, which has 16 384 columns and 1 048 576 rows.
  init?(_ name: some StringProtocol) {
    let plain = name.uppercased().replacing("$", with: "")
    let letters = plain.prefix { ("A"..."Z").contains($0) }
    guard (1...3).contains(letters.count), let row = Int(plain.dropFirst(letters.count)) else { return nil }
    column = letters.utf8.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 }
    self.row = row
    guard (1...16_384).contains(column), (1...1_048_576).contains(row) else { return nil }
  }
}
