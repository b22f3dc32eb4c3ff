import Foundation
import Testing

/// The words of `banxin render` and what it says where.
@Suite struct RenderCommandTests {
  private let one = ["--only", Example.codes[0], "--format", "text"]

  private func render(_ arguments: [String], environment: [String: String] = [:]) throws -> Program {
    let output = try Scratch.folder()
    return try Banxin.run(
      ["render", Repository.example.path, "-o", output.path] + one + arguments, environment: environment)
  }

  @Test(arguments: [
    ["render", "--frob", "x.txt"], ["render"], ["render", "x.txt", "--jobs", "0"],
    ["render", "x.txt", "--format", "doc"],
    ["frob"], ["render", "x.txt", "--year", "今年"],
  ])
  func wrongUsageIsTold(arguments: [String]) throws {
    let run = try Banxin.run(arguments)
    #expect(run.status == 64)
    #expect(run.text.isEmpty)
    #expect(run.messages.contains("Usage: banxin"))
  }

  @Test func theFilesMadeAreTheResult() throws {
    let rendering = try Rendering.example.get()
    let files = rendering.report.forms.compactMap(\.file) + [rendering.report.volume?.file].compactMap(\.self)
    #expect(rendering.run.status == 0)
    #expect(rendering.run.text == files.map { "\(rendering.folder.path)/\($0)\n" }.joined())
  }

  @Test func jsonOnStandardOutputIsTheReportAndNothingElse() throws {
    let output = try Scratch.folder()
    let run = try Banxin.run(["render", Repository.example.path, "-o", output.path, "--json"] + one)
    let printed = try #require(try JSONSerialization.jsonObject(with: run.output) as? [NSDictionary])
    let written = try JSONSerialization.jsonObject(
      with: Data(contentsOf: output.appending(path: "216002-2023/report.json")))
    #expect(printed == [try #require(written as? NSDictionary)])
  }

  @Test func jsonIsPrintedAlsoWhenNothingWasMade() throws {
    let run = try Banxin.run(["render", "没有.txt", "--json"], folder: Scratch.folder())
    #expect(run.status == 2)
    #expect(try JSONDecoder.decode([Report].self, from: run.output).isEmpty)
  }

  @Test(
    arguments: [
      ([], [:], "说明"), (["--lang", "zh"], ["LANG": "en_US.UTF-8"], "说明"), (["--lang", "en"], [:], "note"),
      ([], ["LANG": "en_US.UTF-8"], "note"), ([], ["LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"], "说明"),
    ] as [([String], [String: String], String)])
  func messagesComeInTheLanguageAskedFor(
    arguments: [String], environment: [String: String], severity: String
  ) throws {
    let messages = try render(arguments, environment: environment).messages
    #expect(messages.contains(": \(severity): "))
    #expect(messages.contains(": 说明: ") != messages.contains(": note: "))
  }

  @Test func messagesAreNotColouredInAFile() throws {
    #expect(try !render([]).messages.contains("\u{1B}"))
  }

  @Test func aFindingSaysWhereItStands() throws {
    #expect(try render([]).messages.contains("\(Repository.example.path):79:2: 说明: 年度: 年度 2023"))
  }

  @Test func standardInputIsAnInput() throws {
    let output = try Scratch.folder()
    let run = try Banxin.run(["render", "-", "-o", output.path] + one, input: Repository.example)
    #expect(run.status == 0)
    #expect(try Rendering.names(in: output.appending(path: "216002-2023")).count == 2)
  }

  @Test func aCodeThatTheInputDoesNotHaveIsAnError() throws {
    let run = try render(["--only", "13022523P000PCJ10025"])
    #expect(run.status == 1)
    #expect(run.messages.contains("没有编码为 13022523P000PCJ10025 的项目"))
  }

  @Test func aRefusedProjectThatIsAskedForIsNamedAsRefused() throws {
    let input = try Example.copy(replacing: [91: nil, 92: nil, 93: nil])
    let rendering = try Rendering(input, one)
    #expect(rendering.run.status == 2)
    #expect(rendering.report.refused.map(\.code) == [Example.codes[0]])
    #expect(rendering.report.errors.map(\.rule) == ["row.missing"])
  }

  @Test func theYearCanBeStated() throws {
    let output = try Scratch.folder()
    _ = try Banxin.run(["render", Repository.example.path, "-o", output.path, "--year", "2024"] + one)
    #expect(try Rendering.names(in: output) == ["216002-2024"])
  }

  @Test func anUnknownFormIsAnErrorThatNamesTheNearest() throws {
    let run = try render(["--layout", "项目绩效目标"])
    #expect(run.status == 2)
    #expect(run.messages.contains("是否想写“项目绩效目标表”？"))
  }

  @Test func aLayoutFileStandsInForTheForm() throws {
    let layout = try String(contentsOf: Repository.layouts.appending(path: "项目绩效目标表.yaml"), encoding: .utf8)
    let file = try Scratch.file("我的表.yaml", layout.replacing("| 绩效目标 |", with: "| 总体目标 |").utf8)
    let rendering = try Rendering(Repository.example, one + ["--layout", file.path])
    let form = rendering.folder.appending(path: try #require(rendering.report.forms.first?.file))
    #expect(try String(contentsOf: form, encoding: .utf8).contains("\"总体目标\""))
  }
}
