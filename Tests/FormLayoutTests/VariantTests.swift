import Diagnostics
import FormLayout
import LayoutCore
import TableLayout
import Testing

/// Forms made from another one with `extends` and `changes`.
@Suite struct VariantTests {
  private static let base = """
    form: 基表
    version: 1
    source: 国标
    roles:
      标签: {face: 宋体, size: 五号, align: center}
      值: {face: 宋体, size: 五号}
      文: {face: 宋体, size: 五号}
    title: "{项目名称} @标签"
    blocks:
      - columns: 56mm 100mm
        picture: |
          | 项目编码 | {项目编码} |
          | 资金 | {预算数} |
          | ↑ | {资金用途} |
      - columns: 56mm 60mm 40mm
        picture: |
          | 一级指标 | 三级指标 | 指标值 | :: header
          | {一级指标} | {三级指标} | {指标值} | :: each 指标
          | 说明 | ← | ← |
    """

  private func read(_ changes: String) -> LayoutReading<FormDefinition> {
    let yaml = "form: 变表\nversion: 1\nextends: 基表\n" + changes
    return readForm(
      yaml: yaml, file: "变表.yaml", bases: ["基表": LayoutFile(name: "基表.yaml", yaml: VariantTests.base)])
  }

  /// The labels and fields of a table, row by row.
  private func picture(_ changes: String, table: Int) throws -> [String] {
    let reading = read("changes:\n" + changes)
    #expect(reading.diagnostics.isEmpty)
    let form = try #require(reading.definition)
    let tables = form.body.compactMap { if case .table(let table) = $0 { table } else { nil } }
    return tables[table].rows.map { $0.cells.map(\.shown).joined(separator: " ") }
  }

  @Test func weightColumnAndSignatureLineTakeTwoLines() throws {
    let reading = read(
      """
      changes:
        - add column after 指标值: 20mm | 权重 | {指标值确定依据}@文
        - add below: "填报人：{blank 30mm} @文"
      """)
    #expect(reading.diagnostics.isEmpty)
    let form = try #require(reading.definition)
    guard case .table(let table) = form.body[1], case .text(let line) = form.body[2] else { throw Mismatch() }
    #expect(table.rows.map { $0.cells.map(\.shown) }[0] == ["一级指标", "三级指标", "指标值", "权重"])
    #expect(table.rows.map { $0.cells.map(\.shown) }[2] == ["说明", "←", "←", "←"])
    #expect(line.template.segments == [.text("填报人："), .blank(.mm(30))])
    #expect(form.name == "变表")
    #expect(form.source == "国标")
  }

  @Test func addedColumnTakesItsRoomFromTheOthers() throws {
    let form = try #require(read("changes:\n  - add column after 指标值: 26mm | 权重 | {指标值}").definition)
    guard case .table(let table) = form.body[1] else { throw Mismatch() }
    let widths = table.columns.map { if case .fixed(let width) = $0 { width } else { Length.zero } }
    #expect(widths.count == 4)
    #expect(abs(widths[0].millimetres - 56 * 130 / 156) < 0.1)
    #expect(abs(widths.sum().millimetres - 156) < 0.5)
  }

  @Test(arguments: [
    ("  - add row after 项目编码: |\n      | 序号 | {序号} |", 0, ["项目编码 {项目编码}", "序号 {序号}", "资金 {预算数}", "↑ {资金用途}"]),
    ("  - add row before 资金: |\n      | 序号 | {序号} |", 0, ["项目编码 {项目编码}", "序号 {序号}", "资金 {预算数}", "↑ {资金用途}"]),
    ("  - replace row 项目编码: |\n      | 代码 | {项目编码} |", 0, ["代码 {项目编码}", "资金 {预算数}", "↑ {资金用途}"]),
    ("  - remove row {预算数}", 0, ["项目编码 {项目编码}", "资金 {资金用途}"]),
    ("  - remove column 三级指标", 1, ["一级指标 指标值", "{一级指标} {指标值}", "说明 ←"]),
    ("  - remove column 一级指标", 1, ["三级指标 指标值", "{三级指标} {指标值}", "说明 ←"]),
    ("  - rename 指标值: 目标值", 1, ["一级指标 三级指标 目标值", "{一级指标} {三级指标} {指标值}", "说明 ← ←"]),
    (
      "  - add column before 一级指标: 10mm | 号 | {行号}", 1,
      ["号 一级指标 三级指标 指标值", "{行号} {一级指标} {三级指标} {指标值}", "说明 ← ← ←"]
    ),
  ])
  func changesShowInThePicture(change: String, table: Int, rows: [String]) throws {
    #expect(try picture(change, table: table) == rows)
  }

  @Test func ownWordsTakeThePlaceOfTheBases() throws {
    let form = try #require(read("source: 县里\nroles: {文: {face: 黑体, size: 小四}}\npage: {paper: A3}").definition)
    #expect(form.source == "县里")
    #expect(form.roles["文"]?.style.text.size == .pt(12))
    #expect(form.roles["值"] != nil)
    #expect(form.page.paper.width == .mm(297))
  }

  @Test(arguments: [
    ("extends: 基本", "layout.unknown-word:3:10"), ("extends: 变表", "layout.extends-itself:3:10"),
    ("extends: 基表\nchanges:\n  - add column 指标值: 20mm | 甲", "layout.unknown-word:5:5"),
    ("extends: 基表\nchanges:\n  - add column after 指标: 20mm | 甲", "layout.unknown-word:5:22"),
    ("extends: 基表\nchanges:\n  - add column after 指标值: 20mm", "layout.bad-change:5:27"),
    ("extends: 基表\nchanges:\n  - remove row 指标值: 甲", "layout.bad-change:5:16"),
    ("extends: 基表\nchanges:\n  - replace row 项目编码: 甲", "layout.open-row:5:23"),
    ("extends: 基表\nchanges:\n  - add column after 指标值: 20mm | {权种}", "layout.unknown-word:5:35"),
  ])
  func mistakesAreReportedWhereTheyStand(words: String, expected: String) {
    let bases = [
      "基表": LayoutFile(name: "基表.yaml", yaml: VariantTests.base), "变表": LayoutFile(name: "变表.yaml", yaml: ""),
    ]
    let found = readForm(yaml: "form: 变表\nversion: 1\n" + words, file: "变表.yaml", bases: bases).diagnostics
    #expect(
      found.map { "\($0.rule):\($0.location.line ?? 0):\($0.location.column ?? 0)" }.contains(expected),
      "\(found.map { "\($0.rule) \($0.location)" })")
  }

  @Test func variantsOfVariantsWorkAndCirclesAreTold() throws {
    let middle = "form: 中表\nversion: 1\nextends: 基表\nchanges:\n  - rename 说明: 备注"
    let last = "form: 末表\nversion: 1\nextends: 中表\nchanges:\n  - remove row 备注"
    let bases = ["基表": LayoutFile(name: "基", yaml: VariantTests.base), "中表": LayoutFile(name: "中", yaml: middle)]
    #expect(readForm(yaml: last, file: "末", bases: bases).diagnostics.isEmpty)
    let circle = ["甲": LayoutFile(name: "甲", yaml: "form: 甲\nversion: 1\nextends: 乙")]
    let found = readForm(
      yaml: "form: 乙\nversion: 1\nextends: 甲", file: "乙",
      bases: circle.merging(["乙": LayoutFile(name: "乙", yaml: "form: 乙\nversion: 1\nextends: 甲")]) { $1 })
    #expect(found.definition == nil)
  }
}

extension PictureCell {
  /// The cell as the layout writes it.
  fileprivate var shown: String {
    switch self {
    case .left: "←"
    case .above: "↑"
    case .own(let styled):
      styled.template.segments.map { segment in
        switch segment {
        case .text(let text): text
        case .field(let binding): "{\(binding.path)}"
        case .blank, .tick: "{…}"
        }
      }.joined()
    }
  }
}
