import Foundation
import Testing

/// `banxin check`, and what `render` makes of what it finds.
@Suite struct CheckCommandTests {
  /// A copy of the example in a folder of its own, beside a `banxin.yaml`.
  private func example(settings: String, replacing: [Int: String?] = [:]) throws -> URL {
    let copy = try Example.copy(replacing: replacing)
    try Data(settings.utf8).write(to: copy.deletingLastPathComponent().appending(path: "banxin.yaml"))
    return copy
  }

  private func findings(_ arguments: [String]) throws -> (status: Int32, findings: [Finding]) {
    let run = try Banxin.run(["check"] + arguments + ["--json"])
    return (run.status, try JSONDecoder.decode([Finding].self, from: run.output))
  }

  @Test func findingsHaveRulePlaceRecordFieldAndAHint() throws {
    let (status, findings) = try findings([Repository.example.path])
    let doubled = try #require(findings.first { $0.rule == "text.doubled" })
    #expect(status == 1)
    #expect(doubled.summary == "text.doubled 8 33 216002 二、分项绩效目标")
    #expect(doubled.file == Repository.example.path && doubled.hints == ["删去一个“维护”"])
    #expect(findings.allSatisfy { $0.severity != "error" && !$0.hints.isEmpty })
  }

  @Test func theTableIsGroupedByProject() throws {
    let run = try Banxin.run(["check", Repository.example.path])
    let lines = run.text.split(separator: "\n").map(String.init)
    let titles = lines.filter { !$0.hasPrefix(" ") }
    #expect(titles.first?.hasSuffix("216002 中国共产党乐亭县委员会政法委员会 2023 年度") == true)
    #expect(titles.dropFirst(2).first == "1. 见义勇为工作经费  13022523P000PCJ10025Q")
    #expect(titles.count == 13)
    #expect(titles.last == "共 0 处错误，19 处警告，29 处说明")
    #expect(run.messages.isEmpty)
  }

  @Test func aTextWithoutWarningsIsClean() throws {
    let input = try example(settings: "rules: {text.*: off, narrative.*: off, indicator.*: note}")
    #expect(try findings([input.path]).status == 0)
    #expect(try findings([input.path, "--strict"]).status == 1)
  }

  @Test func whatCanNotBeReadIsTold() throws {
    let run = try Banxin.run(["check", "没有.txt"], folder: Scratch.folder())
    #expect(run.status == 2)
    #expect(run.messages.contains("[input.unreadable]"))
    #expect(try findings(["没有.txt", Repository.example.path]).status == 1)
  }

  @Test func settingsAreFoundInTheWorkingFolderAndTheirMistakesTold() throws {
    let folder = try Scratch.folder()
    try Data("rules: {text.doubeld: off, text.*: off}".utf8).write(to: folder.appending(path: "banxin.yaml"))
    let run = try Banxin.run(["check", Repository.example.path], folder: folder)
    #expect(run.messages.contains("banxin.yaml:1:9: 警告: 没有名为“text.doubeld”的规则"))
    #expect(run.messages.contains("是否想写“text.doubled”？"))
    #expect(!run.text.contains("[text."))
  }

  @Test func theChecksOfALayoutAreRunByTheSameEngine() throws {
    let layout = try String(contentsOf: Repository.layouts.appending(path: "项目绩效目标表.yaml"), encoding: .utf8)
    let checks = """

      checks:
        - 预算数 ≤ 900
        - {that: 字数(资金用途) ≤ 20, say: 资金用途超过 20 字, severity: error}
      """
    let file = try Scratch.file("我的表.yaml", (layout + checks).utf8)
    let found = try findings([Repository.example.path, "--layout", file.path]).findings.filter {
      $0.rule == "form.check"
    }
    #expect(found.map(\.record) == [Example.codes[3], Example.codes[7]])
    #expect(found.map(\.severity) == ["error", "warning"])
    #expect(found.map(\.line) == [421, 865])
    #expect(found.last?.message == "“预算数 ≤ 900”不成立：预算数 = 979.46")
  }

  // MARK: Render

  @Test func renderPutsFindingsIntoTheReportAndTellsTheirNumber() throws {
    let rendering = try Rendering.example.get()
    #expect(rendering.report.diagnostics.contains { $0.rule == "text.doubled" && $0.line == 8 })
    #expect(rendering.run.messages.contains("数据检查：0 处错误，19 处警告，28 处说明"))
    #expect(!rendering.run.messages.contains("[text.doubled]"))
  }

  @Test func strictRenderingStopsTheRecordsWithErrors() throws {
    let input = try example(settings: "rules: {indicator.cost-operator: error}")
    let lax = try Rendering(input, ["--format", "text"])
    let strict = try Rendering(input, ["--format", "text", "--strict"])
    #expect(lax.run.status == 1 && lax.report.refused.isEmpty)
    #expect(strict.run.status == 1)
    #expect(strict.report.refused.map(\.code) == [Example.codes[1]])
    #expect(strict.report.errors.map(\.rule) == ["indicator.cost-operator"])
    #expect(strict.report.volume != nil)
  }

  @Test func strictRenderingStopsTheVolumeAtErrorsOfItsOwnText() throws {
    let input = try example(settings: "rules: {text.doubled: error}")
    let strict = try Rendering(input, ["--format", "text", "--strict"])
    #expect(strict.run.status == 1)
    #expect(strict.report.refused.isEmpty && strict.report.volume == nil)
  }

  @Test func findingsChangeNoByteOfThePDF() throws {
    let input = try example(settings: "rules: {text.*: error, indicator.*: off}")
    let one = ["--only", Example.codes[0]]
    let files = try Rendering(input, one).files().filter { $0.key.hasSuffix(".pdf") }
    #expect(files == (try Rendering(Repository.example, one).files().filter { $0.key.hasSuffix(".pdf") }))
  }
}
