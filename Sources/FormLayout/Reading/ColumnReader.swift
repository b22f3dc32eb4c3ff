internal import Diagnostics
internal import LayoutCore
internal import TableLayout

/// Reads `columns: 26mm 20mm 1fr auto`.
struct ColumnReader {
  /// The width of the text block.
  let width: Length
  let findings: Findings

  func columns(_ node: LayoutNode?) -> [ColumnWidth] {
    guard let node, let text = node.text else { return [] }
    return absorbingRounding(text.split(whereSeparator: \.isWhitespace).map { column(String($0), at: node.location) })
  }

  /// Millimetres are rounded to whole units, so fixed columns that fill the text block may miss its edge by a few
  /// units. The last one takes the difference.
  private func absorbingRounding(_ columns: [ColumnWidth]) -> [ColumnWidth] {
    let fixed = columns.compactMap { if case .fixed(let width) = $0 { width } else { nil } }
    guard fixed.count == columns.count, let last = fixed.last else { return columns }
    let difference = width - fixed.sum()
    guard abs(difference.units) <= columns.count + 2 else { return columns }
    return columns.dropLast() + [.fixed(last + difference)]
  }

  private func column(_ text: String, at location: SourceLocation) -> ColumnWidth {
    if text == "auto" { return .automatic }
    if text.hasSuffix("fr"), let share = Int(text.dropLast(2)), (1...1000).contains(share) { return .fraction(share) }
    if let length = Length(notation: text) { return .fixed(length) }
    findings.report(
      "bad-column", zh: "列宽“\(text)”不对", en: "“\(text)” is not a column width", at: location,
      hints: [Message(zh: "写作 26mm、1fr 或 auto", en: "write 26mm, 1fr or auto")])
    return .automatic
  }
}
