import Diagnostics
import FormLayout
import Foundation
import Testing

/// Layout files that are wrong on purpose: each says in its first line what has to be found, and where.
@Suite struct BrokenLayoutTests {
  @Test(arguments: BrokenLayout.all)
  func theMistakeIsToldAtItsPlaceAndNothingElse(_ layout: BrokenLayout) throws {
    let found = readForm(yaml: layout.text, file: layout.name).diagnostics
    #expect(found.map { "\($0.rule) \($0.location.line ?? 0):\($0.location.column ?? 0)" } == [layout.expected])
    #expect(found.allSatisfy { $0.message.chinese.contains(layout.words) }, "\(found.map(\.message.chinese))")
  }

  @Test func thereAreFortyAtLeast() { #expect(BrokenLayout.all.count >= 40) }

  @Test(arguments: BrokenLayout.all)
  func messagesAreInBothLanguages(_ layout: BrokenLayout) {
    for diagnostic in readForm(yaml: layout.text, file: layout.name).diagnostics {
      #expect(!diagnostic.message.chinese.isEmpty && !diagnostic.message.english.isEmpty)
      #expect(diagnostic.message.chinese != diagnostic.message.english)
    }
  }
}

/// A file of the folder `BrokenLayouts`.
struct BrokenLayout: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  /// The rule and the place: `layout.cell-count 12:7`.
  let expected: String
  /// What the Chinese message has to say.
  let words: String

  var testDescription: String { name }

  /// Reads `# 应指出 layout.cell-count 在 12:7，说“4 格”`.
  private init?(_ file: URL) {
    guard let text = try? String(contentsOf: file, encoding: .utf8),
      let match = text.firstMatch(of: /# 应指出 (?<rule>\S+) 在 (?<place>\d+:\d+)，说“(?<words>.*)”\n/)
    else { return nil }
    self.name = file.lastPathComponent
    self.text = text
    self.expected = "\(match.rule) \(match.place)"
    self.words = String(match.words)
  }

  static let all: [BrokenLayout] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "BrokenLayouts")
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.compactMap(BrokenLayout.init).sorted { $0.name < $1.name }
  }()
}
