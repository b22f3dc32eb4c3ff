internal import GRDB
internal import SafeFiles

/// A row of the table `event`.
struct EventRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "event"

  var id: Int64
  var at: String
  var user: String
  var action: String
  /// What was asked for, as JSON.
  var detail: String
  /// The digest of the records that came with it.
  var records = ""
  /// The digest of the event before it.
  var previous = ""
  var digest = ""

  /// What `digest` has to be: SHA-256 over the other columns, an end of line after each.
  var expectedDigest: String {
    let columns = [String(id), at, user, action, detail, records, previous]
    return sha256(of: Array(columns.map { "\($0)\n" }.joined().utf8))
  }
}
