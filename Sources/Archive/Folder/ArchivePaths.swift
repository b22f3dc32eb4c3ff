/// Where things lie in an archive's folder.
struct ArchivePaths: Sendable {
  let folder: String

  /// The database: what is known of every file.
  var database: String { "\(folder)/archive.sqlite" }
  /// The database while it is being made or copied.
  var unfinishedDatabase: String { "\(folder)/archive.sqlite.new" }
  /// What the database file was when the last command ended.
  var seal: String { "\(folder)/archive.seal" }
  /// Files under the digests of their content.
  var objects: String { "\(folder)/objects" }
  /// Pictures of pages that wait for a person; made from the objects, and made again when they are missing.
  var review: String { "\(folder)/review" }
  /// What lies here, for whoever finds it.
  var readme: String { "\(folder)/README.txt" }

  /// `objects/ab/cdef…`.
  func object(_ sha256: String) -> String { "\(objects)/\(sha256.prefix(2))/\(sha256.dropFirst(2))" }

  /// `review/0007.png`.
  func reviewPicture(_ item: Int64) -> String { "\(review)/\(ArchivePaths.reviewName(item))" }

  static func reviewName(_ item: Int64) -> String {
    let number = String(item)
    return String(repeating: "0", count: max(0, 4 - number.count)) + number + ".png"
  }

  /// Whether a file's name is that of such a picture.
  static func isReviewName(_ name: String) -> Bool {
    Int64(name.dropLast(4)).map(reviewName) == name
  }
}
