import Diagnostics
import LayoutCore
import TableLayout
import Testing

/// Grounds, diagonals, outer rules and blank rows.
@Suite struct GroundTests {
  private func frame(_ table: Table) throws -> Frame {
    let block = try #require(measured(table).block)
    return block.frame(of: 0..<block.unitCount)
  }

  @Test func aGroundFillsTheWholeCellBehindItsText() throws {
    let frame = try frame(picture(["AA", "BC"]) { if $0.field == "A" { $0.darkness = 10 } })
    guard case .fill(let fill)? = frame.items.first else { throw Missing() }
    #expect(fill.area == Rect(x: .zero, y: .zero, width: .pt(80), height: .pt(12)))
    #expect(fill.darkness == 10)
  }

  @Test func aDiagonalPartsTwoLabelsFromTheTopRightToTheBottomLeft() throws {
    let table = picture(["AB"], heights: [0: .atLeast(.pt(40))]) { cell in
      guard cell.field == "A" else { return }
      (cell.isDiagonal, cell.content) = (true, [square("年度"), square("指标")])
    }
    let frame = try frame(table)
    #expect(frame.ruleNumbers.contains([0, 0, 40, 40, 1]))
    #expect(frame.texts.filter { $0.text != "B" }.map(\.y) == [0, 28])
  }

  @Test(arguments: [(20.0, true), (60.0, false)])
  func aDiagonalThroughTextIsReported(height: Double, isCrossed: Bool) {
    let table = picture(["A"], heights: [0: .atLeast(.pt(height))]) { cell in
      var style = squareStyle
      style.alignment = .center
      (cell.isDiagonal, cell.content) = (true, [Paragraph("年度", style: style), Paragraph("指", style: style)])
    }
    #expect(measured(table).diagnostics.map(\.rule) == (isCrossed ? ["table.diagonal-crossed"] : []))
  }

  @Test func twoDiagonalsPartThreeLabels() throws {
    let table = picture(["A"], heights: [0: .atLeast(.pt(40))]) { cell in
      (cell.isDiagonal, cell.content) = (true, [square("年度"), square("级别"), square("指标")])
    }
    let numbers = try frame(table).ruleNumbers
    #expect(numbers.contains([0, 0, 40, 20, 1]) && numbers.contains([0, 0, 20, 40, 1]))
  }

  @Test func outerRulesMayDifferFromInnerOnes() throws {
    var table = picture(["AB", "CD"])
    table.outerRule = .pt(2)
    let rules = try frame(table).rules
    #expect(rules.filter { $0.thickness == .pt(2) }.count == 4)
    #expect(rules.filter { $0.thickness == .pt(1) }.count == 2)
  }

  @Test func blankRowsFollowTheFillRowAndPushTheRestDown() {
    var table = picture(["AB", "AC", "DD"])
    table.fillRow = 1
    let longer = table.lengthened(by: 2)
    #expect(longer.rows.count == 5)
    #expect(longer.cells.map(\.row) == [0, 0, 1, 2, 2, 3, 3, 4])
    #expect(longer.cells.filter { (2...3).contains($0.row) }.allSatisfy { $0.content.isEmpty && $0.rowSpan == 1 })
    #expect(measured(longer).diagnostics.isEmpty)
  }

  @Test func cellsAndGroupsThatGoOnBelowTheFillRowGrow() {
    var table = picture(["AB", "AC", "AD", "EF"], groups: [RowGroup(rows: 0..<3, cohesion: .keep)])
    table.fillRow = 1
    let longer = table.lengthened(by: 2)
    #expect(longer.cells[0].rowSpan == 5)
    #expect(longer.groups[0].rows == 0..<5)
    #expect(measured(longer).block != nil)
    #expect(measured(longer).diagnostics.isEmpty)
  }

  @Test func outerRulesCloseAndOpenThePiecesToo() throws {
    var table = picture(["AB", "AC", "DE"])
    table.outerRule = .pt(2)
    let block = try #require(measured(table).block)
    let thick = block.frame(of: 1..<2).rules.filter { $0.thickness == .pt(2) }
    #expect(thick.count == 4)
    #expect(thick.prefix(2).map(\.start.y) == [.zero, .pt(12)])
  }

  @Test func decimalNumbersThatDoNotFitByTheirPointsStayOnTheRight() throws {
    let style = ParagraphStyle(text: squareStyle.text, alignment: .decimal, linePitch: .pt(12))
    let table = picture(["A", "B"]) { cell in
      cell.content = [Paragraph(cell.field == "A" ? "123456.0" : "1.234567", style: style)]
    }
    let block = try #require(measure(table, in: Size(width: .pt(200), height: .pt(500)), shaper: DigitShaper()).block)
    let starts = block.frame(of: 0..<block.unitCount).items.compactMap { item -> Length? in
      if case .glyphs(let run, _) = item { run.origin.x } else { nil }
    }
    #expect(starts == [.zero, .zero])
  }

  @Test func decimalPointsOfAColumnStandUnderEachOther() throws {
    let style = ParagraphStyle(text: squareStyle.text, alignment: .decimal, linePitch: .pt(12))
    let table = picture(["A", "B", "C"]) { cell in
      let number = ["A": "5.00", "B": "979.4", "C": "12"][cell.field] ?? ""
      cell.content = [Paragraph(number, style: style)]
    }
    let block = try #require(measure(table, in: Size(width: .pt(200), height: .pt(500)), shaper: DigitShaper()).block)
    let points = block.frame(of: 0..<block.unitCount).items.compactMap { item -> Double? in
      guard case .glyphs(let run, _) = item else { return nil }
      let before = run.text.prefix { $0 != "." }.count
      return run.origin.x.points + Double(before) * 5
    }
    #expect(Set(points).count == 1 && points.count == 3)
  }
}

/// An item that the test asks for is not there.
private struct Missing: Error {}
