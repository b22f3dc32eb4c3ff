internal import Diagnostics
internal import LayoutCore

extension FlowSection {
  /// What is wrong with a page that holds the units from `start` to `end`.
  func findings(on page: PlannedPage, from start: Int, to end: Int) -> [Diagnostic] {
    if page.usedHeight > page.height {
      return [.unitTooHigh(by: page.usedHeight - page.height, field: field(ofUnit: start))]
    }
    guard page.end.cost.isForbidden else { return [] }
    let missing = heightToPermittedBreak(from: start, limit: page.height * 3).map { $0 - page.height }
    return [.keepBroken(missing: missing, field: field(ofUnit: end))]
  }

  private func field(ofUnit position: Int) -> String? {
    let block = blocks[blockIndex(at: position)]
    return block.block.field(ofUnit: position - block.start)
  }

  /// The height of the lowest page from `start` that ends where it may, if it is at most `limit`.
  private func heightToPermittedBreak(from start: Int, limit: Length) -> Length? {
    let heights = fittingHeights(from: start, limit: limit)
    return heights.indices.first { index in
      let end = start + index + 1
      return end == unitCount || !breakCost(at: end).isForbidden
    }.map { heights[$0] }
  }
}

extension Diagnostic {
  fileprivate static func unitTooHigh(by excess: Length, field: String?) -> Diagnostic {
    let excess = hundredths(of: excess.millimetres)
    return Diagnostic(
      .error, "page.unit-too-high", zh: "内容高于一页，且不可再分：多出 \(excess) 毫米",
      en: "content that cannot be divided is higher than a page, by \(excess) mm", field: field,
      hints: [
        Message(zh: "减小行高、字号或行距，或加大版心", en: "lower the row, the type size or the leading, or enlarge the text block")
      ])
  }

  /// - Parameter missing: what the page lacks to keep everything together; nil when that is more than two pages.
  fileprivate static func keepBroken(missing: Length?, field: String?) -> Diagnostic {
    let lack = missing.map { hundredths(of: $0.millimetres) }
    return Diagnostic(
      .warning, "page.keep-broken",
      zh: "应同在一页的内容一页放不下，" + (lack.map { "缺 \($0) 毫米，" } ?? "") + "已断开",
      en: "what is to stay together does not fit one page" + (lack.map { ", by \($0) mm" } ?? "") + "; it was divided",
      field: field, hints: [Message(zh: "放宽同页要求，或减小内容", en: "ask for less to stay together, or make it smaller")])
  }
}
