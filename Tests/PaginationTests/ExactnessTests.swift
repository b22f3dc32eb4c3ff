import LayoutCore
import Pagination
import Testing

/// The choice of page ends against every choice there is.
@Suite struct ExactnessTests {
  @Test(arguments: UInt64(1)...8) func noOtherChoiceOfPageEndsIsCheaper(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<150 {
      let flow = Flow.random(using: &random)
      let heights = PageHeights(first: .pt(Double(random.int(25..<60))), following: .pt(60))
      let result = paginate(flow, on: heights)
      let chosen = result.pages.map(\.end.cost).reduce(into: BruteForce.Price()) { $0.add($1) }
      let cheapest = BruteForce(flow, heights).cheapest
      guard chosen != cheapest else { continue }
      Issue.record("seed \(seed): \(chosen) is chosen, \(cheapest) is possible: \(flow.items) on \(heights)")
      return
    }
  }
}

/// Tries all choices of page ends, by the published rules alone.
private struct BruteForce {
  struct Price: Equatable, Comparable {
    var forbidden = 0
    var points = 0

    mutating func add(_ cost: BreakCost) {
      forbidden += cost.isForbidden ? 1 : 0
      points += cost.total
    }

    static func < (left: Price, right: Price) -> Bool {
      (left.forbidden, left.points) < (right.forbidden, right.points)
    }
  }

  /// One unit of the flow with all that bears on the page end before it.
  private struct Unit {
    var block: FlowBlock
    var item: Int
    var index: Int
    var gap: Length
    var cost: BreakCost
  }

  private let units: [Unit]
  private let heights: PageHeights

  init(_ flow: Flow, _ heights: PageHeights) {
    var units: [Unit] = []
    var previous: FlowBlock?
    for case (let item, .block(let block)) in flow.items.enumerated() {
      let gap = (previous?.spaceAfter ?? .zero) + block.spaceBefore
      let isKept = block.keepsWithPrevious || previous?.keepsWithNext ?? false
      for index in 0..<block.block.unitCount {
        let between = isKept ? BreakCost([.heading: Prices.heading], isForbidden: true) : .free
        let cost = index == 0 ? between : block.block.breakCost(at: index)
        units.append(Unit(block: block, item: item, index: index, gap: gap, cost: cost))
      }
      previous = block
    }
    self.units = units
    self.heights = heights
  }

  var cheapest: Price { cheapest(from: 0) }

  private func cheapest(from start: Int) -> Price {
    guard start < units.count else { return Price() }
    let limit = start == 0 ? heights.first : heights.following
    let fitting = (start + 1...units.count).filter { height(start..<$0) <= limit }
    let permitted = fitting.filter { $0 == units.count || !units[$0].cost.isForbidden }
    let ends = !permitted.isEmpty ? permitted : !fitting.isEmpty ? fitting : [start + 1]
    return ends.map { end in
      var price = cheapest(from: end)
      price.add(cost(of: start..<end, limit: limit))
      return price
    }.min() ?? Price()
  }

  private func height(_ range: Range<Int>) -> Length {
    var height = Length.zero
    for (item, units) in Dictionary(grouping: units[range], by: \.item).sorted(by: { $0.key < $1.key }) {
      guard let first = units.first, let last = units.last else { continue }
      height = height + first.block.block.height(of: first.index..<last.index + 1)
      if item != self.units[range.lowerBound].item { height = height + first.gap }
    }
    return height
  }

  private func cost(of range: Range<Int>, limit: Length) -> BreakCost {
    let white = 1000 - min(height(range).units * 1000 / limit.units, 1000)
    guard range.upperBound < units.count else {
      return BreakCost([.emptyPage: Prices.emptyPage * max(white - 750, 0) / 250])
    }
    var cost = units[range.upperBound].cost
    cost.add(Prices.page, for: .page)
    cost.add(Prices.whitePage * white * white / 1_000_000, for: .unevenPages)
    return cost
  }
}

extension Flow {
  /// Up to four blocks of up to five strips, with prices, keeps and gaps.
  fileprivate static func random(using random: inout SplitMix64) -> Flow {
    Flow((0..<random.int(1..<5)).map { _ in .block(.random(using: &random)) })
  }
}

extension FlowBlock {
  fileprivate static func random(using random: inout SplitMix64) -> FlowBlock {
    let heights = (0..<random.int(1..<6)).map { _ in Double(random.int(3..<25)) }
    var costs: [Int: BreakCost] = [:]
    for position in heights.indices.dropFirst() where random.once(in: 2) {
      costs[position] = random.once(in: 3) ? .forbidden : BreakCost([.splitRow: random.int(1..<120)])
    }
    return FlowBlock(
      Strips(heights, header: Double(random.int(0..<8)), costs: costs), spaceBefore: .pt(Double(random.int(0..<6))),
      spaceAfter: .pt(Double(random.int(0..<6))), keepsWithPrevious: random.once(in: 5),
      keepsWithNext: random.once(in: 5))
  }
}
