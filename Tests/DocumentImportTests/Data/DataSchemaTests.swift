import BudgetModel
import Foundation
import Testing

@testable import DocumentImport

/// The schema in `docs/` says what the program does.
@Suite struct DataSchemaTests {
  private func schema() throws -> [String: Any] {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let bytes = try Data(contentsOf: repository.appending(path: "docs/banxin-data.schema.json"))
    return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }

  private func definition(_ kind: DataObject) throws -> [String: Any] {
    let schema = try schema()
    if kind == .document { return schema }
    let definitions = try #require(schema["$defs"] as? [String: Any])
    return try #require(definitions[kind.rawValue] as? [String: Any], "no definition of \(kind.rawValue)")
  }

  @Test(arguments: DataObject.allCases) func theSchemaHasTheKeysThatTheReaderKnows(kind: DataObject) throws {
    let properties = try #require(try definition(kind)["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(kind.keys))
  }

  @Test(arguments: DataObject.allCases) func everyKeyIsExplainedInBothLanguages(kind: DataObject) throws {
    let properties = try #require(try definition(kind)["properties"] as? [String: [String: Any]])
    for (key, property) in properties {
      let text = property["description"] as? String ?? ""
      #expect(text.contains { !$0.isASCII } && text.contains(" / "), "\(kind.rawValue).\(key): \(text)")
    }
  }

  @Test func theWriterWritesWhatTheSchemaKnows() throws {
    let record = RenderingRecord(
      banxin: "1", conformance: "a-3a", created: "2023-01-01T00:00:00Z", fitSteps: 0,
      fonts: [.init(asked: "宋体", postScriptName: "SimSun", version: "1", tableDirectorySHA256: "0")],
      form: .init(name: "甲", sha256: "0"), numberDigits: 2, volume: .init(name: "乙", sha256: "0"))
    let document = DataDocument(
      text: try Seed.imported().performanceText, unrendered: [.init(sequence: 1, name: "丙")], rendering: record)
    let root = try JSONSerialization.jsonObject(with: Data(document.encoded { _ in "0" }))
    try compare(root, with: try schema(), path: "$")
  }

  /// Follows a value and its schema inwards: every key must be known, every required one there.
  private func compare(_ value: Any, with schema: [String: Any], path: String) throws {
    let schema = try resolved(schema, for: value)
    if let object = value as? [String: Any] {
      let properties = try #require(schema["properties"] as? [String: [String: Any]], "\(path) is an object")
      let required = schema["required"] as? [String] ?? []
      #expect(required.allSatisfy { object[$0] != nil }, "\(path) lacks a required key")
      for (key, member) in object {
        let property = try #require(properties[key], "\(path).\(key) is not in the schema")
        try compare(member, with: property, path: "\(path).\(key)")
      }
    } else if let array = value as? [Any] {
      let items = try #require(schema["items"] as? [String: Any], "\(path) is an array")
      for element in array { try compare(element, with: items, path: "\(path)[]") }
    } else {
      #expect(types(of: schema).contains(type(of: value)), "\(path) is a \(type(of: value))")
    }
  }

  private func resolved(_ schema: [String: Any], for value: Any) throws -> [String: Any] {
    if let choices = schema["anyOf"] as? [[String: Any]], value is [String: Any] {
      return try resolved(try #require(choices.first { $0["$ref"] != nil }), for: value)
    }
    guard let reference = schema["$ref"] as? String else { return schema }
    let name = try #require(reference.split(separator: "/").last.map(String.init))
    return try definition(try #require(DataObject(rawValue: name)))
  }

  private func types(of schema: [String: Any]) -> [String] {
    schema["type"] as? [String] ?? [schema["type"] as? String].compactMap(\.self)
  }

  private func type(of value: Any) -> String {
    switch value {
    case is NSNull: "null"
    case is String: "string"
    default: "integer"
    }
  }
}
