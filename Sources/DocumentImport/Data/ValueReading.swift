import BudgetModel
import Diagnostics

extension ObjectReader {
  /// Text of one or more paragraphs, separated by LF; empty where there is none.
  func text(_ key: String) -> Sourced<String> {
    guard let node = self[key] else { return Sourced("", at: place(of: key)) }
    return text(of: node, key: key)
  }

  /// Text of one paragraph.
  func line(_ key: String) -> Sourced<String> {
    let text = text(key)
    checkIsLine(text, key: key)
    return text
  }

  /// Texts of one paragraph each.
  func paragraphs(_ key: String) -> [Sourced<String>] {
    elements(key).map { path, node in
      let text = text(of: node, key: key)
      checkIsLine(text, key: key)
      return text
    }
  }

  /// The elements of an array, each with its path.
  func elements(_ key: String) -> [(path: String, node: JSONNode)] {
    guard let node = self[key] else { return [] }
    guard case .array(let elements) = node.value else {
      report("json.type", key, at: node, expected: Message(zh: "数组", en: "an array"))
      return []
    }
    return elements.enumerated().map { ("\(path(of: key))[\($0)]", $1) }
  }

  /// The objects of an array.
  func objects(_ key: String, as kind: DataObject) -> [ObjectReader] {
    elements(key).map { ObjectReader($1, as: kind, path: $0, findings: findings) }
  }

  /// The object of a key; nil where there is none.
  func object(_ key: String, as kind: DataObject) -> ObjectReader? {
    self[key].map { ObjectReader($0, as: kind, path: path(of: key), findings: findings) }
  }

  /// A whole number within a range; nil where there is none or another value.
  func integer(_ key: String, in range: ClosedRange<Int>) -> Sourced<Int>? {
    guard let node = self[key] else { return nil }
    switch node.value {
    case .number(let digits), .bare(let digits):
      if let number = Int(digits), range.contains(number) { return Sourced(number, at: node.location) }
    default: break
    }
    let (low, high) = (range.lowerBound, range.upperBound)
    report(
      "json.type", key, at: node,
      expected: Message(zh: "\(low) 到 \(high) 的整数", en: "a whole number from \(low) to \(high)"))
    return nil
  }

  func text(of node: JSONNode, key: String) -> Sourced<String> {
    switch node.value {
    case .string(let text), .bare(let text): return checked(text, at: node.location, key: key)
    default:
      report(
        "json.type", key, at: node, expected: Message(zh: "文字", en: "text"),
        hints: [Message(zh: "文字要加双引号", en: "put text in double quotes")])
      return Sourced("", at: node.location)
    }
  }

  /// Reports characters that do not survive printing. A TAB becomes the space that it is printed as.
  func checked(_ text: String, at location: SourceLocation, key: String) -> Sourced<String> {
    let lines = text.unicodeScalars.split(separator: "\n")
    let faults = lines.flatMap { CharacterFault.faults(in: $0, from: location) }
    for var fault in faults {
      // Escapes make columns within the text differ from the file's.
      fault.location = location
      fault.diagnostic(record: findings.record, field: kind.fieldName(of: key)).map(findings.add)
    }
    return Sourced(faults.isEmpty ? text : text.replacing("\t", with: " "), at: location)
  }

  private func checkIsLine(_ text: Sourced<String>, key: String) {
    guard text.value.unicodeScalars.contains("\n") else { return }
    findings.report(
      "json.line-break", field: kind.fieldName(of: key), at: text.location,
      zh: "\(path(of: key)) 应是一段文字，不能换行：\(text.value.quoted)",
      en: "\(path(of: key)) should be one paragraph, without line breaks: \(text.value.quoted)",
      hints: [Message(zh: "把各段写成数组中的各个文字", en: "write each paragraph as a text of its own in the array")])
  }
}
