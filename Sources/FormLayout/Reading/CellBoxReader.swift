internal import Diagnostics
internal import LayoutCore
internal import TableLayout

/// Reads what a role says of the cell around its text: `padding: 1mm 2mm`, `edges: {bottom: 1.5pt}`, `fill: 10%`.
struct CellBoxReader {
  let findings: Findings

  func box(_ words: MappingReader) -> CellBox {
    var box = CellBox()
    if let node = words["padding"] { box.padding = padding(node) ?? box.padding }
    if let node = words["edges"] { box.edges = edges(node) }
    if let node = words["fill"] { box.darkness = darkness(node) }
    return box
  }

  /// Two lengths: above and below, left and right.
  private func padding(_ node: LayoutNode) -> Insets? {
    let lengths = (node.text ?? "").split(separator: " ").map { Length(notation: String($0)) }
    if lengths.count == 2, let vertical = lengths[0], let horizontal = lengths[1] {
      return Insets(vertical: vertical, horizontal: horizontal)
    }
    findings.report(
      "bad-padding", zh: "“\(node.text ?? "")”应写作 1mm 2mm：上下、左右",
      en: "padding is written 1mm 2mm: vertical, horizontal",
      at: node.location)
    return nil
  }

  private func edges(_ node: LayoutNode) -> CellEdges {
    let words = MappingReader(node, known: ["top", "bottom", "left", "right"], findings: findings)
    return CellEdges(
      top: words.length("top"), bottom: words.length("bottom"), left: words.length("left"), right: words.length("right")
    )
  }

  private func darkness(_ node: LayoutNode) -> Int {
    let text = node.text ?? ""
    if text.hasSuffix("%"), let value = Int(text.dropLast()), (0...100).contains(value) { return value }
    findings.report(
      "bad-fill", zh: "底色“\(text)”应写作 10%：黑的成分", en: "a fill is written 10%: the share of black", at: node.location)
    return 0
  }
}
