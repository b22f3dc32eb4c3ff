import Foundation
import Testing

/// The example as lines of a stream.
enum StreamLines {
  /// The first projects, each for a line of its own, which names its department and year.
  static func projects(_ count: Int = 10) throws -> [[String: Any]] {
    let document = try document()
    let department = try #require(document["department"] as? [String: Any])
    return try #require(document["projects"] as? [[String: Any]]).prefix(count).map { project in
      project.merging(department) { own, _ in own }
    }
  }

  /// The whole department.
  static func document() throws -> [String: Any] {
    var document = try #require(try JSONSerialization.jsonObject(with: data.get()) as? [String: Any])
    document["sha256"] = nil
    return document
  }

  private static let data = Result {
    let folder = try Scratch.folder()
    let run = try Banxin.run(["import", Repository.example.path, "-o", "data.json"], folder: folder)
    try #require(run.status == 0, "\(run.messages)")
    return try Data(contentsOf: folder.appending(path: "data.json"))
  }

  /// Lines of JSON, as a file to be standard input.
  static func file(_ objects: [[String: Any]]) throws -> URL { try file(lines: objects.map(line)) }

  static func file(lines: [Data]) throws -> URL {
    try Scratch.file("lines.jsonl", lines.flatMap { $0 + Data("\n".utf8) })
  }

  static func line(_ object: [String: Any]) throws -> Data {
    try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
  }
}

/// The answer to a line, as a platform reads it.
struct StreamAnswer: Decodable {
  var line: Int
  var status: String
  var folder: String?
  var forms: [Report.Form]
  var volume: Report.Volume?
  var diagnostics: [Finding]

  var errors: [Finding] { diagnostics.filter { $0.severity == "error" } }

  /// All answers on a program's standard output, in their order.
  static func all(in output: Data) throws -> [StreamAnswer] {
    try output.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder.decode(StreamAnswer.self, from: Data($0)) }
  }
}
