import LayoutCore
import TableLayout

/// What holds for the rules of every piece.
enum RuleLaws {
  static func breaches(in frame: Frame, of table: Table) -> [String] {
    let horizontal = frame.rules.filter { $0.start.y == $0.end.y }
    let vertical = frame.rules.filter { $0.start.x == $0.end.x }
    var breaches: [String] = []
    if horizontal.count + vertical.count != frame.rules.count { breaches.append("a rule is oblique") }
    if frame.rules.contains(where: { $0.thickness <= .zero }) { breaches.append("a rule has no thickness") }
    breaches += overlaps(horizontal.map { ($0.start.y, $0.start.x, $0.end.x, reach(of: $0, among: vertical)) })
    breaches += overlaps(vertical.map { ($0.start.x, $0.start.y, $0.end.y, .zero) })
    if table.cells.allSatisfy({ $0.edges == CellEdges() }) {
      breaches += outlineBreaches(frame, horizontal, vertical, rule: table.outerRule ?? table.rule)
    }
    for rule in frame.rules where crossesText(rule, in: frame) { breaches.append("a rule goes through text: \(rule)") }
    return breaches
  }

  /// How far the rule may go over another that it meets at its end.
  private static func reach(of rule: Rule, among others: [Rule]) -> Length {
    others.map(\.thickness).max() ?? .zero
  }

  /// Rules on one line do not lie on each other, but for their reach.
  private static func overlaps(_ rules: [(line: Length, start: Length, end: Length, reach: Length)]) -> [String] {
    let sorted = rules.sorted { ($0.line, $0.start) < ($1.line, $1.start) }
    return zip(sorted, sorted.dropFirst()).filter { $0.line == $1.line && $0.end - $0.reach > $1.start }
      .map { "two rules lie on each other: \($0) \($1)" }
  }

  /// A table without wishes is closed all around by four whole rules of the outer thickness.
  private static func outlineBreaches(
    _ frame: Frame, _ horizontal: [Rule], _ vertical: [Rule], rule: Length
  ) -> [String] {
    let (right, bottom) = (frame.size.width, frame.size.height)
    var breaches: [String] = []
    for y in Set([.zero, bottom]) where bottom > .zero {
      let isWhole = horizontal.contains {
        $0.thickness == rule && $0.start == Point(x: -rule.half, y: y)
          && $0.end == Point(x: right + rule.half, y: y)
      }
      if !isWhole { breaches.append("the edge at \(y) is not closed") }
    }
    for x in Set([.zero, right]) where right > .zero && bottom > .zero {
      let isWhole = vertical.contains {
        $0.thickness == rule && $0.start == Point(x: x, y: .zero) && $0.end == Point(x: x, y: bottom)
      }
      if !isWhole { breaches.append("the side at \(x) is not closed") }
    }
    return breaches
  }

  /// Whether a rule crosses a line of text; the thickness of a rule that text stands against does not count.
  private static func crossesText(_ rule: Rule, in frame: Frame) -> Bool {
    frame.items.contains { item in
      guard case .glyphs(let run, _) = item else { return false }
      let bar = run.bar.inset(by: Insets(vertical: .zero, horizontal: .pt(1)))
      return bar.left < rule.end.x && rule.start.x < bar.right && bar.top < rule.end.y && rule.start.y < bar.bottom
    }
  }
}
