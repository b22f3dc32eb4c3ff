extension JSONNode {
  /// The value as JSON that people read: a member a line, indented by two spaces, keys in the order of their bytes.
  /// Characters stand for themselves but for quotes, backslashes and control characters.
  var prettyJSON: String {
    var writer = JSONWriter(isPretty: true)
    writer.write(self)
    return writer.text + "\n"
  }

  /// The value without any white space, keys in the order of their bytes: one text for each value.
  var canonicalJSON: String {
    var writer = JSONWriter(isPretty: false)
    writer.write(self)
    return writer.text
  }
}

private struct JSONWriter {
  let isPretty: Bool
  private(set) var text = ""
  private var depth = 0

  init(isPretty: Bool) { self.isPretty = isPretty }

  mutating func write(_ node: JSONNode) {
    switch node.value {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let string), .bare(let string): write(quoted: string)
    case .array(let elements): write(elements, between: "[", "]") { writer, element in writer.write(element) }
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      write(sorted, between: "{", "}") { writer, member in writer.write(member) }
    }
  }

  private mutating func write(_ member: JSONMember) {
    write(quoted: member.key)
    text += isPretty ? ": " : ":"
    write(member.node)
  }

  private mutating func write<Item>(
    _ items: [Item], between opening: String, _ closing: String, _ writeItem: (inout JSONWriter, Item) -> Void
  ) {
    text += opening
    depth += 1
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      breakLine()
      writeItem(&self, item)
    }
    depth -= 1
    if !items.isEmpty { breakLine() }
    text += closing
  }

  private mutating func breakLine() {
    if isPretty { text += "\n" + String(repeating: "  ", count: depth) }
  }

  private mutating func write(quoted string: String) {
    text.unicodeScalars.append("\"")
    for scalar in string.unicodeScalars {
      if let escape = JSONWriter.escape(scalar) {
        text += escape
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    text.unicodeScalars.append("\"")
  }

  /// RFC 8259, 7: what may not stand for itself in a string.
  private static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case ..<" ": "\\u" + scalar.codePoint.dropFirst(2)
    default: nil
    }
  }
}
