import Foundation
import Testing

/// Copies of the example with broken forms: the others are rendered, and everybody is told which are missing and why.
@Suite struct BrokenInputTests {
  struct Break: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var replacements: [Int: String?]
    /// The places of the refused projects in the input.
    var refused: [Int]
    /// The errors: rule, line, column, record, field.
    var errors: [String]
    /// What the contents say of the refused projects.
    var contents: [String]
  }

  private static let first = Example.codes[0]
  private static let firstIsMissing = "1.见义勇为工作经费：数据有误，未能成表"
  private static let secondIsMissing = "2.精神障碍患者责任险经费：数据有误，未能成表"

  static let breaks = [
    Break(
      testDescription: "a row is missing", replacements: [91: nil, 92: nil, 93: nil], refused: [0],
      errors: ["row.missing 91 2 \(first) 资金用途"], contents: [firstIsMissing]),
    Break(
      testDescription: "a code stands twice", replacements: [189: "\t\(first)"], refused: [0, 1],
      errors: ["code.duplicate 79 2 \(first) 项目编码", "code.duplicate 189 2 \(first) 项目编码"],
      contents: [firstIsMissing, secondIsMissing]),
    Break(
      testDescription: "a NUL in a goal", replacements: [107: "\t1.救治\0和奖励"], refused: [0],
      errors: ["text.character 107 6 \(first) 绩效目标"], contents: [firstIsMissing]),
    Break(
      testDescription: "a character without a glyph", replacements: [107: "\t1.救治\u{12000}和奖励"], refused: [0],
      errors: ["font.missing-character 107 2 \(first) 绩效目标"], contents: [firstIsMissing]),
    Break(
      testDescription: "a name that can't be set", replacements: [81: "\t\u{12000}经费"], refused: [0],
      errors: ["font.missing-character 81 2 \(first) 项目名称"], contents: ["1.\(first)：数据有误，未能成表"]),
    Break(
      testDescription: "two forms, each in its own way", replacements: [91: nil, 92: nil, 93: nil, 189: "\t"],
      refused: [0, 1],
      errors: [
        "row.missing 91 2 \(first) 资金用途", "code.blank 186 1 2.精神障碍患者责任险经费绩效目标表 项目编码",
      ], contents: [firstIsMissing, secondIsMissing]),
  ]

  @Test(arguments: breaks) func theOtherFormsAreRenderedAndTheBrokenOnesNamed(broken: Break) throws {
    let rendering = try Rendering(Example.copy(replacing: broken.replacements))
    #expect(rendering.run.status == 1)
    #expect(rendering.report.refused.count == broken.refused.count)
    #expect(rendering.report.refused.allSatisfy { $0.file == nil && $0.sha256 == nil })
    try expectAll(of: rendering, but: broken.refused)
    #expect(rendering.report.errors.map(\.summary) == broken.errors)
    for error in rendering.report.errors { #expect(rendering.run.messages.contains("[\(error.rule)]")) }
    let contents = try ReadVolume(rendering.volume).contents
    #expect(contents.links.count == 3 + Example.codes.count - broken.refused.count)
    for line in broken.contents { #expect(contents.body.contains(line)) }
  }

  /// Every project but some has its file and its page in the volume.
  private func expectAll(of rendering: Rendering, but refused: [Int]) throws {
    let codes = Example.codes.indices.filter { !refused.contains($0) }.map { Example.codes[$0] }
    let pages = try ReadVolume(rendering.volume).pages
    #expect(rendering.report.rendered.map(\.code) == codes)
    #expect(try rendering.names().count == codes.count + 2)
    for form in rendering.report.rendered {
      let body = pages[try #require(form.volumePages?.first) - 1].body
      #expect(try body == rendering.form(form.code).letters())
      #expect(body.contains(form.code))
    }
  }

  @Test func aHeadingThatTheContentsCannotShowRefusesTheVolumeAlone() throws {
    let input = try Example.copy(replacing: [6: "二、分项绩效目标\u{20024}"])
    let rendering = try Rendering(input, environment: ["BANXIN_HOME": homeWithoutSansAsFallback().path])
    #expect(rendering.run.status == 1)
    #expect(rendering.report.errors.map(\.summary) == ["font.missing-character 6 1 216002 目　录"])
    #expect(rendering.report.rendered.map(\.code) == Example.codes)
    #expect(rendering.report.volume == nil)
    #expect(try rendering.names().count == Example.codes.count + 1)
  }

  /// A home where the face of headings, which has U+20024, fills in for no other.
  private func homeWithoutSansAsFallback() throws -> URL {
    let home = try Scratch.folder()
    let (fonts, shipped) = (home.appending(path: "fonts"), Repository.root.appending(path: "fonts"))
    let manager = FileManager.default
    try manager.createDirectory(at: fonts, withIntermediateDirectories: true)
    try manager.createSymbolicLink(at: home.appending(path: "layouts"), withDestinationURL: Repository.layouts)
    try manager.createSymbolicLink(
      at: fonts.appending(path: "debian"), withDestinationURL: shipped.appending(path: "debian"))
    let policy = try String(contentsOf: shipped.appending(path: "policy.yaml"), encoding: .utf8)
    try Data(policy.replacing("  - NotoSansCJKsc-Regular\n", with: "").utf8).write(
      to: fonts.appending(path: "policy.yaml"))
    return home
  }

  @Test func aCharacterThatItsFaceLacksIsNotedWithItsField() throws {
    let rendering = try Rendering(Example.copy(replacing: [8: "绩效目标：啰嗦。"]), ["--no-singles"])
    #expect(rendering.run.messages.contains("“仿宋_GB2312”没有 啰 (U+5570)，用 Noto Serif CJK SC 补 [font.fallback]"))
  }

  @Test(arguments: [
    ("", "file.empty"), ("\n\n \n", "file.empty"), ("一份与预算无关的文件。\n", "file.unknown-format"),
    ("\u{0}\u{1}\u{2}", "file.unknown-format"),
  ])
  func anInputWithoutProjectsGivesAMessageAndNoFolder(text: String, rule: String) throws {
    let output = try Scratch.folder().appending(path: "output")
    let run = try Banxin.run(["render", Scratch.file("input.txt", text.utf8).path, "-o", output.path])
    #expect(run.status == 2)
    #expect(run.text.isEmpty)
    #expect(run.messages.contains("[\(rule)]"), "\(run.messages)")
    #expect(!FileManager.default.fileExists(atPath: output.path))
  }

  @Test func anInputThatIsNotThereGivesAMessageAndNoFolder() throws {
    let folder = try Scratch.folder()
    let run = try Banxin.run(["render", "没有.txt", "-o", "output"], folder: folder)
    #expect(run.status == 2)
    #expect(run.messages.contains("没有.txt: 错误: 无法读取：文件或文件夹不存在 [input.unreadable]"))
    #expect(try Rendering.names(in: folder) == [])
  }

  @Test func anInputAmongOthersThatCannotBeReadDoesNotStopTheOthers() throws {
    let output = try Scratch.folder()
    let run = try Banxin.run(
      ["render", "没有.txt", Repository.example.path, "-o", output.path, "--only", Example.codes[0]])
    #expect(run.status == 1)
    #expect(try Rendering.names(in: output.appending(path: "216002-2023")).count == 2)
  }
}
