import Diagnostics
import DocumentImport
import Foundation
import Preflight
import Testing

/// The rules about scores, money, dates and monitoring on the published example forms.
@Suite struct ExampleFormTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "examples")

  private static let names = Result {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
  }

  private func findings(_ name: String) throws -> [Diagnostic] {
    let data = try Data(contentsOf: Self.folder.appending(path: name))
    let document = try importDocument(from: DocumentSource(name: name, bytes: Array(data)))
    let subjects = ["score", "execution", "schedule", "funding", "department", "monitoring"]
    return Preflight().findings(in: document.performanceText).filter { finding in
      subjects.contains { finding.rule.hasPrefix($0 + ".") }
    }
  }

  @Test func noneOfThemHasAWarning() throws {
    let names = try Self.names.get()
    #expect(names.count >= 10)
    for name in names {
      #expect(try findings(name).filter { $0.severity > .note }.map(\.message.chinese) == [], "\(name)")
    }
  }
}
