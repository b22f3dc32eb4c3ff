import Diagnostics
import LayoutCore
import TableLayout
import Testing

@Suite struct ColumnTests {
  /// The left edges of the cells of the first row, and the table's width, in points.
  private func edges(
    _ columns: [ColumnWidth], _ rows: [String], width: Double = 400, texts: [String: String] = [:]
  ) -> [Double] {
    let table = picture(rows, columns: columns) { cell in
      cell.content = [square(texts[cell.field] ?? cell.field)]
    }
    guard let block = measured(table, width: width).block else { return [] }
    let frame = block.frame(of: 0..<block.unitCount)
    return frame.texts.filter { $0.y == 0 }.map(\.x) + [block.width.points]
  }

  @Test func fixedColumnsTakeTheirWidth() {
    #expect(edges([.fixed(.pt(30)), .fixed(.pt(50))], ["甲乙"]) == [0, 30, 80])
  }

  @Test func automaticColumnsTakeWhatTheirContentCanUse() {
    #expect(edges([.automatic, .automatic], ["甲乙"], texts: ["甲": "三个字", "乙": "很长的五字"]) == [0, 30, 80])
  }

  @Test func automaticColumnsShareWhatThereIsByTheirNeed() {
    let texts = ["甲": "一二三四五", "乙": "一二三四五六七八九"]
    #expect(edges([.automatic, .automatic], ["甲乙"], width: 80, texts: texts) == [0, 30, 80])
  }

  @Test func fractionsShareTheRestToTheUnit() throws {
    let table = picture(["ABC"], columns: [.fraction(1), .fraction(1), .fraction(1)])
    let region = Size(width: Length(units: 100_000), height: .pt(99))
    let result = ShapedTable(table) { SquareText($0) }.measured(in: region)
    let block = try #require(result.block)
    #expect(block.width == Length(units: 100_000))
    let ends = block.frame(of: 0..<1).rules.filter { $0.start.x == $0.end.x }.map(\.start.x.units)
    #expect(ends == [0, 33_333, 66_667, 100_000])
  }

  @Test func fractionsKeepTheirProportion() {
    #expect(edges([.fixed(.pt(100)), .fraction(1), .fraction(2)], ["甲乙丙"], width: 400) == [0, 100, 200, 400])
  }

  @Test func boundsHoldAndTheOthersTakeUpTheSlack() {
    let bounded = ColumnWidth.bounded(of: .fraction(1), min: nil, max: .pt(50))
    #expect(edges([bounded, .fraction(1)], ["甲乙"], width: 400) == [0, 50, 400])
    let wide = ColumnWidth.bounded(of: .fraction(1), min: .pt(300), max: nil)
    #expect(edges([wide, .fraction(1), .fraction(1)], ["甲乙丙"], width: 400) == [0, 300, 350, 400])
    let automatic = ColumnWidth.bounded(of: .automatic, min: .pt(60), max: nil)
    #expect(edges([automatic, .automatic], ["甲乙"], width: 400) == [0, 60, 70])
  }

  @Test func aSpanningCellAddsOnlyWhatItsColumnsLack() {
    let texts = ["甲": "一二三四五六", "乙": "一二三四", "丙": "一"]
    #expect(edges([.automatic, .automatic], ["甲甲", "乙丙"], texts: texts).last == 60)
    let bounded: [ColumnWidth] = [.automatic, .bounded(of: .automatic, min: .pt(60), max: nil)]
    #expect(edges(bounded, ["甲甲", "乙丙"], texts: ["甲": "一二三四五六", "乙": "一", "丙": "一"]).last == 70)
    let short = ["甲": "一二三", "乙": "一二三四", "丙": "一"]
    #expect(edges([.automatic, .automatic], ["甲甲", "乙丙"], texts: short).last == 50)
  }

  @Test func whatASpanLacksGoesToTheFractionUnderIt() {
    let texts = ["A": "abcdefghij", "C": "一二三四五六七八九十"]
    let columns: [ColumnWidth] = [.automatic, .fraction(1), .automatic]
    #expect(edges(columns, ["AAC", "DEF"], width: 150, texts: texts) == [0, 100, 150])
  }

  @Test func aTableThatIsTooWideNamesTheMillimetresMissing() throws {
    let result = measured(picture(["AB"], columns: [.fixed(.mm(100)), .fixed(.mm(60))]), width: Length.mm(156).points)
    let finding = try #require(result.diagnostics.first)
    #expect(finding.rule == "table.too-wide")
    #expect(finding.message.english == "the table is 4 mm wider than its region")
    #expect(result.block != nil)
  }

  @Test func cutTextNamesItsCellAndTheMillimetresMissing() throws {
    let table = picture(["A"], columns: [.fixed(.mm(20))]) { cell in
      cell.content = [square("13022523P000PCJ10025Q")]
      cell.field = "项目编码"
      cell.location = SourceLocation(file: "数据.yaml", line: 7)
    }
    let finding = try #require(measured(table).diagnostics.first)
    #expect(finding.rule == "table.text-cut")
    #expect(finding.severity == .warning)
    #expect(finding.field == "项目编码")
    #expect(finding.location.line == 7)
    #expect(finding.message.english.contains("54.08 mm too narrow"))
  }

  @Test func aCellNarrowerThanOneCharacterIsAnError() throws {
    let finding = try #require(measured(picture(["AB"], columns: [.fixed(.pt(4)), .fixed(.pt(40))])).diagnostics.first)
    #expect(finding.rule == "table.column-too-narrow")
    #expect(finding.severity == .error)
  }

  @Test func automaticColumnsGiveWayBeforeTheTableSticksOut() {
    let texts = ["甲": "abcdefghij", "乙": "abcdefghijabcdefghij"]
    #expect(edges([.automatic, .automatic], ["甲乙"], width: 90, texts: texts) == [0, 30, 90])
  }
}
