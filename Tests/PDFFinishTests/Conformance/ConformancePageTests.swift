import Diagnostics
import Foundation
import Testing

@testable import PDFFinish

/// `docs/conformance.md` says of each clause what the program does, neither more nor less.
@Suite struct ConformancePageTests {
  private struct Row: Hashable {
    var clause: String
    var requirement: String
    var means: String
    var state: String
  }

  private func rows() throws -> [Row] {
    let root = URL(filePath: #filePath).pathComponents.dropLast(4).joined(separator: "/").dropFirst()
    let page = try String(contentsOfFile: "\(root)/docs/conformance.md", encoding: .utf8)
    return page.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let isClause = ConformanceClause.Standard.allCases.contains { line.hasPrefix("| \($0.rawValue) ") }
      return isClause && cells.count == 4
        ? Row(clause: cells[0], requirement: cells[1], means: cells[2], state: cells[3]) : nil
    }
  }

  @Test func everyClauseThatIsCheckedIsListedAsCheckedAndNoOther() throws {
    let checked = try rows().filter { $0.state == "✓" }.map { "\($0.clause) \($0.requirement)" }
    let clauses = ConformanceClause.all.map { "\($0.name) \($0.requirement.chinese)" }
    #expect(Set(checked).subtracting(clauses) == [])
    #expect(Set(clauses).subtracting(checked) == [])
    #expect(checked.count == clauses.count)
  }

  @Test func everyRowSaysHowAndWhereItStands() throws {
    let rows = try rows()
    #expect(Set(rows.map(\.clause)).count == rows.count)
    #expect(rows.allSatisfy { !$0.requirement.isEmpty && !$0.means.isEmpty && ["✓", "=", "–"].contains($0.state) })
  }
}
