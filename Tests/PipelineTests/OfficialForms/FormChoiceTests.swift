import Foundation
import Testing

/// Which form a record is set in, and what a form asks of its data.
@Suite struct FormChoiceTests {
  private let name = "项目支出绩效自评表"

  @Test func aRecordThatNamesAnUnknownFormIsRefusedAndToldTheNearest() throws {
    let input = try OfficialExample.copy(of: "九种表合订", replacing: #""form": "项目支出绩效自评表""#, with: #""form": "项目支出绩效自评""#)
    let report = try Rendering(input, ["--no-volume"]).report
    let finding = try #require(report.findings.first { $0.rule == "layout.unknown-form" })
    #expect(finding.field == "表式")
    #expect(finding.hints == ["是否想写“项目支出绩效自评表”？"])
    #expect(report.refused.map(\.name) == ["城乡公交运营补贴"])
    #expect(report.rendered.count == 8)
  }

  @Test func theFormThatTheUserNamesIsThatOfAllRecords() throws {
    let rendering = try Rendering(OfficialExample.file(name), ["--layout", "项目绩效目标表"])
    #expect(rendering.report.rendered.map(\.layout) == ["项目绩效目标表"])
    let code = try #require(rendering.report.forms.first).code
    let data = try Scratch.folder().appending(path: "data.json")
    #expect(try Banxin.run(["extract", try rendering.form(code).url.path, "-o", data.path]).status == 0)
    #expect(try Rendering(data).report.forms.map(\.sha256) == rendering.report.forms.map(\.sha256))
  }

  @Test func aFieldThatTheFormAsksForIsToldByName() throws {
    let input = try OfficialExample.copy(of: name, replacing: #""actual": "18条""#, with: #""actual": null"#)
    let report = try Rendering(input, ["--no-volume"]).report
    #expect(report.findings.map(\.rule) == ["form.field-missing"])
    #expect(report.findings.first?.message == "“项目支出绩效自评表”要填“指标[1].实际完成值”，数据中没有")
    #expect(report.rendered.count == 1)
  }

  @Test func aFormWithoutWhatItNeedsIsRefused() throws {
    let input = try OfficialExample.copy(of: name, replacing: #""name": "城乡公交运营补贴""#, with: #""name": """#)
    let report = try Rendering(input, ["--no-volume"]).report
    #expect(report.findings.contains { $0.rule == "form.field-missing" && $0.severity == "error" })
    #expect(report.rendered.isEmpty)
  }

  /// Sichuan's form states how many characters its texts may have.
  @Test(arguments: [("goalCompletion", 100, "年度目标完成情况"), ("conclusion", 200, "评价结论"), ("measures", 200, "改进措施")])
  func aTextLongerThanTheFormAllowsIsAWarning(key: String, limit: Int, label: String) throws {
    func findings(length: Int) throws -> [Finding] {
      let text = String(repeating: "字", count: length)
      let name = "部门预算项目支出绩效自评表"
      let data = try String(contentsOf: OfficialExample.file(name), encoding: .utf8)
        .replacing(try Regex("\"\(key)\": \"[^\"]*\""), with: "\"\(key)\": \"\(text)\"")
      let run = try Banxin.run(["check", try Scratch.file("copy.json", data.utf8).path, "--json"])
      return try JSONDecoder.decode([Finding].self, from: run.output).filter { $0.rule == "form.check" }
    }
    #expect(try findings(length: limit).isEmpty)
    let found = try findings(length: limit + 1)
    #expect(found.map(\.severity) == ["warning"])
    #expect(found.first?.message.hasPrefix("\(label)超过 \(limit) 字：") == true)
  }
}
