internal import LayoutCore

extension FlowSection {
  /// The end of a page, with what it costs and what the next best choice would have cost.
  func pageEnd(_ choice: BreakChoice, height: Length, sectionAfter next: FlowPosition?) -> PageEnd {
    let isLast = choice.best.end == unitCount
    return PageEnd(
      reason: isLast ? (next == nil ? .endOfFlow : .pageBreak) : .chosen,
      next: isLast ? next : flowPosition(at: choice.best.end),
      cost: cost(of: choice.best, height: height),
      runnerUp: choice.runnerUp.map { runnerUp($0.candidate, $0.price, to: choice, height: height) })
  }

  private func runnerUp(
    _ candidate: PageCandidate, _ price: Price, to choice: BreakChoice, height: Length
  ) -> PageEnd.RunnerUp {
    PageEnd.RunnerUp(
      next: candidate.end == unitCount ? nil : flowPosition(at: candidate.end),
      cost: cost(of: candidate, height: height),
      extraPoints: price.forbidden == choice.price.forbidden ? price.points - choice.price.points : nil)
  }

  /// The cost of a page end by cause: what the break separates, the page, the white space at its foot.
  private func cost(of candidate: PageCandidate, height: Length) -> BreakCost {
    let isLast = candidate.end == unitCount
    var cost = isLast ? .free : breakCost(at: candidate.end)
    let white = WhiteSpace(used: candidate.height, of: height, isLast: isLast)
    cost.add(isLast ? 0 : Prices.page, for: .page)
    cost.add(white.points, for: white.cause)
    return cost
  }
}
