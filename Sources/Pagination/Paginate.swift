internal import Diagnostics
internal import LayoutCore

/// Cuts a flow into pages at the best of all places where it may be cut.
///
/// The page ends are chosen together, by dynamic programming over all places, so that the sum of their costs is the
/// least there is (`BreakCost`, `Prices`). Two rules stand above cost: a page takes at least one unit, so that there
/// is always progress, and a forbidden break is taken only on a page on which no permitted one fits; that is reported
/// (`page.keep-broken`). A unit that is higher than a page is placed alone and reported (`page.unit-too-high`).
public func paginate(_ flow: Flow, on heights: PageHeights) -> PaginatedFlow {
  let sections = flow.sections()
  var paginated = PaginatedFlow(pages: [], diagnostics: [])
  for (index, section) in sections.enumerated() {
    var heights = index == 0 ? heights : PageHeights(heights.following)
    if section.asksForBlankFirstPage(heights) {
      paginated.pages.append(.blank(height: heights.first, before: section.flowPosition(at: 0)))
      heights.first = heights.following
    }
    let next = index + 1 < sections.count ? sections[index + 1].flowPosition(at: 0) : nil
    section.plan(on: heights, next: next, into: &paginated)
  }
  return paginated
}

extension FlowSection {
  /// Whether the first unit fits the following pages but not the lower first one, which then stays empty.
  fileprivate func asksForBlankFirstPage(_ heights: PageHeights) -> Bool {
    guard heights.first < heights.following, let first = blocks.first else { return false }
    let height = first.block.height(of: 0..<1)
    return height > heights.first && height <= heights.following
  }

  /// Adds the section's pages in their best form.
  fileprivate func plan(on heights: PageHeights, next: FlowPosition?, into paginated: inout PaginatedFlow) {
    let choices = PageCandidates(of: self, heights: heights).choices(unitCount: unitCount)
    var position = 0
    while position < unitCount, let choice = choices[position] {
      let height = position == 0 ? heights.first : heights.following
      let end = choice.best.end
      let page = PlannedPage(
        pieces: pieces(of: position..<end), height: height,
        end: pageEnd(choice, height: height, sectionAfter: next))
      paginated.diagnostics += findings(on: page, from: position, to: end)
      paginated.pages.append(page)
      position = end
    }
  }

  func flowPosition(at position: Int) -> FlowPosition {
    let block = blocks[blockIndex(at: position)]
    return FlowPosition(item: block.item, unit: position - block.start)
  }

  /// The pieces that a page with the units `units` consists of.
  private func pieces(of units: Range<Int>) -> [PlacedPiece] {
    var pieces: [PlacedPiece] = []
    var bottom = Length.zero
    for block in blocks[blockIndex(at: units.lowerBound)...].prefix(while: { $0.start < units.upperBound }) {
      let piece = units.clamped(to: block.start..<block.end)
      let local = piece.lowerBound - block.start..<piece.upperBound - block.start
      let top = pieces.isEmpty ? .zero : bottom + block.gap
      let height = block.block.height(of: local)
      pieces.append(PlacedPiece(item: block.item, units: local, top: top, height: height))
      bottom = top + height
    }
    return pieces
  }
}

extension PlannedPage {
  /// A page that stays empty because what follows is too high for it.
  fileprivate static func blank(height: Length, before next: FlowPosition) -> PlannedPage {
    let white = WhiteSpace(used: .zero, of: height, isLast: false)
    let cost = BreakCost([.page: Prices.page, white.cause: white.points])
    return PlannedPage(pieces: [], height: height, end: PageEnd(reason: .chosen, next: next, cost: cost))
  }
}
