import BudgetModel
import Diagnostics

/// Writes a data document as block-style YAML with Chinese keys.
struct YAMLWriter {
  private(set) var text = ""
  private let comments: YAMLComments
  private var indent = 0
  /// The project that is being written.
  private var project: String?

  init(comments: YAMLComments) { self.comments = comments }

  /// Writes a line of comment.
  mutating func comment(_ message: Message) {
    // A file's name may hold anything.
    let line = message.text(in: comments.language).map { $0.isNewline ? " " : String($0) }.joined()
    text += "# \(line)\n"
  }

  /// Writes the members of an object.
  ///
  /// - Parameter above: the members of the record before, to tell which values go on from it.
  mutating func write(_ members: [JSONMember], as kind: DataObject?, above: [JSONMember] = [], inList: Bool = false) {
    let outer = project
    if kind == .project { project = members.first { $0.key == "code" }?.node.value.plainText }
    for (index, member) in members.enumerated() {
      text += inList && index == 0 ? "- " : String(repeating: " ", count: inList ? indent + 2 : indent)
      write(member, as: kind, above: above.first { $0.key == member.key }?.node.location, inList: inList)
    }
    project = outer
  }

  private mutating func write(_ member: JSONMember, as kind: DataObject?, above: SourceLocation?, inList: Bool) {
    let field = kind?.field(of: member.key)
    let node = field?.kind == .indicatorValue ? member.node.rawText : member.node
    let name = kind?.chineseName(of: member.key) ?? member.key
    let record = kind == .project ? project : nil
    let comment = comments.comment(field: name, at: member.node.location, record: record, above: above)
    text += name + ":"
    let depth = indent + (inList ? 2 : 0)
    switch node.value {
    case .object(let members):
      text += mark(comment)
      nested(depth + 2) { $0.write(members, as: kind?.kind(of: member.key)) }
    case .array(let elements) where elements.isEmpty: text += " []" + mark(comment)
    case .array(let elements):
      text += mark(comment)
      nested(depth + 2) { $0.write(elements, as: kind?.kind(of: member.key)) }
    default: writeScalar(node.value, field: field, comment: comment, depth: depth)
    }
  }

  private mutating func nested(_ depth: Int, _ write: (inout Self) -> Void) {
    let outer = indent
    indent = depth
    write(&self)
    indent = outer
  }

  private mutating func write(_ elements: [JSONNode], as kind: DataObject?) {
    var above: [JSONMember] = []
    for element in elements {
      let start = String(repeating: " ", count: indent)
      if kind == .project { text += "\n" + placeComment(of: element, start) }
      text += start
      if let members = element.value.members, !members.isEmpty {
        write(members, as: kind, above: above, inList: true)
        above = members
      } else {
        text += "-"
        writeScalar(element.value, field: nil, comment: nil, depth: indent)
      }
    }
  }

  private func placeComment(of project: JSONNode, _ start: String) -> String {
    let code = project.value.members?.first { $0.key == "code" }
    guard let place = code?.node.location.placeWords else { return "" }
    let words = Message(zh: "读自\(place.chinese)", en: "from \(place.english)").text(in: comments.language)
    return start + "# \(words)\n"
  }

  private mutating func writeScalar(_ value: JSONValue, field: Field?, comment: String?, depth: Int) {
    switch value {
    case .string(let string), .bare(let string):
      let isNumber = field.map { $0.kind == .amount || $0.kind == .integer } ?? false
      if string.canBeYAMLBlock {
        let indented = string.split(separator: "\n").map { String(repeating: " ", count: depth + 2) + $0 }
        text += " |-" + mark(comment) + indented.joined(separator: "\n") + "\n"
      } else {
        text += " " + (isNumber ? string : string.yamlScalar) + mark(comment)
      }
    case .number(let digits): text += " " + digits + mark(comment)
    case .boolean(let isTrue): text += isTrue ? " true" + mark(comment) : " false" + mark(comment)
    default: text += mark(comment)
    }
  }

  private func mark(_ comment: String?) -> String {
    comment.map { "  # " + $0.replacing("\n", with: " ") + "\n" } ?? "\n"
  }
}

extension DataObject {
  /// The field that a key names.
  fileprivate func field(of key: String) -> Field? { record.flatMap { FieldCatalog.field(named: key, of: $0) } }

  /// The kind of the objects under a key; nil for kinds that only the key's own object knows.
  fileprivate func kind(of key: String) -> DataObject? {
    switch field(of: key)?.kind {
    case .records(let record), .record(let record): return DataObject.allCases.first { $0.record == record }
    default: break
    }
    return switch (self, key) {
    case (.document, "department"): .department
    case (.document, "partOne"): .partOne
    case (.document, "partTwo"), (.partOne, "title"): .partTitle
    case (.document, "projects"): .project
    case (.partOne, "chapters"): .chapter
    case (.chapter, "sections"): .section
    default: nil
    }
  }
}

extension JSONNode {
  /// The text of an indicator's value: the rest is read from it.
  fileprivate var rawText: JSONNode {
    guard let raw = value.members?.first(where: { $0.key == "raw" }) else { return self }
    return JSONNode(raw.node.value, at: location)
  }
}
