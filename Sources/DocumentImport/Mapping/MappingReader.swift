import BudgetModel
import Diagnostics

extension ColumnMapping {
  /// Reads a mapping file, in YAML or JSON.
  ///
  /// Throws all its mistakes: a mapping that is half understood would put numbers into wrong fields.
  public init(_ source: DocumentSource) throws(ImportFailure) {
    let root = try YAMLReader.document(try source.decodedText(), file: source.name)
    var reader = MappingReader()
    reader.read(root)
    guard reader.findings.isEmpty else { throw ImportFailure(reader.findings) }
    self = reader.mapping
  }
}

private struct MappingReader {
  private(set) var mapping = ColumnMapping()
  private(set) var findings: [Diagnostic] = []

  mutating func read(_ root: JSONNode) {
    guard let members = root.value.members else { return reportKind(root, Message(zh: "对象", en: "an object")) }
    for member in members {
      switch member.key {
      case "sheets", "工作表": each(member) { $0.readSheet($1) }
      case "columns", "列": each(member) { $0.readColumn($1) }
      case "values", "值": each(member) { $0.readValue($1) }
      case "header", "表头行": readHeader(member.node)
      default: reportUnknown(member, among: ["sheets", "columns", "values", "header"])
      }
    }
  }

  private mutating func each(_ member: JSONMember, _ read: (inout Self, JSONMember) -> Void) {
    guard let members = member.node.value.members else {
      return reportKind(member.node, Message(zh: "对象", en: "an object"))
    }
    for member in members { read(&self, member) }
  }

  private mutating func readSheet(_ member: JSONMember) {
    let words = ["清单": "list", "表": "forms", "跳过": "skip"]
    let word = member.node.value.plainText ?? ""
    guard let kind = ColumnMapping.SheetKind(rawValue: words[word] ?? word) else {
      return reportKind(member.node, Message(zh: "list（清单）、forms（表）或 skip（跳过）", en: "list, forms or skip"))
    }
    mapping.sheets[member.key] = kind
  }

  private mutating func readColumn(_ member: JSONMember) {
    let word = member.node.value.plainText ?? ""
    let role = ["skip", "跳过"].contains(word) ? ListRole.skipped : ListRole(heading: word)
    guard let role else {
      return reportKind(
        member.node, Message(zh: "字段名（见 banxin fields）或 skip（跳过）", en: "a field (see banxin fields) or skip"))
    }
    mapping.columns[member.key.asHeading] = role
  }

  private mutating func readValue(_ member: JSONMember) {
    let field =
      FieldCatalog.field(named: member.key, of: .project) ?? FieldCatalog.field(named: member.key, of: .department)
    guard let field else {
      let fields = FieldCatalog.fields(of: .project) + FieldCatalog.fields(of: .department)
      return reportUnknown(member, among: fields.map(\.name.rawValue))
    }
    mapping.values[field.key] = member.node
  }

  private mutating func readHeader(_ node: JSONNode) {
    guard let row = node.value.plainText.flatMap({ Int($0) }), row > 0 else {
      return reportKind(node, Message(zh: "行号", en: "a row's number"))
    }
    mapping.headerRow = row
  }

  private mutating func reportKind(_ node: JSONNode, _ expected: Message) {
    findings.append(
      Diagnostic(
        .error, "mapping.value", zh: "应为\(expected.chinese)，实为\(node.value.kind.chinese)",
        en: "expected \(expected.english), not \(node.value.kind.english)", at: node.location))
  }

  private mutating func reportUnknown(_ member: JSONMember, among words: [String]) {
    let near = nearestWord(to: member.key, in: words)
    let hint =
      near.map { Message(zh: "是否想写 \($0)？", en: "did you mean \($0)?") }
      ?? Message(zh: "可用：\(words.joined(separator: "、"))", en: "known: \(words.joined(separator: ", "))")
    findings.append(
      Diagnostic(
        .error, "mapping.unknown", zh: "不认识“\(member.key.quoted)”", en: "unknown: 「\(member.key.quoted)」",
        at: member.keyLocation, hints: [hint]))
  }
}
