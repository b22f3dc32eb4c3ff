internal import Diagnostics
internal import LayoutCore

/// Reads a mapping of a layout file by its words, and reports those it does not know, misses or sees twice.
struct MappingReader {
  let location: SourceLocation
  let findings: Findings
  private var entries: [String: LayoutNode]

  /// Reports when the node is no mapping, and every word that is not `known`.
  init(_ node: LayoutNode, known: [String], findings: Findings) {
    self.location = node.location
    self.findings = findings
    var entries: [String: LayoutNode] = [:]
    if node.entries == nil {
      findings.report("not-a-mapping", zh: "这里应是“名称: 值”", en: "expected “name: value” here", at: node.location)
    }
    for (key, value) in node.entries ?? [] {
      let word = key.text ?? ""
      if known.contains(word) {
        entries[word] = value
      } else {
        findings.reportUnknown(word, what: Message(zh: "词", en: "word"), known: known, at: key.location)
      }
    }
    self.entries = entries
  }

  /// The words of both; these where both have one.
  func over(_ base: MappingReader) -> MappingReader {
    var words = self
    words.entries = base.entries.merging(entries) { _, own in own }
    return words
  }

  subscript(word: String) -> LayoutNode? { entries[word] }

  /// The node of a word that must be there.
  func required(_ word: String) -> LayoutNode? {
    if entries[word] == nil {
      findings.report("missing-word", zh: "缺少“\(word)”", en: "“\(word)” is missing", at: location)
    }
    return entries[word]
  }

  func text(_ word: String, default fallback: String) -> String { entries[word]?.text ?? fallback }

  func length(_ word: String) -> Length? {
    guard let node = entries[word] else { return nil }
    return Length(node, findings: findings)
  }

  func length(_ word: String, default fallback: Length) -> Length { length(word) ?? fallback }

  /// A word out of a closed list.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ word: String, default fallback: Choice, what: Message
  ) -> Choice where Choice.RawValue == String {
    guard let node = entries[word] else { return fallback }
    let name = node.text ?? ""
    if let choice = Choice(rawValue: name) { return choice }
    findings.reportUnknown(name, what: what, known: Choice.allCases.map(\.rawValue), at: node.location)
    return fallback
  }
}

extension Length {
  /// The length that a scalar states; reports and nil when it states none.
  init?(_ node: LayoutNode, findings: Findings) {
    guard let text = node.text, let length = Length(notation: text) else {
      findings.report(
        "bad-length", zh: "“\(node.text ?? "")”不是长度", en: "“\(node.text ?? "")” is not a length", at: node.location,
        hints: [Message(zh: "写作 26mm、10.5pt 或字号（五号）", en: "write 26mm, 10.5pt or a size's name (五号)")])
      return nil
    }
    self = length
  }
}
