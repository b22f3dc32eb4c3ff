import LayoutCore
import Pagination
import Testing

@Suite struct FlowTests {
  private func block(
    _ heights: [Double], before: Double = 0, withNext: Bool = false, withPrevious: Bool = false
  ) -> Flow.Item {
    .block(
      FlowBlock(
        Strips(heights), spaceBefore: .pt(before), keepsWithPrevious: withPrevious, keepsWithNext: withNext))
  }

  @Test func gapsStandBetweenBlocksAndVanishAtTheTopOfAPage() {
    let flow = Flow([.gap(.pt(5)), block([10]), .gap(.pt(5)), block([10], before: 3), block([10], before: 4)])
    let result = paginate(flow, on: PageHeights(.pt(30)))
    #expect(result.pages.map { $0.pieces.map(\.top) } == [[.zero, .pt(18)], [.zero]])
  }

  @Test func aHeadingStaysWithWhatFollows() {
    let flow = Flow([block([10, 10]), block([10], withNext: true), block([10, 10])])
    let result = paginate(flow, on: PageHeights(.pt(30)))
    #expect(result.pages.map { $0.pieces.map(\.item) } == [[0], [1, 2]])
  }

  @Test func aSignatureStaysWithTheLastRows() {
    let flow = Flow([block([10, 10, 10]), block([10], withPrevious: true)])
    let result = paginate(flow, on: PageHeights(.pt(30)))
    #expect(result.units == [[0..<2], [2..<3, 0..<1]])
  }

  @Test func pageBreaksStartOneNewPageEach() {
    let flow = Flow([.pageBreak, block([10]), .pageBreak, .pageBreak, block([10]), .pageBreak])
    let result = paginate(flow, on: PageHeights(.pt(30)))
    #expect(result.pages.map { $0.pieces.map(\.item) } == [[1], [4]])
    #expect(result.pages[0].end.reason == .pageBreak)
    #expect(result.pages[0].end.next == FlowPosition(item: 4, unit: 0))
    #expect(result.pages[1].end.reason == .endOfFlow)
  }

  @Test func blocksWithoutUnitsAreSkipped() {
    let result = paginate(Flow([block([]), block([10]), block([])]), on: PageHeights(.pt(30)))
    #expect(result.pages.map { $0.pieces.map(\.item) } == [[1]])
    #expect(paginate(Flow([block([])]), on: PageHeights(.pt(30))).pages.isEmpty)
  }

  @Test func aPageOfAFlowIsOneFrameOfTheRegionsSize() {
    let flow = Flow([block([10]), block([10, 10], before: 5)])
    let result = paginate(flow, on: PageHeights(.pt(30)))
    let frame = result.frame(of: result.pages[0], in: flow, width: .pt(100))
    #expect(frame.size == Size(width: .pt(100), height: .pt(30)))
    let tops = frame.items.map { item in if case .rule(let rule) = item { rule.start.y } else { Length.zero } }
    #expect(tops == [.zero, .pt(15)])
  }
}
