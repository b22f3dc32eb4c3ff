import BudgetModel
import Diagnostics
import DocumentImport
import Testing

@Suite struct JSONSyntaxTests {
  @Test(arguments: [
    (#"{"projects": [}"#, 1, 15, "expected a value, not 「}」"),
    ("{\n \"a\" 1}", 2, 6, "expected a colon, not 「1」"),
    (#"{"a": 1,}"#, 1, 9, "expected a key in double quotes, not 「}」"),
    (#"{"a": 1 "b": 2}"#, 1, 9, "expected a comma or }, not 「\"」"),
    (#"{"预算": NaN}"#, 1, 8, "expected a value, not 「NaN」"),
    (#"{"a": -}"#, 1, 7, "expected a number, not 「-」"),
    (#"{"a": 01}"#, 1, 7, "expected a number, not 「01」"),
    (#"{"a": 1.}"#, 1, 7, "expected a number, not 「1.」"),
    (#"{"a": 1e+}"#, 1, 7, "expected a number, not 「1e+」"),
    (#"{"a": .5}"#, 1, 7, "expected a value, not 「.5」"),
    (#"{"a": 'x'}"#, 1, 7, "expected a value, not 「'」"),
    (#"{"a": 1} 2"#, 1, 10, "expected the end of the file, not 「2」"),
    ("{\"甲\": \"乙\n\"}", 1, 9, "a text holds the control character U+000A"),
    (#"{"a": "\x"}"#, 1, 8, "an unknown escape"),
    (#"{"a": "\ud800"}"#, 1, 8, #"\uD800 is only half a character"#),
    (#"{"a": "\udc00"}"#, 1, 8, #"\uDC00 is only half a character"#),
    (#"{"a": "\ud800\u0041"}"#, 1, 8, #"\uD800 is only half a character"#),
    (#"{"a": "\u00g0"}"#, 1, 8, #"four hexadecimal digits should follow \u"#),
    (#"{"a": "x}"#, 1, 7, "the text that begins here has no closing quote"),
    (#"{"a": [1, 2"#, 1, 12, "the file ends where a comma or ] should stand"),
  ]) func anErrorNamesItsPlaceAndWhatWasExpected(text: String, line: Int, column: Int, message: String) throws {
    let failure = try #require(DataSample.failure(text))
    let finding = try #require(failure.diagnostics.first)
    #expect(failure.diagnostics.count == 1)
    #expect(finding.rule == "json.syntax")
    #expect(finding.location == SourceLocation(file: "data.json", line: line, column: column))
    #expect(finding.message.english == "not JSON: " + message)
  }

  @Test(arguments: [#"["#, #"{"a":"#]) func deepNestingIsRefusedAndNotFollowed(opening: String) throws {
    let failure = try #require(DataSample.failure("{\"projects\": " + String(repeating: opening, count: 100_000)))
    #expect(failure.diagnostics.map(\.message.english) == ["not JSON: nested more than 64 levels deep"])
  }

  @Test func aFileCutAnywhereIsRefusedWithAPlace() throws {
    let text = Array(DataSample.document(projects: DataSample.project).utf8)
    for length in 1..<text.count {
      let source = DocumentSource(name: "data.json", bytes: Array(text.prefix(length)))
      let error = #expect(throws: ImportFailure.self) { try JSONImporter().importDocument(from: source) }
      #expect(error?.diagnostics.first?.location.line != nil, "cut after \(length) bytes")
    }
  }

  @Test func escapesAndSurrogatePairsAreRead() throws {
    let text = DataSample.project(replacing: "救助费", with: #"\u6551\ud842\udfb7\/\t"#)
    #expect(try DataSample.imported(text).projects.first?.purpose.value == "救𠮷/ ")
  }
}
