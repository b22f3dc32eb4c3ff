import BudgetModel
import Diagnostics
import FormLayout
import LayoutCore
import TableLayout
import Testing

/// Boxes that a layout ticks by what the data say.
@Suite struct TickTests {
  private let picture = """
    | 用途 | {tick 资金用途 = 新增}新增　{tick 资金用途 = 延续}延续 | ← |
    | {tick 资金用途 = 其他 或 资金用途 = 另行安排}其他 | {预算数} | ← |
    """

  private func form(_ picture: String, purpose: String) throws -> BoundForm {
    var project = Project.sample(indicators: [])
    project.purpose = Sourced(purpose, at: SourceLocation(file: "甲.json", line: 7, column: 3))
    let definition = try #require(readForm(yaml: layoutText(picture: picture), file: "试表.yaml").definition)
    return definition.bind(project, of: .sample)
  }

  @Test func aValueThatNoBoxStandsForIsAWarningWithTheChoices() throws {
    let form = try form(picture, purpose: "扩建")
    let finding = try #require(form.diagnostics.first)
    #expect(form.diagnostics.count == 1)
    #expect(finding.rule == "form.no-choice" && finding.severity == .warning)
    #expect(finding.field == "资金用途" && finding.record == form.record)
    #expect(finding.location == SourceLocation(file: "甲.json", line: 7, column: 3))
    #expect(finding.message.chinese == "“扩建”不在可选的各项中，一格也没有勾")
    #expect(finding.hints.map(\.chinese) == ["可选：新增、延续、其他、另行安排"])
  }

  @Test(arguments: ["延续", "另行安排", ""])
  func aTickedBoxOrABlankIsNone(purpose: String) throws {
    #expect(try form(picture, purpose: purpose).diagnostics.isEmpty)
  }

  @Test func boxesThatAskForNoTextAreNoChoices() throws {
    let ticks = "| {tick 资金用途}有　{tick 非 资金用途}无 | {tick 预算数 ≥ 100000}大 | ← |"
    #expect(try form(ticks, purpose: "扩建").diagnostics.isEmpty)
  }

  @Test func anyBoxThatNamesTheFieldMakesItShown() throws {
    let ticks = "| {tick 资金用途 = 新增}新增 | {tick 资金用途 ≠ 新增}不是新增 | ← |"
    #expect(try form(ticks, purpose: "扩建").diagnostics.isEmpty)
  }

  @Test func anEmptyFormHasNoFinding() throws {
    let definition = try #require(readForm(yaml: layoutText(picture: picture), file: "试表.yaml").definition)
    #expect(definition.emptyForm.diagnostics.isEmpty)
  }

  @Test func theBoxesOfALayoutAreToldFromThoseOfTheData() throws {
    let table = try form("| {tick 资金用途}甲{资金用途}{tick 非 资金用途} | ← | ← |", purpose: "☑乙☐").table
    let paragraph = try #require(table.cells.first?.content.first)
    #expect(paragraph.text == "☑甲☑乙☐☐")
    #expect(paragraph.textBesideBoxes == "甲☑乙☐")
  }
}
