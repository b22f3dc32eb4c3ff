import Diagnostics
import FormLayout
import Foundation
import Testing

/// The reference of the layout language, docs/layout-language.md, against the readers.
@Suite struct ReferenceTests {
  @Test(arguments: Reference.completeLayouts)
  func everyCompleteExampleIsReadWithoutAFinding(_ example: String) {
    #expect(findings(inLayout: example).isEmpty)
  }

  @Test(arguments: Reference.excerpts)
  func everyExcerptIsReadWithoutAFinding(_ example: String) {
    #expect(findings(inLayout: example).isEmpty)
  }

  @Test func formVariantAndVolumeHaveACompleteExample() {
    #expect(Reference.completeLayouts.count { isVolume($0) } == 1)
    #expect(Reference.completeLayouts.count { !isVolume($0) && !$0.contains("extends:") } == 1)
    #expect(Reference.completeLayouts.count { $0.contains("extends:") } == 1)
  }

  /// A finding about an unknown word lists the known ones: all of them are in the reference.
  @Test(arguments: [strangeForm, strangeVolume])
  func everyKnownWordIsInTheReference(_ layout: String) {
    let lists = findings(inLayout: layout).flatMap(\.hints).map(\.chinese).filter { $0.hasPrefix("可用：") }
    let words = Set(lists.flatMap { $0.dropFirst(3).split(separator: "、").map(String.init) })
    #expect(words.count > 10)
    #expect(words.subtracting(Reference.explainedWords).sorted() == [])
  }
}

private func isVolume(_ yaml: String) -> Bool { yaml.hasPrefix("volume:") }

private func findings(inLayout yaml: String) -> [Diagnostic] {
  isVolume(yaml)
    ? readVolume(yaml: yaml, file: "示例.yaml").diagnostics
    : readForm(yaml: yaml, file: "示例.yaml", bases: Reference.forms).diagnostics
}

/// The file, and the layouts that it shows.
private enum Reference {
  static let text: String = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
    let file = root.appendingPathComponent("docs/layout-language.md").standardizedFileURL
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  /// Prose and YAML examples in turn.
  private static let passages =
    text.components(separatedBy: "```yaml\n").flatMap { $0.components(separatedBy: "\n```\n") }

  /// The examples that state a version.
  static let completeLayouts = passages.filter { $0.contains("\nversion:") }

  /// The examples that begin with their blocks, each behind what the complete form says before its own.
  static let excerpts: [String] = {
    let head = completeLayouts.first?.components(separatedBy: "\nabove:").first ?? ""
    return passages.filter { $0.hasPrefix("blocks:") }.map { "\(head)\n\($0)" }
  }()

  /// Those that are forms, by name: what others may extend.
  static let forms: [String: LayoutFile] = {
    let files = completeLayouts.map { LayoutFile(name: "示例.yaml", yaml: $0) }
    return Dictionary(files.compactMap { file in file.form.map { ($0, file) } }) { first, _ in first }
  }()

  /// The words of the layout language that stand as code in the prose.
  static let explainedWords: Set<String> = {
    let prose = passages.filter { !$0.contains("\nversion:") && !$0.hasPrefix("blocks:") }
    let code = prose.flatMap { $0.split(separator: "`", omittingEmptySubsequences: false).enumerated() }
      .filter { $0.offset % 2 == 1 }.map(\.element)
    return Set(code.flatMap { $0.split { !$0.isLetter && !$0.isNumber && $0 != "-" } }.map(String.init))
  }()
}

/// Has an unknown word wherever a form takes one of a list. No known word is near it.
private let strangeForm = """
  ？？？？: 无
  form: 试表
  version: 1
  page: {paper: ？？？？, sides: ？？？？, binding: ？？？？, ？？？？: 无, margins: {？？？？: 无}}
  roles:
    标签: {face: 宋体, size: 五号, align: ？？？？, valign: ？？？？, ？？？？: 无}
    值: {face: 宋体, size: 五号}
  title: 试表
  blocks:
    - {？？？？: 无, columns: 1fr, picture: "| 甲 |"}
    - columns: 1fr
      picture: |
        | {？？？？} | :: ？？？？
        | {项目名称 ？？？？} | :: if ？？？？, each 指标 ？？？？
        | {指标[1].？？？？} | :: rules ？？？？
        | {资金支出计划[1].？？？？} |
      break: {group: ？？？？, 甲: ？？？？}
  footer: "{？？？？}@标签"
  fit: {？？？？: 无}
  """

/// Has an unknown word wherever a volume takes one of a list.
private let strangeVolume = """
  volume: 试本
  ？？？？: 无
  roles: {标签: {face: 宋体, size: 五号}}
  contents: {？？？？: 无}
  part-one: {start: ？？？？, opening: ？？？？, ？？？？: 无}
  part-two: {items: ？？？？}
  narrative: {？？？？: 无}
  folio: {？？？？: 无, text: "{？？？？}@标签"}
  missing: "{？？？？}@标签"
  """
