import Diagnostics
import Foundation
import Preflight
import Testing

/// docs/checks.md against the rules.
@Suite struct DocumentationTests {
  private static let sections = Result {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/checks.md"), encoding: .utf8)
    return text.components(separatedBy: "\n#### ").dropFirst().map { $0.components(separatedBy: "\n### ")[0] }
  }

  @Test func everyRuleHasItsSectionInOrder() throws {
    let titles = try Self.sections.get().map { $0.prefix { $0 != "\n" } }
    #expect(titles.map(String.init) == RuleBook.ids.map { "`\($0)`" })
  }

  @Test(arguments: RuleBook.ids)
  func aSectionSaysWhyGivesAnExampleAndTheDefault(id: String) throws {
    let section = try #require(try Self.sections.get().first { $0.hasPrefix("`\(id)`") })
    let rule = try #require(RuleBook.rules.first { $0.id == id })
    let names: [Severity: String] = [.error: "错误", .warning: "警告", .note: "说明"]
    #expect(section.contains("- 为什么 · why：") && section.contains("- 例 · example："))
    #expect(section.contains("默认 · default：\(names[rule.severity] ?? "")；"))
    #expect(section.contains("`\(id): off`"))
  }

  @Test func idsAreUniqueAndTitlesAreSaidInBothLanguages() {
    #expect(Set(RuleBook.ids).count == RuleBook.ids.count)
    #expect(RuleBook.rules.allSatisfy { !$0.title.chinese.isEmpty && !$0.title.english.isEmpty })
  }
}
