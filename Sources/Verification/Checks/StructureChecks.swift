internal import Diagnostics

extension FileCheck {
  /// The structure is the layout's: the same elements in the same order.
  static let structure = FileCheck(
    name: "structure", title: Message(zh: "结构与版式一致", en: "the structure is the layout's"),
    extent: { Message(zh: "\($0.pairs.count) 个元素", en: "\($0.pairs.count) elements") },
    findings: { $0.matching.findings })

  /// Each cell covers the rows and columns that the layout gives it, and heads what it should.
  static let grid = FileCheck(
    name: "grid", title: Message(zh: "合并单元格与版式一致", en: "the cells cover what the layout says"),
    extent: { Message(zh: "\($0.cells.count) 个单元格", en: "\($0.cells.count) cells") },
    findings: { $0.cells.flatMap(gridFindings) })

  private static func gridFindings(_ cell: ElementPair) -> [Diagnostic] {
    let (expected, found) = (cell.expected, cell.found)
    var findings: [Diagnostic] = []
    if (expected.rowSpan, expected.columnSpan) != (found.rowSpan, found.columnSpan) {
      let (wanted, actual) = (size(expected.rowSpan, expected.columnSpan), size(found.rowSpan, found.columnSpan))
      findings.append(
        finding(
          "grid", page: cell.page, zh: "单元格应占 \(wanted.chinese)，实占 \(actual.chinese)",
          en: "a cell should cover \(wanted.english) and covers \(actual.english)", text: expected.text))
    }
    if expected.scope != found.scope {
      let (wanted, actual) = (expected.scope ?? "–", found.scope ?? "–")
      findings.append(
        finding(
          "grid", page: cell.page, zh: "表头范围应为 \(wanted)，实为 \(actual)",
          en: "a cell's scope should be \(wanted) and is \(actual)", text: expected.text))
    }
    return findings
  }

  private static func size(_ rows: Int, _ columns: Int) -> Message {
    Message(zh: "\(rows) 行 \(columns) 列", en: "\(rows) × \(columns) (rows × columns)")
  }
}

extension VerificationCase {
  /// The cells of all tables.
  var cells: [ElementPair] { pairs.filter { $0.expected.place != nil } }

  /// The elements that say something themselves.
  var passages: [ElementPair] { pairs.filter { $0.expected.text != nil } }
}
