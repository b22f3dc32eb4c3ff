import BudgetModel
import Diagnostics
import FormLayout
import LayoutCore
import TableLayout
import Testing

@Suite struct FormBindingTests {
  private static let picture = """
    | 预算数 | {预算数}@额 | {其他资金}@额 |
    | 一级指标 | 二级指标 | 三级指标 | :: header
    | {一级指标} | {二级指标} | {三级指标} | :: each 指标
    """

  private func table(
    _ levels: [(String, String, String)], merge: String = "[一级指标, 二级指标]"
  ) throws -> Table {
    let extra = "    merge: \(merge)\n    break: {一级指标: repeat （续）, group: prefer-keep}"
    let yaml = layoutText(picture: FormBindingTests.picture, extra: extra)
    let form = try #require(readForm(yaml: yaml, file: "试表.yaml").definition)
    let project = Project.sample(indicators: levels)
    guard case .table(let table) = form.bind(project, of: .sample).blocks[0] else { throw Mismatch() }
    return table
  }

  private func texts(_ table: Table) -> [String] { table.cells.map { $0.content.map(\.text).joined(separator: "/") } }

  @Test func equalNeighboursBecomeOneCellInnerOnlyInsideOuter() throws {
    let table = try table([("产出", "数量", "甲"), ("产出", "数量", "乙"), ("产出", "质量", "丙"), ("效益", "质量", "丁")])
    let body = table.cells.filter { $0.row >= 2 }
    #expect(body.map(\.rowSpan) == [3, 2, 1, 1, 1, 1, 1, 1, 1])
    #expect(texts(table).dropFirst(6) == ["产出", "数量", "甲", "乙", "质量", "丙", "效益", "质量", "丁"])
    #expect(table.groups.map(\.rows) == [2..<5, 5..<6])
    #expect(table.groups.allSatisfy { $0.cohesion == .preferKeep })
  }

  @Test func mergedCellsContinueAsTheLayoutSays() throws {
    let table = try table([("产出", "数量", "甲"), ("产出", "数量", "乙")])
    let body = table.cells.filter { $0.row >= 2 }
    #expect(body[0].continuation == .repeat(suffix: "（续）"))
    #expect(body[1].continuation == .repeat(suffix: ""))
    #expect(body[2].continuation == .flow)
  }

  @Test func blankAmountStaysBlankAndOthersTakeTheirFormat() throws {
    let table = try table([("产出", "数量", "甲")])
    #expect(texts(table).prefix(3) == ["预算数", "5.00", ""])
  }

  @Test func emptyListLeavesTheHeaderAlone() throws {
    let table = try table([])
    #expect(table.rows.map(\.kind) == [.body, .header])
  }

  @Test func blankRowsMakeUpTheNumber() throws {
    let yaml = layoutText(picture: "| {一级指标} | {二级指标} | {三级指标} | :: each 指标, pad to 4", extra: "    merge: [一级指标]")
    let form = try #require(readForm(yaml: yaml, file: "试表.yaml").definition)
    guard case .table(let table) = form.bind(.sample(indicators: [("产出", "数量", "甲")]), of: .sample).blocks[0] else {
      throw Mismatch()
    }
    #expect(table.rows.count == 4)
    #expect(table.cells.filter { $0.row > 0 }.allSatisfy { $0.content.isEmpty && $0.rowSpan == 1 && !$0.isLabel })
  }

  @Test func diagonalLabelsStandFromTheTopRightToTheBottomLeft() throws {
    let yaml = layoutText(picture: "| 指标╲级别╲年度 | 乙 | 丙 |")
    let form = try #require(readForm(yaml: yaml, file: "试表.yaml").definition)
    guard case .table(let table) = form.bind(.sample(indicators: []), of: .sample).blocks[0] else { throw Mismatch() }
    #expect(table.cells[0].isDiagonal)
    #expect(table.cells[0].content.map(\.text) == ["年度", "级别", "指标"])
    #expect(table.cells[0].content.map(\.style.alignment) == [.right, .center, .left])
  }

  @Test func severalGoalsAreParagraphsOfOneCell() throws {
    let yaml = layoutText(picture: "| 绩效目标 | {绩效目标} | ← |")
    let form = try #require(readForm(yaml: yaml, file: "试表.yaml").definition)
    guard case .table(let table) = form.bind(.sample(indicators: []), of: .sample).blocks[0] else { throw Mismatch() }
    #expect(table.cells[1].content.map(\.text) == ["1.目标一", "2.目标二"])
    #expect(table.cells[1].columnSpan == 2)
  }

  @Test func cellsKnowTheirFieldAndItsPlace() throws {
    let table = try table([("产出", "数量", "甲")])
    #expect(table.cells.map(\.field).suffix(3) == ["一级指标", "二级指标", "三级指标"])
    #expect(table.cells.last?.location.line == 30)
  }
}

extension Department {
  static let sample = Department(code: Sourced("216002"), name: Sourced("政法委员会"), year: Sourced(2023))
}

extension Project {
  /// A project with the given levels of indicators; other fields are plain.
  static func sample(indicators: [(String, String, String)]) -> Project {
    Project(
      sequence: Sourced(1), title: Sourced("经费绩效目标表"), code: Sourced("C1"), name: Sourced("经费"),
      departmentCode: Sourced("216002"), departmentName: Sourced("政法委员会"),
      budget: Budget(
        unit: Sourced("万元"), total: Sourced(Amount("5")), fiscal: Sourced(Amount("5.00")), other: Sourced(nil)),
      purpose: Sourced("用途"), plan: SpendingPlan(unit: .amount, points: []),
      goals: [Sourced("1.目标一"), Sourced("2.目标二")],
      indicators: indicators.map { level1, level2, level3 in
        Indicator(
          level1: Sourced(level1), level2: Sourced(level2), level3: Sourced(level3, at: .init(line: 30)),
          description: Sourced("描述"), value: Sourced(IndicatorValue(raw: "≥12次")), basis: Sourced("依据"))
      }, location: .init())
  }
}
