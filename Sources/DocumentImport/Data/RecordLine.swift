public import Diagnostics

/// A line of a stream, as far as it has to be known before it is rendered: what it holds, and which record that is.
public struct RecordLine: Sendable, Hashable {
  public enum Kind: String, Sendable {
    /// A whole document: a department with its projects.
    case department
    /// A project, which names its department.
    case project
  }

  public var kind: Kind
  /// What tells the record from all others, as the line writes it: two lines that say the same here make the same
  /// files. Empty where the line says too little.
  public var identity: [String]
}

extension RecordLine {
  /// Reads a line of a stream, which is one JSON object.
  ///
  /// - Parameter number: the line's number, counted from 1, by which what is wrong with it is told.
  public init(
    _ source: DocumentSource, number: Int, encoding: TextEncoding? = nil
  ) throws(ImportFailure) {
    do throws(ImportFailure) {
      let root = try RecordLine.root(of: source, encoding: encoding)
      guard case .object = root.value else { throw ImportFailure([.noObject(root)]) }
      self.init(root: root, holds: try DataRecords(root: root))
    } catch {
      throw ImportFailure(error.diagnostics.map { $0.onLine(number, of: source.name) })
    }
  }

  private init(root: JSONNode, holds records: DataRecords) {
    let members = root.value.members ?? []
    switch records {
    case .document:
      let department = members.first { DataObject.document.key(named: $0.key) == "department" }
      let stated = department?.node.value.members ?? []
      self.init(.department, stated.texts(["departmentCode", "year"], of: .department))
    case .projects: self.init(.project, members.texts(["departmentCode", "year", "code"], of: .project))
    }
  }

  /// The year may be left out: it follows from the rest.
  private init(_ kind: Kind, _ texts: [String: String]) {
    self.kind = kind
    let isTold = texts["departmentCode"] != nil && (kind == .department || texts["code"] != nil)
    let words = ["departmentCode", "year", "code"].map { texts[$0, default: ""] }
    identity = isTold ? [kind.rawValue] + words : []
  }

  private static func root(
    of source: DocumentSource, encoding: TextEncoding?
  ) throws(ImportFailure) -> JSONNode {
    let bytes = Array(try source.inUTF8(encoding).decodedText().utf8)
    do {
      var parser = JSONParser(bytes[...], file: source.name)
      return try parser.document()
    } catch {
      throw ImportFailure([error.diagnostic])
    }
  }
}

extension [JSONMember] {
  /// The texts or numbers of some keys of an object, by their keys.
  fileprivate func texts(_ keys: [String], of kind: DataObject) -> [String: String] {
    let found = compactMap { member in
      kind.key(named: member.key).flatMap { key in member.node.value.plainText.map { (key, $0) } }
    }
    return Dictionary(found.filter { keys.contains($0.0) }) { first, _ in first }
  }
}

extension Diagnostic {
  /// The finding about a line that was read by itself, at its place in the whole.
  public func onLine(_ number: Int, of file: String) -> Diagnostic {
    guard location.file == file else { return self }
    var finding = self
    finding.location.line = number
    return finding
  }

  fileprivate static func noObject(_ root: JSONNode) -> Diagnostic {
    Diagnostic(
      .error, "stream.no-object", zh: "这一行是\(root.value.kind.chinese)，应为一个对象：一个项目或一个部门",
      en: "this line is \(root.value.kind.english); it should be an object, a project or a department",
      at: root.location)
  }
}
