import Foundation
import Testing

/// The tick boxes of the official forms.
@Suite struct TickBoxTests {
  private let name = "财政支出项目绩效目标申报表"

  private func findings(replacing text: String, with other: String) throws -> [Finding] {
    let input = try OfficialExample.copy(of: name, replacing: text, with: other)
    return try Rendering(input, ["--no-volume", "--format", "text"]).report.diagnostics
  }

  /// No Chinese text face has ☐ and ☑: where they come from is told for those of the data only.
  @Test func onlyBoxesOfTheDataAreReportedWhereTheFaceLacksThem() throws {
    let alone = try OfficialExample.alone(name).report.diagnostics
    #expect(alone.filter { $0.rule == "font.fallback" && $0.record != nil }.isEmpty)
    let entered = try findings(replacing: #""overview": ""#, with: #""overview": "☑"#)
    let found = entered.filter { $0.rule == "font.fallback" && $0.record != nil }
    #expect(found.map(\.field) == ["项目概况"])
    #expect(found.first?.message.contains("☑ (U+2611)") == true)
  }

  @Test func aValueThatNoBoxStandsForIsToldWithTheChoices() throws {
    let found = try findings(replacing: "延续项目", with: "扩建项目").filter { $0.rule == "form.no-choice" }
    #expect(found.map(\.field) == ["项目属性"] && found.map(\.severity) == ["warning"])
    #expect(found.first?.message == "“扩建项目”不在可选的各项中，一格也没有勾")
    #expect(found.first?.hints == ["可选：新增项目、延续项目"])
  }
}
