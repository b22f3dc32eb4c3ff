import BudgetModel
import Diagnostics

/// Reads the members of one object of a data file, and reports those that its kind does not have.
struct ObjectReader {
  let kind: DataObject
  /// The object's place among the others, as in `projects[2].plan[1]`; empty for the whole document.
  let path: String
  let location: SourceLocation
  let findings: RecordFindings
  private var nodes: [String: JSONNode] = [:]

  init(_ node: JSONNode, as kind: DataObject, path: String, findings: RecordFindings) {
    self.kind = kind
    self.path = path
    self.location = node.location
    self.findings = findings
    if let members = node.value.members {
      for member in members { add(member) }
    } else {
      report("json.type", nil, at: node, expected: Message(zh: "对象", en: "an object"))
    }
  }

  private mutating func add(_ member: JSONMember) {
    guard let key = kind.key(named: member.key) else { return reportUnknown(member) }
    guard nodes.updateValue(member.node, forKey: key) == nil else { return reportDuplicate(member, key: key) }
  }

  /// The value of a key; nil where the object has none, or null.
  subscript(key: String) -> JSONNode? { nodes[key].flatMap { $0.value == .null ? nil : $0 } }

  /// Whether the object has the key, be it with null.
  func has(_ key: String) -> Bool { nodes[key] != nil }

  /// The place of a value, or the object's own where it has none.
  func place(of key: String) -> SourceLocation { nodes[key]?.location ?? location }

  /// The path of a value.
  func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// Reports a value that is not of the type its key takes.
  func report(_ rule: String, _ key: String?, at node: JSONNode, expected: Message, hints: [Message] = []) {
    let place = key.map(path(of:)) ?? path
    let subject = place.isEmpty ? Message(zh: "文件", en: "the file") : Message(zh: place, en: place)
    findings.report(
      rule, field: key.map(kind.fieldName), at: node.location,
      zh: "\(subject.chinese) 应为\(expected.chinese)，实为\(node.value.kind.chinese)",
      en: "\(subject.english) should be \(expected.english), not \(node.value.kind.english)", hints: hints)
  }

  private func reportUnknown(_ member: JSONMember) {
    let key = path(of: member.key).quoted
    let near = nearestWord(to: member.key, in: kind.keys).map { Message(zh: "是否想写 \($0)？", en: "did you mean \($0)?") }
    let all = kind.keys.joined(separator: ", ")
    findings.report(
      "json.unknown-key", severity: .warning, at: member.keyLocation, zh: "不认识的键 \(key)，其内容不会打印",
      en: "unknown key \(key): what it holds is not printed",
      hints: [near ?? Message(zh: "可用：\(all)", en: "known: \(all)")])
  }

  private func reportDuplicate(_ member: JSONMember, key: String) {
    findings.report(
      "json.duplicate-key", field: kind.fieldName(of: key), at: member.keyLocation,
      zh: "键 \(path(of: key).quoted) 写了两次", en: "the key \(path(of: key).quoted) occurs twice",
      hints: [Message(zh: "删去其中一个", en: "remove one of them")])
  }
}
