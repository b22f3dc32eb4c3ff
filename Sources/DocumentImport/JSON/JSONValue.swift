import Diagnostics

/// A JSON value (RFC 8259) with what other readers lose: the digits of its numbers, keys that occur twice, and places.
enum JSONValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  /// A number as it is written.
  case number(String)
  case string(String)
  /// A value of YAML without quotes: text or a number, as its key takes it.
  case bare(String)
  case array([JSONNode])
  case object([JSONMember])
}

/// A value where it stands.
struct JSONNode: Sendable, Hashable {
  var value: JSONValue
  /// The place of its first character; unknown for a value that is to be written.
  var location: SourceLocation

  init(_ value: JSONValue, at location: SourceLocation = .init()) {
    self.value = value
    self.location = location
  }
}

/// A key with its value.
struct JSONMember: Sendable, Hashable {
  var key: String
  var keyLocation: SourceLocation
  var node: JSONNode

  init(_ key: String, at keyLocation: SourceLocation = .init(), _ node: JSONNode) {
    self.key = key
    self.keyLocation = keyLocation
    self.node = node
  }
}

extension JSONValue {
  var members: [JSONMember]? { if case .object(let members) = self { members } else { nil } }

  /// A text or a number as it is written; nil for other values.
  var plainText: String? {
    switch self {
    case .string(let text), .bare(let text), .number(let text): text
    default: nil
    }
  }

  /// What the value is, as messages name it.
  var kind: Message {
    switch self {
    case .null: Message(zh: "空值 null", en: "null")
    case .boolean: Message(zh: "真假值", en: "a truth value")
    case .number(let digits): Message(zh: "数 \(digits.quoted)", en: "the number \(digits.quoted)")
    case .string(let text), .bare(let text): Message(zh: "文字“\(text.quoted)”", en: "the text 「\(text.quoted)」")
    case .array: Message(zh: "数组", en: "an array")
    case .object: Message(zh: "对象", en: "an object")
    }
  }
}
