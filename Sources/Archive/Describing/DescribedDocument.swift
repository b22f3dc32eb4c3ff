internal import GRDB

/// The reference numbers that documents have.
enum DescribedDocument {
  /// The reference number of each document that has one, by the document's number.
  static func references(in database: Database) throws -> [Int64: String] {
    let rows = try Row.fetchAll(database, sql: "SELECT document, reference FROM description_now")
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["document"], $0["reference"]) })
  }
}
