import Diagnostics
import LayoutCore
import Pagination
import TableLayout
import Testing

@Suite struct PieceTests {
  private func block(_ table: Table, height: Double = 1000) throws -> TableBlock {
    try #require(measured(table, height: height).block)
  }

  @Test func textStandsInReadingOrder() throws {
    let table = picture(["ABB", "ACD"])
    let texts = try block(table).frame(of: 0..<2).texts
    #expect(
      texts == [
        PlacedText(text: "A", x: 0, y: 0), PlacedText(text: "B", x: 40, y: 0), PlacedText(text: "C", x: 40, y: 12),
        PlacedText(text: "D", x: 80, y: 12),
      ])
  }

  @Test(arguments: [(VerticalAlignment.top, 2.0), (.middle, 14), (.bottom, 26)])
  func textIsAlignedInTheHeightOfItsCell(alignment: VerticalAlignment, y: Double) throws {
    let table = picture(["A"], heights: [0: .exactly(.pt(40))]) { cell in
      cell.verticalAlignment = alignment
      cell.padding = Insets(vertical: .pt(2), horizontal: .pt(3))
    }
    #expect(try block(table).frame(of: 0..<1).texts == [PlacedText(text: "A", x: 3, y: y)])
  }

  @Test func marksNameTheBlockAndTheCell() throws {
    var table = picture(["AB"])
    table.block = 5
    let items = try block(table).frame(of: 0..<1).items.compactMap { item in
      if case .glyphs(_, let mark) = item { mark } else { nil }
    }
    #expect(items == [.content(ContentID(block: 5, part: 0)), .content(ContentID(block: 5, part: 1))])
  }

  @Test func aHeaderIsRepeatedAsACopyAndTakesRoom() throws {
    let block = try block(picture(["AB", "CD", "EF"], header: 1))
    #expect(block.height(of: 2..<3) == .pt(24))
    #expect(
      block.frame(of: 2..<3).texts == [
        PlacedText(text: "A", x: 0, y: 0, isCopy: true), PlacedText(text: "B", x: 40, y: 0, isCopy: true),
        PlacedText(text: "E", x: 0, y: 12), PlacedText(text: "F", x: 40, y: 12),
      ])
  }

  @Test func aLabelIsRepeatedInEachPieceAndCentredThere() throws {
    let table = picture(["AB", "AC", "AD", "AE"]) { cell in
      guard cell.field == "A" else { return }
      cell.continuation = .repeat(suffix: "续")
      cell.verticalAlignment = .middle
    }
    let block = try block(table)
    #expect(block.frame(of: 0..<3).texts[0] == PlacedText(text: "A", x: 0, y: 12))
    let continued = block.frame(of: 3..<4)
    #expect(continued.texts[0] == PlacedText(text: "A", x: 0, y: 0, isCopy: true))
    #expect(continued.texts[1] == PlacedText(text: "续", x: 0, y: 12, isCopy: true))
    #expect(continued.size.height == .pt(24))
  }

  @Test func aLabelMayStandInTheFirstPieceOnly() throws {
    let table = picture(["AB", "AC"]) { if $0.field == "A" { $0.continuation = .once } }
    let block = try block(table)
    #expect(block.frame(of: 0..<1).texts.map(\.text) == ["A", "B"])
    #expect(block.frame(of: 1..<2).texts.map(\.text) == ["C"])
  }

  @Test func aSpanningTextFlowsOnInTheNextPiece() throws {
    let table = picture(["AB", "AC", "AD"]) { if $0.field == "A" { $0.content = [square("一二三四五六七八九十")] } }
    let block = try block(table)
    #expect(block.frame(of: 0..<1).texts.map(\.text) == ["一二三四", "B"])
    #expect(block.frame(of: 1..<3).texts.map(\.text) == ["五六七八", "九十", "C", "D"])
  }

  @Test func aPieceIsNeverLowerThanItsLabel() throws {
    let table = picture(["AB", "AC", "AD", "EF"]) { cell in
      guard cell.field == "A" else { return }
      cell.content = [square("一二三四五六七八")]
      cell.continuation = .repeat(suffix: "")
    }
    let block = try block(table)
    #expect(block.height(of: 0..<1) == .pt(24))
    #expect(block.height(of: 1..<2) == .pt(24))
    #expect(block.height(of: 2..<4) == .pt(36))
    #expect(block.height(of: 0..<4) == .pt(48))
  }

  @Test func stepwiseHeightsAreTheHeightsOfThePieces() throws {
    let table = picture(["ABB", "ACD", "ECD", "EFF", "GFF"]) { cell in
      if cell.field == "A" { cell.content = [square("一二三四五六七八九十一二")] }
      if cell.field == "F" { cell.content = [square("一二三四五六七八九十一二三四五六七八九十一二")] }
    }
    let block = try block(table)
    for start in 0..<block.unitCount {
      let stepwise = block.heights(from: start, upTo: .pt(1000))
      #expect(stepwise == (start + 1...block.unitCount).map { block.height(of: start..<$0) })
    }
  }

  @Test func aHeaderThatLeavesNoRoomIsNotRepeatedAndReported() throws {
    let table = picture(["A", "B", "C"], header: 1, heights: [0: .atLeast(.pt(60)), 2: .atLeast(.pt(50))])
    let result = measured(table, height: 100)
    let block = try #require(result.block)
    #expect(block.frame(of: 2..<3).texts.map(\.text) == ["C"])
    #expect(block.frame(of: 1..<2).texts.map(\.text) == ["A", "B"])
    #expect(result.diagnostics.map(\.rule) == ["table.header-too-high"])
  }

  @Test func aLabelHigherThanAPageFlows() throws {
    let table = picture(["AB", "AC"]) { cell in
      guard cell.field == "A" else { return }
      cell.content = [square(String(repeating: "字", count: 40))]
      cell.continuation = .repeat(suffix: "")
    }
    let result = measured(table, height: 60)
    #expect(result.diagnostics.map(\.rule) == ["table.label-too-high"])
    let block = try #require(result.block)
    let texts = (0..<block.unitCount).flatMap { block.frame(of: $0..<$0 + 1).texts }
    #expect(texts.filter { $0.text.hasPrefix("字") }.map(\.text.count).reduce(0, +) == 40)
  }
}
