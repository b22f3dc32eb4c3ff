internal import Diagnostics
internal import LayoutCore
internal import TableLayout

/// Reads `roles:`: names for text styles.
struct RoleReader {
  let findings: Findings

  private static let words = [
    "face", "latin", "size", "align", "valign", "pitch", "leading", "indent", "format", "empty", "direction", "padding",
    "edges", "fill",
  ]

  func roles(_ node: LayoutNode?) -> RoleBook {
    guard let node, let entries = node.entries else { return RoleBook() }
    var book = RoleBook()
    for (key, value) in entries { book.roles[key.text ?? ""] = role(value) }
    return book
  }

  private func role(_ node: LayoutNode) -> Role {
    let words = MappingReader(node, known: RoleReader.words, findings: findings)
    let size = words.required("size").flatMap { Length($0, findings: findings) } ?? .pt(10.5)
    let face = FaceName(words.required("face")?.text ?? "宋体", latin: words["latin"]?.text)
    let pitch = words.length("pitch")
    let leading = leading(words["leading"])
    let style = ParagraphStyle(
      text: TextStyle(face: face, size: size),
      alignment: words.choice("align", default: .left, what: Message(zh: "对齐方式", en: "alignment")),
      linePitch: pitch ?? size.scaled(by: leading, over: 1000), firstLineIndent: indent(words["indent"]),
      direction: words.choice("direction", default: .horizontal, what: Message(zh: "文字方向", en: "direction")))
    return Role(
      style: style, leading: pitch == nil ? leading : nil,
      verticalAlignment: words.choice("valign", default: .middle, what: Message(zh: "纵向对齐", en: "vertical alignment")),
      format: format(words["format"]), whenEmpty: EmptyPolicy(words.text("empty", default: "blank")),
      box: CellBoxReader(findings: findings).box(words))
  }

  /// `leading: 1.3`: the line pitch in type sizes, here in thousandths. `pitch: 28.95pt` would fix it.
  private func leading(_ node: LayoutNode?) -> Int {
    guard let node else { return 1300 }
    guard let text = node.text, let value = Double(text), (0.8...5).contains(value) else {
      findings.report(
        "bad-leading", zh: "行距“\(node.text ?? "")”应是 0.8 到 5 之间的倍数", en: "leading must be a factor from 0.8 to 5",
        at: node.location)
      return 1300
    }
    return Int((value * 1000).rounded())
  }

  /// `indent: 2em`.
  private func indent(_ node: LayoutNode?) -> Em {
    guard let node else { return .zero }
    guard let text = node.text, text.hasSuffix("em"), let value = Double(text.dropLast(2)), (0...20).contains(value)
    else {
      findings.report(
        "bad-indent", zh: "缩进“\(node.text ?? "")”应写作 2em", en: "an indent is written 2em", at: node.location)
      return .zero
    }
    return Em(value)
  }

  private func format(_ node: LayoutNode?) -> ValueFormat? {
    guard let node else { return nil }
    if let format = ValueFormat(node.text ?? "") { return format }
    findings.reportBadFormat(node.text ?? "", at: node.location)
    return nil
  }
}
