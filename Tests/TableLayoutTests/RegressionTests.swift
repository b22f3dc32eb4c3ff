import Diagnostics
import LayoutCore
import Pagination
import TableLayout
import Testing

/// Bugs that other table engines have or had, each by its number there.
@Suite struct RegressionTests {
  private func lines(_ count: Int) -> [Paragraph] { [square(String(repeating: "一二三四", count: count))] }

  /// A label over rows of one line each.
  private func labelled(rowCount: Int, _ continuation: Continuation, change: (inout Cell) -> Void = { _ in }) -> Table {
    let letters = (0..<rowCount).map { String(UnicodeScalar(UInt16(0x4E00 + $0)) ?? "?") }
    return picture(letters.map { "A\($0)" }) { cell in
      if cell.field == "A" { cell.continuation = continuation }
      change(&cell)
    }
  }

  @Test("typst #4707: a row span's label shows again after a break, centred in each part")
  func labelShowsAgainAfterABreak() throws {
    let table = labelled(rowCount: 40, .repeat(suffix: "")) { if $0.field == "A" { $0.verticalAlignment = .middle } }
    let frames = try frames(of: table, height: 12 * 15)
    let labels = frames.map { $0.texts.filter { $0.text == "A" } }
    #expect(labels.map(\.count) == [1, 1, 1])
    #expect(labels.map { $0[0].isCopy } == [false, true, true])
    for (frame, label) in zip(frames, labels) {
      let bottom = frame.rules.map(\.end.y.points).max() ?? 0
      #expect(label[0].y == (bottom - 12) / 2)
    }
  }

  @Test("QuestPDF #1369, #1422, tabularray #108: spanned content over several pages is never dropped")
  func spannedContentOverSeveralPagesIsNeverDropped() throws {
    let table = labelled(rowCount: 6, .flow) { if $0.field == "A" { $0.content = lines(60) } }
    let text = try pages(of: table, height: 120).flatMap { $0 }.filter { $0.x == 0 }
    #expect(text.map(\.text).joined() == String(repeating: "一二三四", count: 60))
    #expect(text.allSatisfy { !$0.isCopy })
  }

  @Test("QuestPDF #1360, WeasyPrint #273, #1547: a cell that can never fit ends in a diagnostic, not a hang")
  func aCellThatNeverFitsIsReported() throws {
    let table = picture(["A", "B"]) { if $0.field == "B" { $0.padding = Insets(vertical: .pt(60), horizontal: .zero) } }
    let block = try #require(measured(table, height: 100).block)
    let result = paginate(Flow([.block(FlowBlock(block))]), on: PageHeights(.pt(100)))
    #expect(result.diagnostics.map(\.rule) == ["page.unit-too-high"])
    #expect(result.diagnostics.map(\.field) == ["B"])
    #expect(result.pages.count == 2)
  }

  @Test("QuestPDF #772: finished cells do not start again on the next page")
  func finishedCellsDoNotStartAgain() throws {
    let table = picture(["AB"]) { if $0.field == "A" { $0.content = lines(20) } }
    let texts = try pages(of: table, height: 120)
    #expect(texts.map { $0.filter { $0.text == "B" }.count } == [1, 0])
  }

  @Test("typst #6317: a repeated header of several rows keeps every rule")
  func aRepeatedHeaderOfSeveralRowsKeepsEveryRule() throws {
    let table = picture(["AAB", "CDB", "EFG", "HIJ"], header: 2)
    let block = try #require(measured(table).block)
    func headerRules(_ piece: Range<Int>) -> [[Double]] {
      block.frame(of: piece).ruleNumbers.filter { $0[1] == $0[3] && $0[1] <= 24 }
    }
    #expect(headerRules(3..<4) == headerRules(0..<4))
    #expect(headerRules(3..<4).count == 3)
  }

  @Test("typst #1388: fixed-height rows survive the break")
  func fixedHeightRowsSurviveTheBreak() throws {
    let table = picture(["A", "B", "C"], heights: [0: .exactly(.pt(40)), 1: .exactly(.pt(40)), 2: .exactly(.pt(40))])
    let frames = try frames(of: table, height: 100)
    let bottoms = frames.map { $0.rules.map(\.end.y.points).max() ?? 0 }
    #expect(bottoms.sorted() == [40, 80])
  }

  @Test("TPPDF #205: text is cut only between lines")
  func textIsCutOnlyBetweenLines() throws {
    let texts = try frames(of: picture(["A"]) { $0.content = lines(50) }, height: 100)
    for frame in texts {
      let bottom = frame.rules.map(\.end.y.points).max() ?? 0
      #expect(frame.texts.allSatisfy { $0.y >= 0 && $0.y + 12 <= bottom })
      #expect(frame.texts.map(\.y) == frame.texts.indices.map { Double($0) * 12 })
    }
  }

  @Test("TPPDF #246: a repeated header never covers body rows")
  func aRepeatedHeaderNeverCoversBodyRows() throws {
    let rows = (0..<9).map { String(UnicodeScalar(UInt8(65 + $0))) }
    let table = picture(rows, header: 1) { if $0.field == "A" { $0.content = lines(3) } }
    for page in try pages(of: table, height: 60) {
      let (header, body) = (page.filter { $0.text == "一二三四" }, page.filter { $0.text != "一二三四" })
      #expect(header.map(\.y) == [0, 12, 24])
      #expect(body.map(\.y) == body.indices.map { 36 + Double($0) * 12 })
    }
  }

  @Test("dart_pdf #1957, QuestPDF #259: a row span may be larger than the rows on a page")
  func aRowSpanMayBeLargerThanAPage() throws {
    let pages = try pages(of: labelled(rowCount: 100, .repeat(suffix: "续")), height: 120)
    #expect(pages.count == 10)
    #expect(pages.allSatisfy { $0.first?.text == "A" })
    #expect(pages.map { page in page.contains { $0.text == "续" } } == [false] + Array(repeating: true, count: 9))
    #expect(pages.flatMap { $0 }.filter { $0.x == 40 }.count == 100)
  }

  @Test("typst #4115: rows that hold only spanning cells keep a height")
  func rowsOfSpanningCellsKeepAHeight() throws {
    let rules = try frames(of: picture(["AC", "AD", "BD"]), height: 100)[0].ruleNumbers
    #expect(Set(rules.filter { $0[1] == $0[3] }.map { $0[1] }) == [0, 12, 24, 36])
  }

  @Test("WeasyPrint #1911: the borders of a table with row spans end where the table ends")
  func bordersEndWhereTheTableEnds() throws {
    let table = picture(["AB", "AC"]) { if $0.field == "A" { $0.content = lines(5) } }
    let frame = try frames(of: table, height: 100)[0]
    #expect(frame.rules.map(\.end.y).max() == .pt(60))
    #expect(frame.rules.filter { $0.start.x == $0.end.x && $0.end.y == .pt(60) }.count == 3)
  }
}
