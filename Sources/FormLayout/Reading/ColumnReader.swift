internal import Diagnostics
internal import LayoutCore
internal import TableLayout

/// Reads `columns: 26mm 8em 1fr auto auto(20mm..40mm)`.
struct ColumnReader {
  /// The width of the text block.
  let width: Length
  /// The thickness of the table's outer rules, which takes its room from the last column.
  let outerRule: Length
  /// The type size that `em` counts in.
  let em: Length
  let findings: Findings

  func columns(_ node: LayoutNode?) -> [ColumnWidth] {
    guard let node else { return [] }
    guard let text = node.text else {
      findings.report(
        "bad-column", zh: "columns 后应是一行列宽，空格隔开", en: "columns is followed by widths on one line, separated by blanks",
        at: node.location)
      return []
    }
    return fittedToTextBlock(text.split(whereSeparator: \.isWhitespace).map { column(String($0), at: node.location) })
  }

  /// Fixed columns that fill the text block leave no room for the outer halves of the outer rules, and may miss its
  /// edge by a few units, as millimetres are rounded. The last column takes the difference.
  private func fittedToTextBlock(_ columns: [ColumnWidth]) -> [ColumnWidth] {
    let fixed = columns.compactMap { if case .fixed(let width) = $0 { width } else { nil } }
    guard fixed.count == columns.count, let last = fixed.last else { return columns }
    let difference = width - fixed.sum()
    guard abs(difference.units) <= columns.count + 2 else { return columns }
    return columns.dropLast() + [.fixed(last + difference - outerRule)]
  }

  private func column(_ text: String, at location: SourceLocation) -> ColumnWidth {
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "(") else { return plain(text, at: location) }
    let bounds = text[text.index(after: open)...].dropLast()
    guard let dots = bounds.firstRange(of: "..") else { return plain(text, at: location) }
    let (low, high) = (String(bounds[..<dots.lowerBound]), String(bounds[dots.upperBound...]))
    guard low.isEmpty || length(low) != nil, high.isEmpty || length(high) != nil else {
      return plain(text, at: location)
    }
    return .bounded(of: plain(String(text[..<open]), at: location), min: length(low), max: length(high))
  }

  private func length(_ text: String) -> Length? {
    if text.hasSuffix("em"), let count = Double(text.dropLast(2)), count > 0 { return Em(count).length(at: em) }
    return Length(notation: text)
  }

  private func plain(_ text: String, at location: SourceLocation) -> ColumnWidth {
    if text == "auto" { return .automatic }
    if text.hasSuffix("fr"), let share = Int(text.dropLast(2)), (1...1000).contains(share) { return .fraction(share) }
    if let length = length(text) { return .fixed(length) }
    findings.report(
      "bad-column", zh: "列宽“\(text)”不对", en: "“\(text)” is not a column width", at: location,
      hints: [
        Message(zh: "写作 26mm、8em、1fr、auto 或 auto(20mm..40mm)", en: "write 26mm, 8em, 1fr, auto or auto(20mm..40mm)")
      ])
    return .automatic
  }
}
