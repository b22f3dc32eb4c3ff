internal import LayoutCore

/// What a choice of page ends costs: forbidden breaks first, then points.
struct Price: Comparable {
  var forbidden = 0
  var points = 0

  static func + (left: Price, right: Price) -> Price {
    Price(forbidden: left.forbidden + right.forbidden, points: left.points + right.points)
  }

  static func < (left: Price, right: Price) -> Bool {
    left.forbidden == right.forbidden ? left.points < right.points : left.forbidden < right.forbidden
  }
}

/// A page that could be made: it starts where its owner says and ends before the unit `end`.
struct PageCandidate {
  var end: Int
  var height: Length
  var price: Price
}

/// All pages that the best pagination may be made of: the candidates from each position that some page can start at.
struct PageCandidates {
  private var candidates: [PageCandidate] = []
  private var ranges: [Range<Int>]

  /// Explores `section` from its start. Each candidate fits its page, unless its first unit alone does not.
  init(of section: FlowSection, heights: PageHeights) {
    ranges = Array(repeating: 0..<0, count: section.unitCount + 1)
    var prices = BreakPrices(of: section)
    var isStart = Array(repeating: false, count: section.unitCount + 1)
    isStart[0] = true
    for position in 0..<section.unitCount where isStart[position] {
      let limit = position == 0 ? heights.first : heights.following
      let found = section.candidates(from: position, limit: limit, prices: &prices)
      for candidate in found { isStart[candidate.end] = true }
      ranges[position] = candidates.count..<candidates.count + found.count
      candidates += found
    }
  }

  /// The candidates that start at `position`, shortest first.
  subscript(position: Int) -> ArraySlice<PageCandidate> { candidates[ranges[position]] }

  /// The number of candidates in all: what the search costs.
  var count: Int { candidates.count }
}

/// The prices of the page ends of a section, each found once.
struct BreakPrices {
  private let section: FlowSection
  private var known: [Price?]

  init(of section: FlowSection) {
    self.section = section
    known = Array(repeating: nil, count: section.unitCount + 1)
    known[section.unitCount] = Price()
  }

  mutating func price(at position: Int) -> Price {
    if let price = known[position] { return price }
    let cost = section.breakCost(at: position)
    let price = Price(forbidden: cost.isForbidden ? 1 : 0, points: cost.total)
    known[position] = price
    return price
  }
}

extension FlowSection {
  /// The pages that can start at `start`: those that end where a break is permitted, else those that end anywhere,
  /// else the one that holds nothing but the first unit, which is then too high.
  func candidates(from start: Int, limit: Length, prices: inout BreakPrices) -> [PageCandidate] {
    let fitting = fittingHeights(from: start, limit: limit)
    let all = fitting.enumerated().map { index, height in
      let end = start + index + 1
      let isLast = end == unitCount
      let white = WhiteSpace(used: height, of: limit, isLast: isLast).points + (isLast ? 0 : Prices.page)
      return PageCandidate(end: end, height: height, price: prices.price(at: end) + Price(points: white))
    }
    let permitted = all.filter { $0.price.forbidden == 0 }
    if !permitted.isEmpty { return permitted }
    if !all.isEmpty { return all }
    let block = blocks[blockIndex(at: start)]
    let unit = start - block.start
    let height = block.block.height(of: unit..<unit + 1)
    return [PageCandidate(end: start + 1, height: height, price: prices.price(at: start + 1))]
  }

  /// The heights of the pages that hold one unit, two units and so on from `start`, as far as they fit.
  func fittingHeights(from start: Int, limit: Length) -> [Length] {
    var heights: [Length] = []
    var position = start
    var used = Length.zero
    for index in blockIndex(at: start)..<blocks.count {
      let block = blocks[index]
      let top = position == start ? .zero : used + block.gap
      let pieces = block.block.heights(from: position - block.start, upTo: limit - top)
      heights += pieces.map { top + $0 }
      position += pieces.count
      guard position == block.end, let last = heights.last else { break }
      used = last
    }
    return heights
  }
}
