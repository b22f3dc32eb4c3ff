import Diagnostics

/// Reads a JSON text strictly by RFC 8259: no comments, no trailing commas, no NaN.
struct JSONParser {
  /// How deep arrays and objects may stand in each other: far more than any of ours, far less than the stack bears.
  static let deepest = 64

  private var scanner: JSONScanner
  private var depth = 0

  init(_ bytes: ArraySlice<UInt8>, file: String, line: Int = 1) {
    scanner = JSONScanner(bytes, file: file, line: line)
  }

  /// The one value that the text holds.
  mutating func document() throws(JSONSyntaxError) -> JSONNode {
    let node = try value()
    scanner.skipWhiteSpace()
    guard scanner.current == nil else {
      throw .expected(Message(zh: "文件结尾", en: "the end of the file"), in: scanner)
    }
    return node
  }

  private mutating func value() throws(JSONSyntaxError) -> JSONNode {
    scanner.skipWhiteSpace()
    let location = scanner.location
    let value: JSONValue =
      switch scanner.current.map({ Character(Unicode.Scalar($0)) }) {
      case "{": try nested { parser throws(JSONSyntaxError) in .object(try parser.members()) }
      case "[": try nested { parser throws(JSONSyntaxError) in .array(try parser.elements()) }
      case "\"": .string(try scanner.string())
      case "-"?, ("0"..."9")?: .number(try scanner.number())
      default: try word()
      }
    return JSONNode(value, at: location)
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(JSONSyntaxError) -> JSONValue
  ) throws(JSONSyntaxError) -> JSONValue {
    guard depth < JSONParser.deepest else {
      throw JSONSyntaxError(
        "嵌套超过 \(JSONParser.deepest) 层", "nested more than \(JSONParser.deepest) levels deep", at: scanner.location)
    }
    depth += 1
    defer { depth -= 1 }
    scanner.advance()
    return try read(&self)
  }

  private mutating func members() throws(JSONSyntaxError) -> [JSONMember] {
    var members: [JSONMember] = []
    scanner.skipWhiteSpace()
    if scanner.skip("}") { return members }
    repeat {
      members.append(try member())
    } while scanner.skip(",")
    guard scanner.skip("}") else { throw .expected(Message(zh: "逗号或 }", en: "a comma or }"), in: scanner) }
    return members
  }

  private mutating func member() throws(JSONSyntaxError) -> JSONMember {
    scanner.skipWhiteSpace()
    let location = scanner.location
    guard scanner.current == UInt8(ascii: "\"") else {
      throw .expected(Message(zh: "双引号中的键", en: "a key in double quotes"), in: scanner)
    }
    let key = try scanner.string()
    scanner.skipWhiteSpace()
    guard scanner.skip(":") else { throw .expected(Message(zh: "冒号", en: "a colon"), in: scanner) }
    let node = try value()
    scanner.skipWhiteSpace()
    return JSONMember(key, at: location, node)
  }

  private mutating func elements() throws(JSONSyntaxError) -> [JSONNode] {
    var elements: [JSONNode] = []
    scanner.skipWhiteSpace()
    if scanner.skip("]") { return elements }
    repeat {
      elements.append(try value())
      scanner.skipWhiteSpace()
    } while scanner.skip(",")
    guard scanner.skip("]") else { throw .expected(Message(zh: "逗号或 ]", en: "a comma or ]"), in: scanner) }
    return elements
  }

  private mutating func word() throws(JSONSyntaxError) -> JSONValue {
    let start = scanner
    let word = scanner.take { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
    switch String(decoding: word, as: UTF8.self) {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default:
      let hint = Message(zh: "文字要加双引号；没有数额写 null", en: "put text in double quotes; write null for no amount")
      throw .expected(Message(zh: "一个值", en: "a value"), in: start, hints: word.isEmpty ? [] : [hint])
    }
  }
}
