internal import Diagnostics
internal import LayoutCore

extension TableModel {
  /// The groups and rows that are to be kept whole though no page can hold them.
  func keepFindings() -> [Diagnostic] {
    let groups = table.groups.filter { $0.cohesion == .keep }.compactMap { group -> Diagnostic? in
      let rows = group.rows.clamped(to: sections.body)
      let excess = self.rows.height(of: rows) - room
      return excess > .zero ? .groupTooHigh(rows: rows, excess: excess) : nil
    }
    let rows = sections.body.filter { !table.rows[$0].maySplit }.compactMap { row -> Diagnostic? in
      let excess = self.rows.height(of: row..<row + 1) - room
      return excess > .zero ? .keptRowTooHigh(row: row, excess: excess) : nil
    }
    return groups + rows
  }
}

extension Diagnostic {
  fileprivate static func groupTooHigh(rows: Range<Int>, excess: Length) -> Diagnostic {
    let excess = hundredths(of: excess.millimetres)
    return Diagnostic(
      .warning, "table.group-too-high",
      zh: "第 \(rows.lowerBound + 1) 至 \(rows.upperBound) 行应同在一页，但一页放不下，缺 \(excess) 毫米",
      en: "rows \(rows.lowerBound + 1) to \(rows.upperBound) are to stay on one page but do not fit, by \(excess) mm",
      hints: [Message(zh: "改为尽量同页（prefer-keep）", en: "prefer to keep them together (prefer-keep)")])
  }

  fileprivate static func keptRowTooHigh(row: Int, excess: Length) -> Diagnostic {
    let excess = hundredths(of: excess.millimetres)
    return Diagnostic(
      .warning, "table.kept-row-too-high", zh: "第 \(row + 1) 行不应拆开，但比一页高 \(excess) 毫米，已拆开",
      en: "row \(row + 1) is not to be divided but is \(excess) mm higher than a page; it was divided")
  }
}
