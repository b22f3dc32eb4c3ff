import Diagnostics
internal import Yams

/// Reads YAML into the values that JSON files have, so that both are read alike.
enum YAMLReader {
  /// How many times more values than bytes a file may have before it is taken for one whose aliases multiply: without
  /// aliases, a value takes a byte at least.
  private static let mostValuesPerByte = 1

  /// The root value of the one document in the text.
  static func document(_ text: Substring, file: String) throws(ImportFailure) -> JSONNode {
    do {
      guard let root = try Parser(yaml: String(text)).singleRoot() else {
        throw ImportFailure([.yaml(zh: "文件是空的", en: "the file is empty", at: SourceLocation(file: file))])
      }
      var conversion = YAMLConversion(file: file, budget: text.utf8.count * mostValuesPerByte + 64)
      return try conversion.node(root)
    } catch let failure as ImportFailure {
      throw failure
    } catch {
      throw ImportFailure([Diagnostic(yaml: error, file: file)])
    }
  }
}

private struct YAMLConversion {
  let file: String
  /// How many more values may come.
  var budget: Int
  private var depth = 0

  init(file: String, budget: Int) {
    self.file = file
    self.budget = budget
  }

  mutating func node(_ node: Node) throws(ImportFailure) -> JSONNode {
    let location = SourceLocation(file: file, line: node.mark?.line, column: node.mark?.column)
    budget -= 1
    guard budget >= 0 else { throw .yaml("别名展开后内容过多", "its aliases expand to too much", location) }
    guard depth < JSONParser.deepest else {
      throw .yaml("嵌套超过 \(JSONParser.deepest) 层", "nested more than \(JSONParser.deepest) levels deep", location)
    }
    depth += 1
    defer { depth -= 1 }
    return JSONNode(try value(node, at: location), at: location)
  }

  private mutating func value(_ node: Node, at location: SourceLocation) throws(ImportFailure) -> JSONValue {
    switch node {
    case .scalar(let scalar): return scalar.value
    case .sequence(let sequence):
      var elements: [JSONNode] = []
      for element in sequence { elements.append(try self.node(element)) }
      return .array(elements)
    case .mapping(let mapping):
      var members: [JSONMember] = []
      for (key, value) in mapping { members.append(try member(key, value)) }
      return .object(members)
    case .alias: throw .yaml("别名没有定义", "an alias is not defined", location)
    }
  }

  private mutating func member(_ key: Node, _ value: Node) throws(ImportFailure) -> JSONMember {
    let location = SourceLocation(file: file, line: key.mark?.line, column: key.mark?.column)
    guard case .scalar(let scalar) = key else { throw .yaml("键应是文字", "a key should be text", location) }
    return JSONMember(scalar.string, at: location, try node(value))
  }
}

extension Node.Scalar {
  fileprivate var value: JSONValue {
    guard style == .plain else { return .string(string) }
    return ["", "~", "null", "Null", "NULL"].contains(string) ? .null : .bare(string)
  }
}

extension Diagnostic {
  fileprivate static func yaml(zh: String, en: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.error, "yaml.syntax", zh: zh, en: en, at: location)
  }

  fileprivate init(yaml error: any Error, file: String) {
    let (mark, problem): (Mark?, String) =
      switch error as? YamlError {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (mark, problem)
      case .duplicatedKeysInMapping(let duplicates, let context):
        (context.mark, "duplicate keys: " + duplicates.sorted().joined(separator: ", "))
      default: (nil, "\(error)")
      }
    self = .yaml(
      zh: "YAML 写法有误：\(problem)", en: "a mistake in YAML: \(problem)",
      at: SourceLocation(file: file, line: mark?.line, column: mark?.column))
    hints = [Message(zh: "检查缩进和引号；含冒号、井号的文字加双引号", en: "look at indents and quotes; quote texts with colons or #")]
  }
}

extension ImportFailure {
  fileprivate static func yaml(_ zh: String, _ en: String, _ location: SourceLocation) -> ImportFailure {
    ImportFailure([.yaml(zh: zh, en: en, at: location)])
  }
}
