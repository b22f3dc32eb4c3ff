import Diagnostics

/// What a JSON text of our own format holds: one document, or projects one by one.
enum DataRecords {
  /// An object with a department and its projects.
  case document(JSONNode)
  /// The lines of a JSON Lines file, the elements of an array, or the only project; and the lines that are no JSON.
  case projects([JSONNode], [Diagnostic])
}

extension DataRecords {
  /// Reads the text. Throws when it is no JSON; in a JSON Lines file, a bad line spoils no other.
  init(_ text: Substring, file: String) throws(ImportFailure) {
    let bytes = Array(text.utf8)
    if isJSONLines(bytes, file: file) {
      self.init(lines: bytes, file: file)
    } else {
      var parser = JSONParser(bytes[...], file: file)
      let root: JSONNode
      do { root = try parser.document() } catch { throw ImportFailure([error.diagnostic]) }
      try self.init(root: root)
    }
  }

  private init(lines bytes: [UInt8], file: String) {
    var (projects, diagnostics): ([JSONNode], [Diagnostic]) = ([], [])
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy(\.isBlank) {
      var parser = JSONParser(line, file: file, line: index + 1)
      do { projects.append(try parser.document()) } catch { diagnostics.append(error.diagnostic) }
    }
    self = .projects(projects, diagnostics)
  }

  /// Tells a document from projects by the keys of the root value.
  init(root: JSONNode) throws(ImportFailure) {
    switch root.value {
    case .object(let members):
      let isDocument = members.contains { member in
        ["projects", "department", "partOne"].contains(DataObject.document.key(named: member.key))
      }
      self = isDocument ? .document(root) : .projects([root], [])
    case .array(let elements): self = .projects(elements, [])
    default:
      throw ImportFailure([
        Diagnostic(
          .error, "file.unknown-format", zh: "不是绩效数据：应为对象或数组",
          en: "no performance data: expected an object or an array",
          at: root.location)
      ])
    }
  }
}

/// Whether a text has a JSON value on each line: its name says so, or two of its lines are whole objects.
private func isJSONLines(_ bytes: [UInt8], file: String) -> Bool {
  let suffix = file.lowercased()
  if suffix.hasSuffix(".jsonl") || suffix.hasSuffix(".ndjson") { return true }
  let objects = bytes.split(separator: UInt8(ascii: "\n")).lazy.filter { line in
    line.first == UInt8(ascii: "{") && line.last { !$0.isBlank } == UInt8(ascii: "}")
  }
  return objects.prefix(2).count == 2
}

extension UInt8 {
  /// Whether the byte is JSON's white space.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
