/// The best way on from a position to the section's end.
struct BreakChoice {
  /// The price of all page ends from the position on.
  var price: Price
  var best: PageCandidate
  /// The cheapest of the others, with the price of going on from it.
  var runnerUp: (candidate: PageCandidate, price: Price)?
}

extension PageCandidates {
  /// The best choice at each position where a page can start, found from the end backwards: exact, since what is best
  /// after a position does not depend on how the position was reached.
  func choices(unitCount: Int) -> [BreakChoice?] {
    var choices: [BreakChoice?] = Array(repeating: nil, count: unitCount + 1)
    for position in stride(from: unitCount - 1, through: 0, by: -1) {
      choices[position] = choice(at: position, knowing: choices)
    }
    return choices
  }

  /// Among equals the fullest page wins.
  private func choice(at position: Int, knowing choices: [BreakChoice?]) -> BreakChoice? {
    var choice: BreakChoice?
    for candidate in self[position].reversed() {
      let price = candidate.price + (choices[candidate.end]?.price ?? Price())
      guard let current = choice else {
        choice = BreakChoice(price: price, best: candidate)
        continue
      }
      if price < current.price {
        choice = BreakChoice(price: price, best: candidate, runnerUp: (current.best, current.price))
      } else if current.runnerUp.map({ price < $0.price }) ?? true {
        choice?.runnerUp = (candidate, price)
      }
    }
    return choice
  }
}
