import Diagnostics
import LayoutCore
import Pagination
import TableLayout
import Testing

/// Rows that stand on several pages: continuation captions, headers and footers.
@Suite struct RepeatedRowTests {
  private func table(_ kinds: [Row.Kind]) -> Table {
    var table = picture(kinds.indices.map { String(UnicodeScalar(UInt8(65 + $0))) })
    for (row, kind) in kinds.enumerated() { table.rows[row].kind = kind }
    return table
  }

  @Test func aContinuationCaptionStandsAboveTheHeaderOfLaterPieces() throws {
    let frames = try frames(of: table([.continuation, .header, .body, .body, .body, .body]), height: 48)
    #expect(frames.map { $0.texts.map(\.text) } == [["B", "C", "D"], ["A", "B", "E", "F"]])
    let first = frames[1].items.first { if case .glyphs = $0 { true } else { false } }
    guard case .glyphs(_, let mark) = try #require(first) else { return }
    #expect(mark == .copy(ContentID(block: 0, part: 0)))
  }

  @Test func aContinuationRowForSomeRowsTakesThePlaceOfTheOneForAny() throws {
    var table = table([.continuation, .continuation] + Array(repeating: .body, count: 10))
    table.rows[1].continued = 6..<12
    let later = try frames(of: table, height: 36).dropFirst().map { $0.texts.map(\.text) }
    #expect(later.count > 2)
    for texts in later { #expect(texts.first == (texts[1] < "G" ? "A" : "B")) }
  }

  @Test func aFooterStandsUnderEachPieceAndIsContentInTheLast() throws {
    let pages = try pages(of: table([.header, .body, .body, .body, .body, .footer]), height: 48)
    #expect(pages.map { $0.map(\.text) } == [["A", "B", "C", "F"], ["A", "D", "E", "F"]])
    #expect(pages.map { $0.map(\.isCopy) } == [[false, false, false, true], [true, false, false, false]])
    #expect(pages[0].last?.y == 36)
  }

  @Test func aHeaderOfSeveralRowsIsRepeatedWithAllItsRules() throws {
    let table = picture(["AAB", "CDB", "EFG", "HIJ"], header: 2)
    let block = try #require(measured(table).block)
    let rules = block.frame(of: 3..<4).ruleNumbers
    #expect(rules.filter { $0[1] == $0[3] }.map { $0[1] } == [0, 12, 24, 36])
    #expect(rules.contains([-0.5, 12, 80.5, 12, 1]))
    #expect(rules.contains([40, 12, 40, 36, 1]))
  }

  @Test func aFooterThatLeavesNoRoomIsNotRepeatedAndReported() throws {
    var table = table([.header, .body, .body, .footer])
    table.rows[1].height = .exactly(.pt(40))
    let result = measured(table, height: 60)
    #expect(result.diagnostics.map(\.rule) == ["table.footer-too-high"])
    let block = try #require(result.block)
    #expect(block.frame(of: 1..<2).texts.map(\.text) == ["A", "B"])
    #expect(block.frame(of: 2..<4).texts.map(\.text) == ["A", "C", "D"])
  }

  @Test func aFooterAloneIsATable() throws {
    #expect(try pages(of: table([.footer]), height: 48).map { $0.map(\.text) } == [["A"]])
  }

  @Test func aHeaderAloneIsATable() throws {
    #expect(try pages(of: table([.header, .header]), height: 48).map { $0.map(\.text) } == [["A", "B"]])
  }

  @Test func aHeaderHigherThanAPageIsCutAndNotRepeated() throws {
    let table = table([.header, .header, .header, .body, .body])
    let pages = try pages(of: table, height: 24)
    #expect(pages.map { $0.map(\.text) } == [["A", "B"], ["C", "D"], ["E"]])
    #expect(measured(table, height: 24).diagnostics.map(\.rule) == ["table.header-too-high"])
  }

  @Test func rowsOfAGroupMayBeEquallyHigh() throws {
    var table = picture(["A", "B", "C"], groups: [RowGroup(rows: 0..<2, cohesion: .free, hasEqualHeights: true)]) {
      if $0.field == "B" { $0.content = [square("一二三四五")] }
    }
    table.rows[2].height = .atLeast(.pt(3))
    #expect(try pages(of: table, height: 100)[0].map(\.y) == [0, 24, 36, 48])
  }
}
