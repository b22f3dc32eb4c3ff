/// A file of Word or Excel: a zip archive of parts that refer to each other (ECMA-376 Part 2).
///
/// References to anything outside the package are not followed, and nothing in it is run.
struct OfficePackage {
  let archive: ZipArchive
  /// The types of the parts, by lower-case name; and by extension for those that have none of their own.
  private let types: [String: String]
  private let typesByExtension: [String: String]

  init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(OfficeFileError) {
    archive = try ZipArchive(bytes, limits: limits)
    guard let content = try archive.contents(of: "[Content_Types].xml") else {
      throw .otherArchive(try archive.contents(of: "mimetype"))
    }
    let root = try XMLElement.root(of: content, part: "[Content_Types].xml")
    types = OfficePackage.types(root.children("Override"), by: "PartName")
    typesByExtension = OfficePackage.types(root.children("Default"), by: "Extension")
  }

  private static func types(_ entries: [XMLElement], by key: String) -> [String: String] {
    let pairs = entries.compactMap { entry in
      entry[key].flatMap { name in entry["ContentType"].map { (name.lowercased(), $0) } }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The media type of a part; empty when none is stated.
  func type(of part: String) -> String {
    let fileExtension = part.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return types["/" + part.lowercased()] ?? typesByExtension[fileExtension] ?? ""
  }

  /// The root element of a part; nil when there is no such part.
  func root(of part: String) throws(OfficeFileError) -> XMLElement? {
    guard let bytes = try archive.contents(of: part) else { return nil }
    return try XMLElement.root(of: bytes, part: part)
  }

  /// The parts that a part refers to, or the package itself for nil.
  func relationships(of part: String?) throws(OfficeFileError) -> Relationships {
    let folder = part.map { $0.split(separator: "/").dropLast().map(String.init) } ?? []
    let name = part.flatMap { $0.split(separator: "/").last.map(String.init) } ?? ""
    let path = (folder + ["_rels", name + ".rels"]).joined(separator: "/")
    guard let root = try root(of: path) else { return Relationships(entries: []) }
    return Relationships(root, folder: folder)
  }

  /// The part that the package is about: the document, or the workbook.
  func mainPart() throws(OfficeFileError) -> String {
    guard let main = try relationships(of: nil).first("officeDocument") else {
      throw .damaged("找不到正文", "its main part is missing")
    }
    return main.target
  }

  /// Whether the package carries macros, which are never run.
  var hasMacros: Bool { archive.members.contains { $0.name.lowercased().hasSuffix("vbaproject.bin") } }
}
