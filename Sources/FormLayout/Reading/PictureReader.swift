internal import Diagnostics
internal import LayoutCore
internal import TableLayout

/// Reads a table's picture: a line is a row, `|` stands between cells, words after `::` rule the row.
struct PictureReader {
  let templates: TemplateReader
  let columnCount: Int

  private var findings: Findings { templates.findings }

  func rows(_ node: LayoutNode) -> [PictureRow] {
    let lines = (node.text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let first = node.firstTextLine ?? 1
    var rows: [PictureRow] = []
    for (index, line) in lines.enumerated() where !line.trimmed.isEmpty {
      let location = SourceLocation(file: node.file, line: first + index)
      if let row = row(line.trimmed, isFirst: rows.isEmpty, at: location) { rows.append(row) }
    }
    checkRectangles(rows)
    return rows
  }

  private func checkRectangles(_ rows: [PictureRow]) {
    guard rows.allSatisfy({ $0.cells.count == columnCount }) else { return }
    for (row, column, area) in PictureGrid(rows.map(\.cells)).areas where !area.isRectangle {
      findings.report(
        "not-rectangle", zh: "第 \(column + 1) 格合并后不是矩形", en: "cell \(column + 1) does not cover a rectangle",
        at: rows[row].location, hints: [Message(zh: "检查相邻行的 ← 和 ↑", en: "check ← and ↑ in the rows around it")])
    }
  }

  private func row(_ line: String, isFirst: Bool, at location: SourceLocation) -> PictureRow? {
    let (picture, words) = PictureReader.split(line)
    var parts = picture.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
    guard parts.count >= 3, parts.first == "", parts.last == "" else {
      findings.report(
        "open-row", zh: "这一行应以 | 开始并以 | 结束", en: "a row begins and ends with |", at: location)
      return nil
    }
    parts = Array(parts.dropFirst().dropLast())
    checkCount(parts.count, at: location)
    let cells = parts.enumerated().map { column, text in
      cell(text, isFirstColumn: column == 0, isFirstRow: isFirst, at: location)
    }
    var row = PictureRow(
      cells: cells, kind: .body, maySplit: true, each: nil, height: .automatic, rules: .all, location: location)
    RowWordReader(findings: findings).read(words, into: &row)
    return row
  }

  /// The picture and the row's words, parted by `::`.
  private static func split(_ line: String) -> (picture: String, words: String) {
    guard let mark = line.firstRange(of: "::") else { return (line, "") }
    return (line[..<mark.lowerBound].trimmed, line[mark.upperBound...].trimmed)
  }

  private func checkCount(_ count: Int, at location: SourceLocation) {
    guard count != columnCount else { return }
    findings.report(
      "cell-count", zh: "这一行有 \(count) 格，表有 \(columnCount) 列",
      en: "the row has \(count) cells, the table \(columnCount) columns",
      at: location, hints: [Message(zh: "合并的格用 ← 或 ↑ 补齐", en: "fill merged cells up with ← or ↑")])
  }

  private func cell(
    _ text: String, isFirstColumn: Bool, isFirstRow: Bool, at location: SourceLocation
  ) -> PictureCell {
    switch text {
    case "←":
      if isFirstColumn { reportNothingToJoin("左边", "on the left", at: location) }
      return .left
    case "↑":
      if isFirstRow { reportNothingToJoin("上面", "above", at: location) }
      return .above
    default: return .own(templates.styled(text, at: location))
    }
  }

  private func reportNothingToJoin(_ chinese: String, _ english: String, at location: SourceLocation) {
    findings.report(
      "nothing-to-join", zh: "\(chinese)没有可合并的格", en: "there is no cell \(english) to join", at: location)
  }
}

/// Reads the words after `::`: `header`, `each 指标`, `pad to 12`, `min 8mm`, `exact 8mm`, `keep`, `rules none`.
struct RowWordReader {
  let findings: Findings

  private static let words = ["header", "footer", "continuation", "each", "pad", "min", "exact", "keep", "rules"]

  func read(_ text: String, into row: inout PictureRow) {
    for clause in text.split(separator: ",") {
      let parts = clause.split(separator: " ", maxSplits: 1).map(\.trimmed)
      guard let word = parts.first else { continue }
      read(word, argument: parts.count > 1 ? parts[1] : "", into: &row)
    }
  }

  private func read(_ word: String, argument: String, into row: inout PictureRow) {
    switch word {
    case "header": row.kind = .header
    case "footer": row.kind = .footer
    case "continuation": row.kind = .continuation
    case "keep": row.maySplit = false
    case "pad": row.padding = padding(argument, at: row.location)
    case "each": row.each = path(argument, at: row.location)
    case "min": row.height = length(argument, at: row.location).map { .atLeast($0) } ?? row.height
    case "exact": row.height = length(argument, at: row.location).map { .exactly($0) } ?? row.height
    case "rules": row.rules = rules(argument, at: row.location)
    default:
      findings.reportUnknown(
        word, what: Message(zh: "行词", en: "row word"), known: RowWordReader.words, at: row.location)
    }
  }

  /// `to 12`, `to page`.
  private func padding(_ text: String, at location: SourceLocation) -> RowPadding? {
    let parts = text.split(separator: " ")
    if parts.count == 2, parts[0] == "to", parts[1] == "page" { return .page }
    if parts.count == 2, parts[0] == "to", let count = Int(parts[1]), (1...1000).contains(count) {
      return .count(count)
    }
    findings.report(
      "bad-pad", zh: "应写作 pad to 12 或 pad to page", en: "write pad to 12 or pad to page", at: location)
    return nil
  }

  private func path(_ text: String, at location: SourceLocation) -> FieldPath? {
    if let path = try? FieldPath(parsing: text) { return path }
    findings.report(
      "bad-path", zh: "each 后应是列表字段的名称", en: "each is followed by the name of a list", at: location)
    return nil
  }

  private func length(_ text: String, at location: SourceLocation) -> Length? {
    if let length = Length(notation: text) { return length }
    findings.report(
      "bad-length", zh: "“\(text)”不是长度", en: "“\(text)” is not a length", at: location,
      hints: [Message(zh: "写作 8mm", en: "write 8mm")])
    return nil
  }

  private func rules(_ text: String, at location: SourceLocation) -> PictureRow.Rules {
    if let rules = PictureRow.Rules(rawValue: text) { return rules }
    findings.reportUnknown(
      text, what: Message(zh: "线条", en: "kind of rules"), known: PictureRow.Rules.allCases.map(\.rawValue),
      at: location)
    return .all
  }
}
