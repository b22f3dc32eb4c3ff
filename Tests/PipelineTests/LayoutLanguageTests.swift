import Foundation
import Testing

/// Layouts of the documentation, and one with every word that prints something, rendered and proved.
@Suite struct LayoutLanguageTests {
  @Test func everythingThatALayoutPrintsIsProved() throws {
    let layout = try Scratch.file("全.yaml", LayoutLanguageTests.everything.utf8)
    let rendering = try Rendering(
      Repository.example, ["--layout", layout.path, "--only", Example.codes[0], "--jobs", "1"])
    #expect(rendering.report.diagnostics.filter { $0.severity == "error" }.isEmpty)
    let form = try rendering.form(Example.codes[0])
    let letters = try form.letters()
    for text in ["☐有", "☑无", "填报人：", "2023年", "报表编号：510000", "—"] { #expect(letters.contains(text), "\(text)") }
    let verified = try Banxin.run(["verify", form.url.path, "--layout", layout.path])
    #expect(verified.status == 0, "\(verified.text)\(verified.messages)")
  }

  @Test(arguments: DocumentedLayouts.tutorial.indices)
  func everyStepOfTheTutorialWorks(step: Int) throws {
    try render(DocumentedLayouts.tutorial, index: step)
  }

  @Test func theTutorialHasItsSteps() { #expect(DocumentedLayouts.tutorial.count == 4) }

  @Test(arguments: DocumentedLayouts.reference.indices)
  func everyExampleOfTheReferenceWorks(example: Int) throws {
    try render(DocumentedLayouts.reference, index: example)
  }

  /// Checks a layout and sets a project in it; a variant finds its base beside it.
  private func render(_ layouts: [String], index: Int) throws {
    let folder = try Scratch.folder()
    var written: Set<Substring?> = []
    for number in [index] + layouts.indices.reversed() where written.insert(layouts[number].formName).inserted {
      try Data(layouts[number].utf8).write(to: folder.appending(path: "\(number).yaml"))
    }
    let file = folder.appending(path: "\(index).yaml").path
    let check = try Banxin.run(["layouts", "check", file])
    #expect(check.status == 0, "\(check.messages)")
    let rendering = try Rendering(
      Repository.example, ["--layout", file, "--only", Example.codes[1], "--jobs", "1", "--format", "text"])
    #expect(rendering.report.forms.map(\.status) == ["rendered"])
    let findings = rendering.report.diagnostics.filter { $0.rule.hasPrefix("table.") || $0.rule.hasPrefix("page.") }
    #expect(findings.isEmpty, "\(findings)")
  }

  private static let everything = """
    form: 全
    version: 1
    page: {paper: A4横, binding: top}
    roles:
      标签: {face: 宋体, size: 五号, align: center}
      值: {face: 宋体, size: 五号, align: center, empty: —}
      文: {face: 宋体, size: 五号}
      额: {face: 宋体, size: 五号, align: right, format: "#,##0.00"}
    title: "{项目名称} @标签"
    header: "报表编号：510000 @文"
    above: ["{项目名称} @标签"]
    blocks:
      - columns: 30mm 60mm 30mm 1fr
        picture: |
          | 单位 | {部门.部门名称} | 其他 | {tick 其他资金}有　{tick not 其他资金}无@文 | :: min 8mm
          | 预算 | {预算数}@额 | 其中 | {其他资金} | :: if 预算数, min 8mm
          | 盖章 | {seal 40mm 20mm} | 签字：{blank 20mm}@文 | {年度}年@文 |
      - gap: 5mm
      - columns: 30mm 60mm 60mm 1fr
        picture: |
          | {行号} | {一级指标} | ← | ← | :: each 指标 by 一级指标
          | {行号} | {二级指标} | {三级指标}@文 | {指标值} | :: each 指标
          | 小计 | {一级指标} | ← | ← | :: each 指标 by 一级指标, rules outer
      - columns: 30mm 60mm 1fr
        picture: |
          | 产出↓ | {二级指标} | {三级指标}@文 | :: each 指标 where 一级指标 = 产出指标, pad to 5
          | 其他↓ | {二级指标} | {三级指标}@文 | :: each 指标 others, pad to 2
    below: ["填报人：{blank 30mm}　日期：{blank 10mm}年{blank 8mm}月{blank 8mm}日 @文"]
    footer: "第 {页码} 页 共 {页数} 页 @标签"
    """
}

/// The complete layouts that pages of the documentation show.
private enum DocumentedLayouts {
  static let tutorial = layouts(in: "layout-tutorial.md")
  static let reference = layouts(in: "layout-language.md").filter { $0.hasPrefix("form:") }

  /// Excerpts that begin with their blocks stand behind what the first layout of the page says before its own.
  private static func layouts(in page: String) -> [String] {
    let file = Repository.root.appending(path: "docs/\(page)")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let passages = text.components(separatedBy: "```yaml\n").dropFirst()
    let examples = passages.compactMap { $0.components(separatedBy: "\n```").first }
    let head = examples.first?.components(separatedBy: "\nabove:").first?.split(separator: "\n").dropFirst() ?? []
    let excerptHead = (["form: 摘例"] + head).joined(separator: "\n")
    return examples.map { $0.hasPrefix("blocks:") ? "\(excerptHead)\n\($0)" : $0 }
  }
}

extension String {
  /// The first line of a layout, which names its form.
  fileprivate var formName: Substring? { split(separator: "\n").first }
}
