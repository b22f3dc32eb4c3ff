import BudgetModel
import Diagnostics
import Foundation
import FuzzSupport
import Testing

@testable import DocumentImport

/// Every reader with mutated inputs: it never crashes or hangs, and what it takes without a word is all there.
@Suite struct ReaderFuzzTests {
  @Test func textsAreReadWholeOrWithAFinding() throws {
    let seeds = [Array(try Seed.text().utf8)]
    let slow = try Fuzzing("text", seeds: seeds).run { input, seed in
      let source = DocumentSource(name: "fuzz-2023.txt", bytes: input)
      guard let document = try? TextImporter().importDocument(from: source, options: ImportOptions(year: 2023)),
        document.isClean
      else { return }
      let lost = Leaves(of: document).missing(wordsOf(input))
      #expect(lost.isEmpty, "seed \(seed): \(lost.prefix(3))")
    }
    #expect(slow.isEmpty)
  }

  @Test(arguments: ["json", "jsonl", "yaml"]) func dataAreReadWholeOrWithAFinding(format: String) throws {
    let slow = try Fuzzing(format, seeds: [try seed(as: format)]).run { input, seed in
      let source = DocumentSource(name: "fuzz-2023.\(format)", bytes: input)
      guard let document = try? importDocument(from: source), document.isClean else { return }
      let kept = Leaves(of: document)
      let given = format == "json" ? Leaves(json: input) : Leaves()
      #expect(kept.texts.isSuperset(of: given.texts), "seed \(seed): \(given.texts.subtracting(kept.texts).prefix(3))")
    }
    #expect(slow.isEmpty)
  }

  @Test func listsAndMappingsAreReadOrRefused() throws {
    let header = "序号,项目编码,项目名称,预算数,财政资金,一级指标,二级指标,三级指标,绩效指标描述,指标值,指标值确定依据\n"
    let row = "1,13022523P000PCJ10025Q,见义勇为工作经费,5.00,5.00,产出指标,数量指标,人数,表彰人数,≥12人,计划\n"
    let mapping = "sheets:\n  - sheet: 预算\n    header: 1\n    columns:\n      A: 序号\n      B: 项目编码\n"
    let slow = try Fuzzing("csv", seeds: [Array((header + row + row).utf8)]).run { input, _ in
      _ = try? importDocument(from: DocumentSource(name: "fuzz.csv", bytes: input))
    }
    let slowMappings = try Fuzzing("mapping", seeds: [Array(mapping.utf8)]).run { input, _ in
      _ = try? ColumnMapping(DocumentSource(name: "mapping.yaml", bytes: input))
    }
    #expect(slow.isEmpty && slowMappings.isEmpty)
  }

  @Test func linesOfAStreamAreReadOrRefused() throws {
    let slow = try Fuzzing("line", seeds: [try seed(as: "jsonl")]).run { input, _ in
      for line in input.split(separator: 0x0A) {
        _ = try? RecordLine(DocumentSource(name: "-", bytes: Array(line)), number: 1)
      }
    }
    #expect(slow.isEmpty)
  }

  /// The seed's first projects in a format of ours, indicator values as plain texts.
  private func seed(as format: String) throws -> [UInt8] {
    var document = try Seed.imported()
    document.performanceText.projects = Array(document.performanceText.projects.prefix(3))
    let json = DataDocument(text: document.performanceText).encoded { _ in "" }
    var root = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    root["sha256"] = nil
    let projects = try #require(root["projects"] as? [[String: Any]]).map(withPlainValues)
    switch format {
    case "jsonl": return try projects.flatMap { try bytes($0) + [0x0A] }
    case "yaml": return document.editableYAML(source: "fuzz", language: .chinese)
    default:
      root["projects"] = projects
      return try bytes(root)
    }
  }

  private func withPlainValues(_ project: [String: Any]) -> [String: Any] {
    var project = project
    project["indicators"] = (project["indicators"] as? [[String: Any]])?.map { indicator in
      indicator.merging(["value": (indicator["value"] as? [String: Any])?["raw"] ?? ""]) { $1 }
    }
    return project
  }

  private func bytes(_ object: [String: Any]) throws -> [UInt8] {
    Array(try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes]))
  }

  /// The lines of a text that are no labels, without white space around them.
  private func wordsOf(_ input: [UInt8]) -> [String] {
    String(decoding: input, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.replacing(/\[bookmark:[^\]]*\]/, with: "").trimmingCharacters(in: .whitespaces) }
      .filter { $0.count > 12 }
  }
}

extension ImportedDocument {
  /// Whether nothing was found that could stand for something lost.
  fileprivate var isClean: Bool { refused.isEmpty && diagnostics.allSatisfy { $0.severity == .note } }
}

/// The texts of a document.
private struct Leaves {
  var texts: Set<String> = []

  init() {}

  init(of document: ImportedDocument) {
    let encoded = DataDocument(text: document.performanceText, annexes: document.annexes).encoded { _ in "" }
    self.init(json: encoded)
  }

  init(json bytes: [UInt8]) {
    if let root = try? JSONSerialization.jsonObject(with: Data(bytes)) { add(root) }
  }

  private mutating func add(_ value: Any) {
    if let object = value as? [String: Any] {
      for member in object.values { add(member) }
    } else if let array = value as? [Any] {
      for element in array { add(element) }
    } else if let text = value as? String, !text.isEmpty {
      texts.insert(text)
    }
  }

  /// The lines that stand in none of the texts.
  func missing(_ lines: [String]) -> [String] {
    let all = texts.joined(separator: "\n")
    return lines.filter { line in
      // The number of a title is kept apart from it.
      !all.contains(line) && !all.contains(line.drop { $0.isNumber || $0 == "." })
    }
  }
}
