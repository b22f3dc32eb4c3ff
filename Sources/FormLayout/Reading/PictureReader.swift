internal import Diagnostics
internal import LayoutCore
internal import TableLayout

/// A line of a picture as it stands in the file: its cells' texts and the words behind `::`.
struct PictureLine {
  var cells: [Passage]
  var words: Passage
  var location: SourceLocation

  /// Reads a line; nil when it does not begin and end with `|`.
  init?(_ line: Passage) {
    let (picture, words) = line.cut(at: "::") ?? (line, line.part(line.body.endIndex...))
    let parts = picture.trimmed.split(separator: "|")
    guard parts.count >= 3, let first = parts.first, let last = parts.last, first.isEmpty, last.isEmpty else {
      return nil
    }
    self.cells = parts.dropFirst().dropLast().map(\.trimmed)
    self.words = words.trimmed
    self.location = line.trimmed.location
  }
}

/// Reads a table's picture: a line is a row, `|` stands between cells, words after `::` rule the row.
struct PictureReader {
  let templates: TemplateReader

  private var findings: Findings { templates.findings }

  /// The rows that lines stand for.
  func rows(_ lines: [PictureLine], columnCount: Int) -> [PictureRow] {
    let rows = lines.enumerated().map { index, line in row(line, isFirst: index == 0, columnCount: columnCount) }
    checkRectangles(rows, of: lines, columnCount: columnCount)
    return rows
  }

  private func checkRectangles(_ rows: [PictureRow], of lines: [PictureLine], columnCount: Int) {
    guard rows.allSatisfy({ $0.cells.count == columnCount }) else { return }
    for (row, column, area) in PictureGrid(rows.map(\.cells)).areas where !area.isRectangle {
      findings.report(
        "not-rectangle", zh: "“\(lines[row].cells[column].text)”合并后不是矩形",
        en: "“\(lines[row].cells[column].text)” does not cover a rectangle", at: lines[row].cells[column].location,
        hints: [Message(zh: "检查相邻行的 ← 和 ↑", en: "check ← and ↑ in the rows around it")])
    }
  }

  private func row(_ line: PictureLine, isFirst: Bool, columnCount: Int) -> PictureRow {
    checkCount(line, columnCount: columnCount)
    var spanning: Set<Int> = []
    let cells = line.cells.enumerated().map { column, passage in
      let (text, isSpanning) = PictureReader.spanning(passage)
      if isSpanning { spanning.insert(column) }
      return cell(text, isFirstColumn: column == 0, isFirstRow: isFirst)
    }
    var row = PictureRow(cells: cells, location: line.location)
    row.spanning = spanning
    RowWordReader(findings: findings).read(line.words, into: &row)
    checkSpanning(row, of: line)
    return row
  }

  /// A cell's text without the `↓` at its end.
  private static func spanning(_ passage: Passage) -> (text: Passage, isSpanning: Bool) {
    guard passage.body.hasSuffix("↓") else { return (passage, false) }
    return (passage.part(..<passage.body.index(before: passage.body.endIndex)).trimmed, true)
  }

  private func checkSpanning(_ row: PictureRow, of line: PictureLine) {
    guard row.repetition == nil, let column = row.spanning.min() else { return }
    findings.report(
      "nothing-to-span", zh: "↓ 只能用在 each 行里", en: "↓ stands in rows with each only", at: line.cells[column].location)
  }

  private func checkCount(_ line: PictureLine, columnCount: Int) {
    let count = line.cells.count
    guard count != columnCount else { return }
    let place = count > columnCount ? line.cells[columnCount].location : line.location
    findings.report(
      "cell-count", zh: "这一行有 \(count) 格，表有 \(columnCount) 列",
      en: "the row has \(count) cells, the table \(columnCount) columns", at: place,
      hints: [
        count > columnCount
          ? Message(zh: "从这一格起多出，或 columns 少写了列宽", en: "the cells from here on are too many, or columns lacks widths")
          : Message(zh: "合并的格用 ← 或 ↑ 补齐", en: "fill merged cells up with ← or ↑")
      ])
  }

  private func cell(_ passage: Passage, isFirstColumn: Bool, isFirstRow: Bool) -> PictureCell {
    switch passage.text {
    case "←":
      if isFirstColumn { reportNothingToJoin("左边", "on the left", at: passage.location) }
      return .left
    case "↑":
      if isFirstRow { reportNothingToJoin("上面", "above", at: passage.location) }
      return .above
    default: return .own(templates.styled(passage))
    }
  }

  private func reportNothingToJoin(_ chinese: String, _ english: String, at location: SourceLocation) {
    findings.report(
      "nothing-to-join", zh: "\(chinese)没有可合并的格", en: "there is no cell \(english) to join", at: location)
  }
}
