import Foundation

/// What `report.json` says, read as a script of a user would.
struct Report: Decodable {
  struct Form: Decodable {
    var code: String
    var name: String
    var layout: String?
    var status: String
    var file: String?
    var pages: Int?
    var volumePages: [Int]?
    var sha256: String?
    var pageCode: PageCode?
  }

  struct PageCode: Decodable, Equatable {
    var form: String
    var edition: Int
    var digest: String
    var pages: Int
  }

  struct Volume: Decodable {
    var file: String
    var pages: Int
    var sha256: String
    var pageCode: PageCode?
  }

  struct Face: Decodable {
    var name: String
    var face: String
    var standIn: Bool
  }

  var fonts: [Face]
  var forms: [Form]
  var volume: Volume?
  var diagnostics: [Finding]

  var rendered: [Form] { forms.filter { $0.status == "rendered" } }
  var refused: [Form] { forms.filter { $0.status == "refused" } }
  var errors: [Finding] { diagnostics.filter { $0.severity == "error" } }
}

/// A diagnostic as JSON shows it.
struct Finding: Decodable {
  var severity: String
  var rule: String
  var message: String
  var file: String?
  var line: Int?
  var column: Int?
  var record: String?
  var field: String?
  var hints: [String]

  /// What a test compares a finding by.
  var summary: String {
    [rule, line.map(String.init), column.map(String.init), record, field].map { $0 ?? "–" }.joined(separator: " ")
  }
}

extension JSONDecoder {
  /// Reads the names of the contract, such as `volume_pages`.
  static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: data)
  }
}
