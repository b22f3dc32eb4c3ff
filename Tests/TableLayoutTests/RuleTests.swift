import LayoutCore
import TableLayout
import Testing

@Suite struct RuleTests {
  private func rules(_ table: Table, units: Range<Int>? = nil) -> [[Double]] {
    guard let block = measured(table).block else { return [] }
    return block.frame(of: units ?? 0..<block.unitCount).ruleNumbers
  }

  @Test func everyRuleIsDrawnOnceAndNeighboursAreJoined() {
    #expect(
      rules(picture(["AB", "CD"])) == [
        [-0.5, 0, 80.5, 0, 1], [-0.5, 12, 80.5, 12, 1], [-0.5, 24, 80.5, 24, 1],
        [0, 0, 0, 24, 1], [40, 0, 40, 24, 1], [80, 0, 80, 24, 1],
      ])
  }

  @Test func noRuleGoesThroughAMergedCell() {
    #expect(
      rules(picture(["AAB", "AAB", "DDB"])) == [
        [-0.5, 0, 120.5, 0, 1], [-0.5, 24, 80.5, 24, 1], [-0.5, 36, 120.5, 36, 1],
        [0, 0, 0, 36, 1], [80, 0, 80, 36, 1], [120, 0, 120, 36, 1],
      ])
  }

  @Test func aWishBeatsTheTablesRuleAndTheThickerWishWins() {
    let table = picture(["A", "B"]) { cell in
      if cell.field == "A" { cell.edges.bottom = .pt(0.5) }
      if cell.field == "B" { cell.edges.top = .pt(2) }
    }
    #expect(rules(table)[1] == [-0.5, 12, 40.5, 12, 2])
    let thin = picture(["A", "B"]) { if $0.field == "A" { $0.edges.bottom = .pt(0.5) } }
    #expect(rules(thin)[1] == [-0.5, 12, 40.5, 12, 0.5])
  }

  @Test func aWishForNoRuleDrawsNone() {
    let table = picture(["A", "B"]) { if $0.field == "A" { $0.edges = .all(.zero) } }
    #expect(
      rules(table) == [[-0.5, 24, 40.5, 24, 1], [0, 12, 0, 24, 1], [40, 12, 40, 24, 1]])
  }

  @Test func aThickRuleReachesOverThinOnesAtItsEnds() {
    let table = picture(["AB"]) { if $0.field == "A" { $0.edges.top = .pt(3) } }
    #expect(rules(table).prefix(2) == [[-0.5, 0, 40.5, 0, 3], [40, 0, 80.5, 0, 1]])
  }

  @Test func aPieceClosesAndTheNextOneOpensWithAFullRule() {
    let table = picture(["AB", "CD"]) { cell in
      if cell.field == "A" { cell.edges.bottom = .zero }
      if cell.field == "C" { cell.edges.top = .zero }
    }
    #expect(rules(table)[1] == [39.5, 12, 80.5, 12, 1])
    #expect(rules(table, units: 0..<1)[1] == [-0.5, 12, 80.5, 12, 1])
    #expect(rules(table, units: 1..<2)[0] == [-0.5, 0, 80.5, 0, 1])
  }

  @Test func aCutMergedCellIsClosedOnBothSides() {
    let table = picture(["AB", "AC"])
    #expect(rules(table, units: 0..<1).prefix(2) == [[-0.5, 0, 80.5, 0, 1], [-0.5, 12, 80.5, 12, 1]])
    #expect(rules(table, units: 1..<2).prefix(2) == [[-0.5, 0, 80.5, 0, 1], [-0.5, 12, 80.5, 12, 1]])
  }

  @Test func linesOfTextWithoutSideRulesStayOpenAtACut() {
    let table = picture(["A", "B"]) { $0.edges = .all(.zero) }
    #expect(rules(table, units: 0..<1).isEmpty)
  }
}
