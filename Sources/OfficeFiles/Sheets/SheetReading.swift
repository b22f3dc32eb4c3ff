import Diagnostics

/// Reads a sheet's cells row by row.
struct SheetReading: XMLReading {
  private(set) var rows: [GridRow] = []
  private(set) var merges: [MergedRange] = []
  private var hiddenRows: [Int] = []
  private var hiddenColumns: Set<Int> = []
  private var row = GridRow(number: 0, cells: [])
  private var isRowHidden = false
  private var cell: RawCell?
  /// The element whose text is being read.
  private var element = ""
  private var inline = RichTextReading()
  private let context: SheetContext

  init(_ context: SheetContext) { self.context = context }

  mutating func open(_ tag: XMLTag) {
    switch tag.name {
    case "row": openRow(tag)
    case "c": openCell(tag)
    case "v": element = "v"
    case "f": cell?.hasFormula = true
    case "is", "t", "rPh": inline.open(tag.name)
    case "col": readColumn(tag)
    case "mergeCell": if let range = tag["ref"].flatMap(MergedRange.init) { merges.append(range) }
    default: break
    }
  }

  mutating func close(_ name: String) {
    switch name {
    case "row": closeRow()
    case "c": closeCell()
    case "v": element = ""
    case "t", "rPh": inline.close(name)
    default: break
    }
  }

  mutating func read(_ text: String) {
    if element == "v" {
      cell?.value += text
    } else {
      inline.read(text)
    }
  }

  private mutating func openRow(_ tag: XMLTag) {
    row = GridRow(number: tag["r"].flatMap { Int($0) } ?? row.number + 1, cells: [])
    isRowHidden = ["1", "true"].contains(tag["hidden"] ?? "")
  }

  private mutating func closeRow() {
    guard !row.cells.isEmpty else { return }
    if isRowHidden, row.cells.contains(where: { !$0.isBlank }) { hiddenRows.append(row.number) }
    rows.append(row)
  }

  private mutating func openCell(_ tag: XMLTag) {
    let column = tag["r"].flatMap { CellReference($0)?.column } ?? (row.cells.last?.column ?? 0) + 1
    cell = RawCell(column: column, type: tag["t"] ?? "n", style: tag["s"].flatMap { Int($0) } ?? 0)
    inline = RichTextReading()
  }

  private mutating func closeCell() {
    guard var raw = cell else { return }
    cell = nil
    if raw.type == "inlineStr" { raw.value = inline.text.unescapedCellText }
    row.cells.append(raw.shown(in: context))
  }

  private mutating func readColumn(_ tag: XMLTag) {
    guard ["1", "true"].contains(tag["hidden"] ?? ""), let first = tag["min"].flatMap({ Int($0) }),
      let last = tag["max"].flatMap({ Int($0) }), first <= last, last <= 16_384
    else { return }
    hiddenColumns.formUnion(first...last)
  }

  /// Hidden rows and columns are read, since a filter may have hidden them; but never in silence.
  func findings(sheet: String) -> [Diagnostic] {
    let columns = hiddenColumns.filter { column in
      rows.contains { $0.cells.contains { $0.column == column && !$0.isBlank } }
    }
    let rowNames = hiddenRows.prefix(10).map(String.init).joined(separator: ", ")
    let columnNames = columns.sorted().prefix(10).map(columnLetters).joined(separator: ", ")
    return (hiddenRows.isEmpty ? [] : [.hidden("行", "rows", hiddenRows.count, rowNames, sheet)])
      + (columns.isEmpty ? [] : [.hidden("列", "columns", columns.count, columnNames, sheet)])
  }
}

extension Diagnostic {
  fileprivate static func hidden(
    _ zh: String, _ en: String, _ count: Int, _ names: String, _ sheet: String
  ) -> Diagnostic {
    Diagnostic(
      .warning, "sheet.hidden-cells", zh: "有 \(count) 个隐藏的\(zh)也已读取：\(names)",
      en: "\(count) hidden \(en) were read as well: \(names)", at: SourceLocation(place: sheet),
      hints: [Message(zh: "不要的内容请删去，而不是隐藏", en: "delete what is not meant to be read")])
  }
}
