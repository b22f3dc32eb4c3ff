import Diagnostics
import Foundation
import LayoutCore
import Yams

/// Turns the YAML of a font policy into the policy, with a finding for everything it does not understand.
struct FontPolicyReader {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  private static let supportedVersion = 1
  private static let policyKeys = ["version", "folders", "faces", "fallbacks", "private-use", "without-latin"]
  private static let faceKeys = ["aliases", "official", "stand-ins", "bold"]

  init(file: String) { self.file = file }

  mutating func policy(from text: String) -> FontPolicy? {
    guard let root = compose(text), let fields = fields(of: root, known: Self.policyKeys) else { return nil }
    let policy = FontPolicy(
      version: version(in: fields, of: root),
      folders: strings(in: fields["folders"]).map(absolutePath),
      rules: rules(in: fields["faces"]),
      fallbacks: strings(in: fields["fallbacks"]),
      privateUse: strings(in: fields["private-use"]),
      withoutLatin: strings(in: fields["without-latin"]))
    checkForRepeatedNames(policy, at: fields["faces"]?.mark)
    return policy
  }

  private mutating func compose(_ text: String) -> Node? {
    do {
      if let root = try Yams.compose(yaml: text) { return root }
      report("font.policy-empty", zh: "字体政策是空的", en: "The font policy is empty", at: nil)
    } catch {
      let (problem, mark) = YAMLProblem.describe(error)
      report("font.policy-syntax", zh: "不是合法的 YAML：\(problem)", en: "Not well-formed YAML: \(problem)", at: mark)
    }
    return nil
  }

  private mutating func version(in fields: [String: Node], of root: Node) -> Int {
    guard let node = fields["version"], let version = node.int, version == Self.supportedVersion else {
      report(
        "font.policy-version", zh: "须写明 version: \(Self.supportedVersion)",
        en: "It must say version: \(Self.supportedVersion)", at: fields["version"]?.mark ?? root.mark)
      return Self.supportedVersion
    }
    return version
  }

  private mutating func rules(in node: Node?) -> [FaceRule] {
    guard let node else {
      report("font.policy-faces", zh: "没有 faces 一节", en: "It has no section faces", at: nil)
      return []
    }
    guard let mapping = node.mapping else {
      report("font.policy-shape", zh: "faces 须是“字体名: 规则”", en: "faces must map names to rules", at: node.mark)
      return []
    }
    return mapping.compactMap { rule(named: $0.key, $0.value) }
  }

  private mutating func rule(named key: Node, _ value: Node) -> FaceRule? {
    guard let name = key.string, let fields = fields(of: value, known: Self.faceKeys) else { return nil }
    let rule = FaceRule(
      name: FaceName(name), aliases: strings(in: fields["aliases"]).map { FaceName($0) },
      official: strings(in: fields["official"]), standIns: strings(in: fields["stand-ins"]),
      bold: strings(in: fields["bold"]))
    if rule.official.isEmpty {
      report("font.policy-official", zh: "\(name) 没有 official", en: "\(name) has no official font", at: key.mark)
    }
    return rule
  }

  private mutating func checkForRepeatedNames(_ policy: FontPolicy, at mark: Mark?) {
    var seen: Set<FaceName> = []
    for name in policy.knownNames where !seen.insert(name).inserted {
      report(
        "font.policy-repeated-name", zh: "\(name) 写了两次", en: "\(name) stands in the policy twice", at: mark)
    }
  }

  private mutating func fields(of node: Node, known: [String]) -> [String: Node]? {
    guard let mapping = node.mapping else {
      report("font.policy-shape", zh: "此处须是“键: 值”", en: "Keys and values are expected here", at: node.mark)
      return nil
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      let word = key.string ?? ""
      if known.contains(word) { fields[word] = value } else { reportUnknown(word, known: known, at: key.mark) }
    }
    return fields
  }

  /// A list of words; a single word is a list of one.
  private mutating func strings(in node: Node?) -> [String] {
    guard let node else { return [] }
    if let word = node.string { return [word] }
    let words = node.sequence?.compactMap(\.string)
    guard let words, words.count == node.sequence?.count, !words.contains("") else {
      report("font.policy-shape", zh: "此处须是一列名称", en: "A list of names is expected here", at: node.mark)
      return []
    }
    return words
  }

  private func absolutePath(_ folder: String) -> String {
    let base = URL(fileURLWithPath: file).deletingLastPathComponent()
    return URL(fileURLWithPath: folder, relativeTo: base).standardizedFileURL.path
  }

  private mutating func reportUnknown(_ word: String, known: [String], at mark: Mark?) {
    let words = known.joined(separator: ", ")
    report(
      "font.policy-unknown-key", zh: "不认识“\(word)”", en: "Unknown key '\(word)'", at: mark,
      hints: [Message(zh: "可用：\(words)", en: "Known: \(words)")])
  }

  private mutating func report(_ rule: String, zh: String, en: String, at mark: Mark?, hints: [Message] = []) {
    let location = SourceLocation(file: file, line: mark?.line, column: mark?.column)
    diagnostics.append(Diagnostic(.error, rule, zh: zh, en: en, at: location, hints: hints))
  }
}
