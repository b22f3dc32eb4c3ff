import BudgetModel
import Diagnostics
import DocumentImport
import Testing

@Suite struct YAMLTests {
  private func read(_ text: String) throws -> ImportedDocument {
    try importDocument(from: DocumentSource(name: "data.yaml", bytes: Array(text.utf8)))
  }

  private func failure(_ text: String) -> [Diagnostic] {
    #expect(throws: ImportFailure.self) { try read(text) }?.diagnostics ?? []
  }

  /// The document's data without its places.
  private func data(_ document: ImportedDocument) -> [UInt8] {
    DataSample.encoded(DataDocument(text: document.performanceText))
  }

  @Test func theSeedIsReadBackFromItsYAML() throws {
    let seed = try Seed.imported()
    let yaml = seed.editableYAML(source: Seed.name, language: .chinese)
    let again = try read(String(decoding: yaml, as: UTF8.self))
    #expect(data(again) == data(seed))
    #expect(again.errors.isEmpty)
  }

  @Test func commentsTellWhatWasInferredAndWhatGoesOn() throws {
    let yaml = String(decoding: try Seed.imported().editableYAML(source: Seed.name, language: .chinese), as: UTF8.self)
    #expect(yaml.hasPrefix("# 读自 leting-2023.txt，10 个项目\n"))
    #expect(yaml.contains("  年度: 2023  # 年度 2023 取自项目编码第 7、8 位\n"))
    #expect(yaml.contains("      - 一级指标: 产出指标  # 沿用第 118 行\n"))
    #expect(yaml.contains("\n  # 读自第 79 行\n  - 序号: 1\n    标题: 见义勇为工作经费绩效目标表\n"))
  }

  @Test(arguments: [
    "5.00", "true", "null", "~", "", " 前", "后 ", "甲: 乙", "甲 #乙", "- 甲", "*", "“引”", "'单'", "\"双\"", "\\", "@", "%",
    "一\n二",
    "一\n\n二", "一\n 二", "2023-01-01", "0x1F", "甲:", "[甲]", "{甲}", "&甲", "!甲", "|", ">", "\u{E000}", "𠮷", "甲\u{3000}乙",
  ]) func anyTextComesBackAsItWas(text: String) throws {
    var document = try Seed.imported()
    document.performanceText.projects[0].purpose.value = text
    document.performanceText.projects[0].goals = [Sourced(text.replacing("\n", with: " "))]
    let yaml = document.editableYAML(source: "a\nb.txt", language: .english)
    let again = try read(String(decoding: yaml, as: UTF8.self))
    #expect(again.projects[0].purpose.value == text)
    #expect(again.projects[0].goals.map(\.value) == [text.replacing("\n", with: " ")])
  }

  @Test func keysMayBeChineseOrEnglishAndTextsBare() throws {
    let document = try read(
      """
      department: {部门编码: 216002, departmentName: 某局, 年度: 2023}
      项目:
        - 项目编码: 20230001
          项目名称: 甲
          单位: 万元
          预算数: 5.00
          资金支出计划: [{时点: 12月底, 累计数: 5.00}]
          指标: [{一级指标: 产出指标, 指标值: 2100人数}]
      """)
    let project = try #require(document.projects.first)
    #expect(project.code.value == "20230001")
    #expect(project.departmentCode.value == "216002")
    #expect(project.budget.total.value?.raw == "5.00")
    #expect(project.plan.unit == .amount)
    #expect(project.indicators.first?.value.value.unit == "人数")
    #expect(project.code.location == SourceLocation(file: "data.yaml", line: 3, column: 11))
  }

  @Test(arguments: [
    ("projects: [", 1), ("projects:\n  - a: 1\n   b: 2\n", 3), ("projects: *none\n", 1),
    ("projects: []\nprojects: []\n", 1),
    ("projects: []\n? [a]\n: b\n", 2),
  ]) func aMistakeIsNamedWithItsLine(text: String, line: Int) {
    let findings = failure(text)
    #expect(findings.map(\.rule) == ["yaml.syntax"])
    #expect((findings.first?.location.line ?? 0) >= line)
  }

  @Test func aliasesThatMultiplyAreRefused() {
    let bomb = (1...12).reduce("projects: []\na0: &a0 [x, x, x, x, x, x, x, x, x]\n") { text, level in
      text + "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    #expect(failure(bomb).map(\.rule) == ["yaml.syntax"])
  }

  @Test(arguments: [
    "projects: " + String(repeating: "[", count: 100_000),
    "projects:\n  " + String(repeating: "- ", count: 100_000) + "x",
  ])
  func deepNestingIsRefused(text: String) {
    #expect(failure(text).map(\.rule) == ["yaml.syntax"])
  }
}
