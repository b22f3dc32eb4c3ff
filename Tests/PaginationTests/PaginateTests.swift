import Diagnostics
import LayoutCore
import Pagination
import Testing

@Suite struct PaginateTests {
  @Test func aBlockThatFitsStandsOnOnePage() {
    let result = paginate(Flow(Strips([10, 20, 30])), on: PageHeights(.pt(60)))
    #expect(result.units == [[0..<3]])
    #expect(result.pages[0].end.reason == .endOfFlow)
    #expect(result.pages[0].usedHeight == .pt(60))
    #expect(result.diagnostics.isEmpty)
  }

  @Test func pagesAreFilledFromTheTopWhereBreaksAreFree() {
    let result = paginate(Flow(Strips(Array(repeating: 10, count: 8))), on: PageHeights(.pt(30)))
    #expect(result.units == [[0..<3], [3..<6], [6..<8]])
  }

  @Test func repeatedHeadersTakeRoomOnFollowingPages() {
    let result = paginate(Flow(Strips(Array(repeating: 10, count: 8), header: 10)), on: PageHeights(.pt(40)))
    #expect(result.units == [[0..<4], [4..<7], [7..<8]])
    #expect(result.pages[1].usedHeight == .pt(40))
  }

  @Test func theFirstPageMayBeLowerThanTheOthers() {
    let result = paginate(
      Flow(Strips(Array(repeating: 10, count: 6))), on: PageHeights(first: .pt(20), following: .pt(40)))
    #expect(result.units == [[0..<2], [2..<6]])
    #expect(result.pages.map(\.height) == [.pt(20), .pt(40)])
  }

  @Test func aFirstPageTooLowForTheFirstUnitStaysEmpty() {
    let result = paginate(Flow(Strips([30, 10])), on: PageHeights(first: .pt(20), following: .pt(40)))
    #expect(result.units == [[], [0..<2]])
    #expect(result.diagnostics.isEmpty)
  }

  @Test func aCostlyBreakIsAvoidedWhereThatLeavesLittleWhite() {
    let costs = [3: BreakCost([.splitGroup: Prices.splitGroup])]
    let result = paginate(Flow(Strips([10, 10, 10, 10, 10], costs: costs)), on: PageHeights(.pt(30)))
    #expect(result.units == [[0..<2], [2..<5]])
  }

  @Test func aCostlyBreakIsTakenWhereItSavesAPage() {
    let costs = [3: BreakCost([.splitGroup: Prices.splitGroup])]
    let result = paginate(Flow(Strips([10, 10, 10, 10, 10, 10], costs: costs)), on: PageHeights(.pt(30)))
    #expect(result.units == [[0..<3], [3..<6]])
    #expect(result.pages[0].end.cost.points == [.page: Prices.page, .splitGroup: Prices.splitGroup])
  }

  @Test func aForbiddenBreakIsTakenOnlyWhereNothingElseFits() {
    let forbidden = Dictionary(uniqueKeysWithValues: (2...5).map { ($0, BreakCost.forbidden) })
    let result = paginate(Flow(Strips(Array(repeating: 10, count: 7), costs: forbidden)), on: PageHeights(.pt(30)))
    #expect(result.units == [[0..<1], [1..<4], [4..<7]])
    #expect(result.diagnostics.map(\.rule) == ["page.keep-broken"])
    #expect(result.diagnostics[0].field == "条4")
    #expect(result.diagnostics[0].message.english.contains("by 7.06 mm"))
  }

  @Test func aUnitHigherThanAPageStandsAloneAndIsReported() throws {
    let result = paginate(Flow(Strips([10, 50, 10])), on: PageHeights(.pt(30)))
    #expect(result.units == [[0..<1], [1..<2], [2..<3]])
    let finding = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1)
    #expect(finding.rule == "page.unit-too-high")
    #expect(finding.field == "条1")
    #expect(finding.message.english.contains("by 7.06 mm"))
  }

  @Test func pagesOfNoHeightStillEnd() {
    let result = paginate(Flow(Strips([10, 10])), on: PageHeights(.zero))
    #expect(result.units == [[0..<1], [1..<2]])
    #expect(result.diagnostics.count == 2)
  }

  @Test func aNearlyEmptyLastPageIsAvoided() {
    let costs = [9: BreakCost.free]
    let result = paginate(Flow(Strips(Array(repeating: 10, count: 11), costs: costs)), on: PageHeights(.pt(100)))
    #expect(result.units == [[0..<8], [8..<11]])
  }

  @Test func theRunnerUpTellsWhatItWouldHaveCost() throws {
    let costs = [3: BreakCost([.splitGroup: Prices.splitGroup])]
    let result = paginate(Flow(Strips([10, 10, 10, 10, 10], costs: costs)), on: PageHeights(.pt(30)))
    let runnerUp = try #require(result.pages[0].end.runnerUp)
    #expect(runnerUp.next == FlowPosition(item: 0, unit: 3))
    #expect(runnerUp.cost.points == [.page: Prices.page, .splitGroup: Prices.splitGroup])
    #expect(runnerUp.extraPoints == 14)
  }
}
