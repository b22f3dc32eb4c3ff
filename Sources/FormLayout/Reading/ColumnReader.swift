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

  /// - Parameter added: the columns for which the others make room, where all are fixed.
  func columns(_ texts: [Passage], added: Set<Int> = []) -> [ColumnWidth] {
    fittedToTextBlock(makingRoom(in: texts.map(column), for: added))
  }

  /// Fixed columns that no longer fit the text block beside added ones become narrower, all in the same proportion.
  private func makingRoom(in columns: [ColumnWidth], for added: Set<Int>) -> [ColumnWidth] {
    let fixed = columns.compactMap { if case .fixed(let width) = $0 { width } else { nil } }
    guard !added.isEmpty, fixed.count == columns.count, fixed.sum() > width else { return columns }
    let taken = added.map { fixed[$0] }.sum()
    let others = fixed.sum() - taken
    guard others > .zero, taken < width else { return columns }
    return fixed.enumerated().map { index, column in
      .fixed(added.contains(index) ? column : column.scaled(by: (width - taken).units, over: others.units))
    }
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

  private func column(_ passage: Passage) -> ColumnWidth {
    let text = passage.text
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "(") else { return plain(passage) }
    let bounds = text[text.index(after: open)...].dropLast()
    guard let dots = bounds.firstRange(of: "..") else { return plain(passage) }
    let (low, high) = (String(bounds[..<dots.lowerBound]), String(bounds[dots.upperBound...]))
    guard low.isEmpty || length(low) != nil, high.isEmpty || length(high) != nil else { return plain(passage) }
    return .bounded(of: plain(passage.upTo("(")), min: length(low), max: length(high))
  }

  private func length(_ text: String) -> Length? {
    if text.hasSuffix("em"), let count = Double(text.dropLast(2)), count > 0 { return Em(count).length(at: em) }
    return Length(notation: text)
  }

  private func plain(_ passage: Passage) -> ColumnWidth {
    let text = passage.text
    if text == "auto" { return .automatic }
    if text.hasSuffix("fr"), let share = Int(text.dropLast(2)), (1...1000).contains(share) { return .fraction(share) }
    if let length = length(text) { return .fixed(length) }
    findings.report(
      "bad-column", zh: "列宽“\(text)”不对", en: "“\(text)” is not a column width", at: passage.location,
      hints: [
        Message(zh: "写作 26mm、8em、1fr、auto 或 auto(20mm..40mm)", en: "write 26mm, 8em, 1fr, auto or auto(20mm..40mm)")
      ])
    return .automatic
  }
}

extension Passage {
  /// What stands before a text.
  fileprivate func upTo(_ text: String) -> Passage { cut(at: text)?.before ?? self }
}
