internal import Diagnostics

/// A table as its file writes it: widths, picture and words.
struct TableSource {
  var words: MappingReader
  var columns: [Passage]
  var lines: [PictureLine]
  /// The columns that a variant added: they take their room from the others.
  var added: Set<Int> = []

  private static let known = ["columns", "picture", "merge", "break", "rule", "outer-rule", "if"]

  init(_ node: LayoutNode, findings: Findings) {
    words = MappingReader(node, known: TableSource.known, findings: findings)
    columns = words.required("columns").map { TableSource.widths($0, findings: findings) } ?? []
    lines = words.required("picture").map { PictureLine.lines(of: $0, findings: findings) } ?? []
  }

  private static func widths(_ node: LayoutNode, findings: Findings) -> [Passage] {
    let widths = node.lines.flatMap(\.words)
    if widths.isEmpty {
      findings.report(
        "bad-column", zh: "columns 后应是一行列宽，空格隔开", en: "columns is followed by widths on one line, separated by blanks",
        at: node.location)
    }
    return widths
  }
}

extension PictureLine {
  /// The lines of a picture, blank ones left out.
  static func lines(of node: LayoutNode, findings: Findings) -> [PictureLine] {
    node.lines.filter { !$0.trimmed.isEmpty }.compactMap { line in
      if let read = PictureLine(line) { return read }
      findings.report(
        "open-row", zh: "这一行应以 | 开始并以 | 结束", en: "a row begins and ends with |", at: line.trimmed.location)
      return nil
    }
  }
}
