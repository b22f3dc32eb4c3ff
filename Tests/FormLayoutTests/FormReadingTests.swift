import Diagnostics
import FormLayout
import LayoutCore
import TableLayout
import Testing

@Suite struct FormReadingTests {
  @Test func soundPictureIsReadAsItLooks() throws {
    let yaml = layoutText(
      picture: """
        | 项目编码 | {项目编码} | ← |
        | 资金 | 预算数 | {预算数}@额 | :: min 8mm
        | ↑ | {资金用途} | ← |
        | 一级指标 | 二级指标 | 三级指标 | :: header
        | {一级指标} | {二级指标} | {三级指标} | :: each 指标, exact 9mm
        """, extra: "    merge: [一级指标]")
    let reading = readForm(yaml: yaml, file: "试表.yaml")
    #expect(reading.diagnostics.isEmpty)
    let form = try #require(reading.definition)
    guard case .table(let table)? = form.body.first else { throw Mismatch() }
    #expect(table.columns == [.fixed(.mm(20)), .fixed(.mm(20)), .fraction(1)])
    #expect(table.rows.map(\.kind) == [.body, .body, .body, .header, .body])
    #expect(table.rows[1].height == .atLeast(.mm(8)))
    #expect(table.rows[4].height == .exactly(.mm(9)))
    #expect(table.rows[2].cells[0] == .above)
    #expect(table.rows[0].cells[2] == .left)
    #expect(form.page == .official)
  }

  /// A broken picture is reported at its line, in the clerk's terms.
  @Test(arguments: [
    ("| 甲 | 乙 |", ["layout.cell-count:11"]),
    ("| 甲 | 乙 | 丙 | 丁 |", ["layout.cell-count:11"]),
    ("甲 | 乙 | 丙 |", ["layout.open-row:11"]),
    ("| ← | 乙 | 丙 |", ["layout.nothing-to-join:11"]),
    ("| ↑ | 乙 | 丙 |", ["layout.nothing-to-join:11"]),
    ("| 甲 | 乙 | 丙 |\n| ↑ | ← | 丙 |\n| ↑ | 乙 | 丙 |", ["layout.not-rectangle:11"]),
    ("| {项目编吗} | 乙 | 丙 |", ["layout.unknown-word:11"]),
    ("| {项目编码 | 乙 | 丙 |", ["layout.unclosed-brace:11"]),
    ("| {} | 乙 | 丙 |", ["layout.empty-binding:11"]),
    ("| {资金支出计划[0].时点} | 乙 | 丙 |", ["layout.bad-path:11"]),
    ("| {指标} | 乙 | 丙 |", ["layout.list-as-text:11"]),
    ("| 甲@标迁 | 乙 | 丙 |", ["layout.unknown-word:11"]),
    ("| 甲 | 乙 | 丙 | :: heder", ["layout.unknown-word:11"]),
    ("| 甲 | 乙 | 丙 | :: min 8厘米", ["layout.bad-length:11"]),
    ("| 甲 | 乙 | 丙 | :: each 项目名称", ["layout.not-a-list:11"]),
    ("| 甲 | 乙 | 丙 | :: rules most", ["layout.unknown-word:11"]),
    ("| 甲 | 乙 | 丙 | :: pad 12", ["layout.bad-pad:11"]),
    ("| 甲 | 乙 | 丙 | :: pad to 0", ["layout.bad-pad:11"]),
  ])
  func brokenPictureIsReportedAtItsLine(picture: String, expected: [String]) {
    #expect(findings(layoutText(picture: picture)) == expected)
  }

  @Test func everythingWrongIsReportedAtOnce() {
    let yaml = layoutText(picture: "| {项目编吗} | 乙 | 丙 |\n| 甲 | 乙 |", columns: "20mm 宽 1fr")
    #expect(findings(yaml) == ["layout.bad-column:9", "layout.unknown-word:11", "layout.cell-count:12"])
  }

  @Test func unknownWordComesWithTheNearestKnownOne() throws {
    let found = readForm(yaml: layoutText(picture: "| {项目编吗} | 乙 | 丙 |"), file: "试表.yaml").diagnostics
    #expect(try #require(found.first?.hints.first).chinese == "是否想写“项目编码”？")
  }

  @Test func columnsMayBeBoundedAndCountInEms() throws {
    let yaml = layoutText(picture: "| 甲 | 乙 | 丙 |", columns: "auto(20mm..40mm) 1fr(..50mm) 8em")
    let form = try #require(readForm(yaml: yaml, file: "试表.yaml").definition)
    guard case .table(let table)? = form.body.first else { throw Mismatch() }
    #expect(
      table.columns == [
        .bounded(of: .automatic, min: .mm(20), max: .mm(40)), .bounded(of: .fraction(1), min: nil, max: .mm(50)),
        .fixed(.pt(84)),
      ])
  }

  @Test(arguments: [
    ("padding: 1mm", "layout.bad-padding:8"), ("fill: 200%", "layout.bad-fill:8"),
    ("edges: {bottm: 1pt}", "layout.unknown-word:8"),
    ("direction: up", "layout.unknown-word:8"), ("leading: 9", "layout.bad-leading:8"),
    ("indent: 2", "layout.bad-indent:8"),
    ("format: 0.0.0", "layout.bad-format:8"), ("align: middle", "layout.unknown-word:8"),
    ("size: 零号", "layout.bad-length:8"),
  ])
  func brokenRoleIsReported(words: String, expected: String) {
    let size = words.hasPrefix("size") ? "" : ", size: 五号"
    let yaml = layoutText(picture: "| 甲 | 乙 | 丙 |").replacing(
      "title:", with: "  坏: {face: 宋体\(size), \(words)}\ntitle:")
    #expect(findings(yaml).map { $0.replacing(":7", with: ":8") } == [expected])
  }

  @Test func nothingOfATableIsPassedOver() {
    let asList = layoutText(picture: "| 甲 | 乙 | 丙 |").replacing("columns: 20mm 20mm 1fr", with: "columns: [20mm, 20mm]")
    #expect(findings(asList).contains { $0.hasPrefix("layout.bad-column") })
    let picture = "| {一级指标} | {二级指标} | 丙 | :: each 指标"
    #expect(findings(layoutText(picture: picture, extra: "    merge: 一级指标")) == [])
    let misspelt = layoutText(picture: picture, extra: "    merge: 一级指标\n    break: {一级指表: repeat}")
    #expect(findings(misspelt).map { $0.prefix(19) } == ["layout.unknown-word"])
  }

  @Test func syntaxErrorNamesItsPlace() {
    let found = readForm(yaml: "form: [", file: "试表.yaml").diagnostics
    #expect(found.map(\.rule) == ["layout.syntax"])
    #expect(found.first?.location.line != nil)
  }

  @Test func nestedAliasesAreRefused() {
    let levels = (1...9).map {
      "a\($0): &a\($0) [" + Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ", ") + "]"
    }
    let yaml = (["a0: &a0 [甲]"] + levels).joined(separator: "\n")
    #expect(findings(yaml).map { $0.split(separator: ":")[0] } == ["layout.too-large"])
  }

  @Test func laterVersionIsRefused() {
    let yaml = layoutText(picture: "| 甲 | 乙 | 丙 |").replacing("version: 1", with: "version: 2")
    #expect(findings(yaml) == ["layout.version:2"])
  }

  /// 否, no and codes stay text: YAML's guesses at types are never made.
  @Test func wordsAndCodesStayText() throws {
    let yaml = layoutText(picture: "| 否 | no | 0216002 |")
    let form = try #require(readForm(yaml: yaml, file: "试表.yaml").definition)
    guard case .table(let table)? = form.body.first else { throw Mismatch() }
    let texts = table.rows[0].cells.map { cell -> [TextTemplate.Segment] in
      if case .own(let styled) = cell { styled.template.segments } else { [] }
    }
    #expect(texts == [[.text("否")], [.text("no")], [.text("0216002")]])
  }
}

/// A value is of another case than the test asks for.
struct Mismatch: Error {}
