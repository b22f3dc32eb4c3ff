internal import Diagnostics
internal import LayoutCore

/// The findings of the passes, each said once.
extension Diagnostic {
  static func emptyTable() -> Diagnostic {
    Diagnostic(.error, "table.empty", zh: "表格没有行或列", en: "the table has no rows or no columns")
  }

  static func cellOutOfRange(_ cell: Cell, in table: Table) -> Diagnostic {
    Diagnostic(
      .error, "table.cell-out-of-range",
      zh: "单元格\(cell.place.chinese)超出 \(table.rows.count) 行 \(table.columns.count) 列的表格",
      en: "the cell \(cell.place.english) leaves the table of \(table.rows.count) × \(table.columns.count) places",
      at: cell.location, field: cell.name)
  }

  static func overlap(_ cell: Cell, _ other: Cell) -> Diagnostic {
    Diagnostic(
      .error, "table.overlap", zh: "单元格\(cell.place.chinese)与单元格\(other.place.chinese)重叠",
      en: "the cell \(cell.place.english) overlaps the cell \(other.place.english)", at: cell.location,
      field: cell.name)
  }

  static func hole(row: Int, column: Int) -> Diagnostic {
    let place = Place(row: row, column: column)
    return Diagnostic(
      .error, "table.hole", zh: "\(place.chinese)没有单元格", en: "no cell covers \(place.english)")
  }

  static func rowOutOfOrder(row: Int) -> Diagnostic {
    Diagnostic(
      .error, "table.row-out-of-order", zh: "第 \(row + 1) 行的位置不对：续表行、表头、正文、表尾须依次排列",
      en: "row \(row + 1) is out of order: continuation, header, body and footer rows follow each other")
  }

  static func sectionCrossed(_ cell: Cell) -> Diagnostic {
    Diagnostic(
      .error, "table.section-crossed", zh: "单元格\(cell.place.chinese)跨越表头、正文或表尾",
      en: "the cell \(cell.place.english) reaches out of the header, the body or the footer", at: cell.location,
      field: cell.name)
  }

  static func tooWide(by excess: Length) -> Diagnostic {
    let missing = hundredths(of: excess.millimetres)
    return Diagnostic(
      .error, "table.too-wide", zh: "表格宽出版心 \(missing) 毫米", en: "the table is \(missing) mm wider than its region",
      hints: [Message(zh: "减小固定列宽", en: "make the fixed columns narrower")])
  }

  static func columnTooNarrow(_ cell: Cell, missing: Length) -> Diagnostic {
    let missing = hundredths(of: missing.millimetres)
    return Diagnostic(
      .error, "table.column-too-narrow", zh: "单元格\(cell.place.chinese)窄于其文字，缺 \(missing) 毫米",
      en: "the cell \(cell.place.english) is narrower than its text, by \(missing) mm", at: cell.location,
      field: cell.name,
      hints: [Message(zh: "加宽该列或减小字号", en: "widen the column or make the type smaller")] + cell.layoutHints)
  }

  static func roomTooWide(_ cell: Cell, missing: Length) -> Diagnostic {
    let missing = hundredths(of: missing.millimetres)
    return Diagnostic(
      .error, "table.room-too-wide", zh: "单元格\(cell.place.chinese)窄于其中盖章的地方，缺 \(missing) 毫米",
      en: "the cell \(cell.place.english) is narrower than the room for its seal, by \(missing) mm", at: cell.location,
      field: cell.name, hints: [Message(zh: "加宽该列", en: "widen the column")] + cell.layoutHints)
  }

  /// - Parameter cuts: where the text is cut.
  static func textCut(_ cell: Cell, missing: Length, cuts: [String]) -> Diagnostic {
    let missing = hundredths(of: missing.millimetres)
    let places = cuts.prefix(3).joined(separator: "，") + (cuts.count > 3 ? "……" : "")
    return Diagnostic(
      .warning, "table.text-cut", zh: "单元格\(cell.place.chinese)过窄，不宜拆开的文字被拆行（\(places)），缺 \(missing) 毫米",
      en: "the cell \(cell.place.english) is \(missing) mm too narrow: text that belongs together is cut (\(places))",
      at: cell.location, field: cell.name,
      hints: [Message(zh: "加宽该列，或给角色写 narrow: shrink", en: "widen the column, or give its role narrow: shrink")]
        + cell.layoutHints)
  }

  static func textShrunk(_ cell: Cell, to size: Length) -> Diagnostic {
    Diagnostic(
      .note, "table.text-shrunk", zh: "单元格\(cell.place.chinese)容不下不可拆的文字，字号缩为 \(size)",
      en: "the cell \(cell.place.english) is too narrow for text that must not be cut; it is set in \(size)",
      at: cell.location, field: cell.name, hints: cell.layoutHints)
  }

  static func rowTooLow(_ cell: Cell, missing: Length) -> Diagnostic {
    let missing = hundredths(of: missing.millimetres)
    return Diagnostic(
      .warning, "table.row-too-low", zh: "固定行高容不下单元格\(cell.place.chinese)的文字，行已增高 \(missing) 毫米",
      en: "the fixed row height is too low for the cell \(cell.place.english); the row was made \(missing) mm higher",
      at: cell.location, field: cell.name,
      hints: [Message(zh: "加大行高或改为最小行高", en: "make the row higher, or its height a minimum")] + cell.layoutHints)
  }

  static func rowTooHigh(row: Int, excess: Length) -> Diagnostic {
    let excess = hundredths(of: excess.millimetres)
    return Diagnostic(
      .warning, "table.row-too-high", zh: "第 \(row + 1) 行的行高超过一页 \(excess) 毫米，已减为一页",
      en: "the height asked for row \(row + 1) is \(excess) mm more than a page; it was reduced to a page")
  }

  static func labelFlows(_ cell: Cell, excess: Length) -> Diagnostic {
    let excess = hundredths(of: excess.millimetres)
    return Diagnostic(
      .warning, "table.label-too-high", zh: "单元格\(cell.place.chinese)的标签比一页高 \(excess) 毫米，改为接排",
      en: "the label \(cell.place.english) is \(excess) mm higher than a page; it flows on instead of being repeated",
      at: cell.location, field: cell.name, hints: cell.layoutHints)
  }

  static func headerNotRepeated(row: Int, missing: Length) -> Diagnostic {
    let missing = hundredths(of: missing.millimetres)
    return Diagnostic(
      .warning, "table.header-too-high", zh: "表头与第 \(row + 1) 行不能同在一页，缺 \(missing) 毫米，该处不重复表头",
      en: "the header and row \(row + 1) do not fit one page, by \(missing) mm; the header is not repeated there",
      hints: [Message(zh: "减小表头高度", en: "make the header lower")])
  }

  static func footerNotRepeated(row: Int, missing: Length) -> Diagnostic {
    let missing = hundredths(of: missing.millimetres)
    return Diagnostic(
      .warning, "table.footer-too-high", zh: "表尾与第 \(row + 1) 行不能同在一页，缺 \(missing) 毫米，该处不重复表尾",
      en: "the footer and row \(row + 1) do not fit one page, by \(missing) mm; the footer is not repeated there",
      hints: [Message(zh: "减小表尾高度", en: "make the footer lower")])
  }
}

/// A place of a table as messages name it, counted from 1.
struct Place {
  var row: Int
  var column: Int

  var chinese: String { "第 \(row + 1) 行第 \(column + 1) 列" }
  var english: String { "at row \(row + 1), column \(column + 1)" }
}

extension Cell {
  var place: Place { Place(row: row, column: column) }

  /// The line of the layout that describes the cell, where it is known.
  var layoutHints: [Message] {
    let place = layoutLocation.description
    return place.isEmpty ? [] : [Message(zh: "版式在 \(place)", en: "the layout is at \(place)")]
  }

  /// The field for diagnostics, when it has a name.
  var name: String? { field.isEmpty ? nil : field }
}
