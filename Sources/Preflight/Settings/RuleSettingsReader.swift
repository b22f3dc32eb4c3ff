public import Diagnostics
internal import Yams

/// Settings as they were read, and what is wrong with their file.
public struct RuleSettingsReading: Sendable, Hashable {
  public var settings: RuleSettings
  public var diagnostics: [Diagnostic]

  public init(settings: RuleSettings, diagnostics: [Diagnostic]) {
    self.settings = settings
    self.diagnostics = diagnostics
  }
}

extension RuleSettings {
  /// Reads a `banxin.yaml`. What it says wrongly is reported and left out; the rest counts.
  ///
  ///     rules:
  ///       text.*: note
  ///       budget.sum: error
  ///       text.doubled: off
  public static func read(yaml: String, file: String) -> RuleSettingsReading {
    var reader = RuleSettingsReader(file: file)
    reader.read(yaml)
    return RuleSettingsReading(settings: RuleSettings(entries: reader.entries), diagnostics: reader.diagnostics)
  }
}

private struct RuleSettingsReader {
  let file: String
  private(set) var entries: [RuleSettings.Entry] = []
  private(set) var diagnostics: [Diagnostic] = []

  private static let severities = Severity.allCases.map(\.rawValue) + ["off"]

  init(file: String) { self.file = file }

  mutating func read(_ yaml: String) {
    do {
      guard let root = try Yams.compose(yaml: yaml) else { return }
      guard let words = root.mapping else { return reportNoMapping(root) }
      for (key, value) in words { readWord(key, value) }
    } catch {
      let mark = (error as? YamlError)?.mark
      report(
        "settings.syntax", zh: "YAML 写法有误：\(error)", en: "the YAML can't be read: \(error)", at: mark,
        hint: Message(zh: "写作“rules:”，下面每行“规则: 级别”", en: "write “rules:” and under it “RULE: SEVERITY”"))
    }
  }

  private mutating func readWord(_ key: Node, _ value: Node) {
    guard key.string == "rules" else {
      return report(
        "settings.unknown-word", zh: "不认识的词“\(key.text)”", en: "unknown word “\(key.text)”", at: key.mark,
        hint: Message(zh: "可用：rules", en: "known: rules"))
    }
    guard let lines = value.mapping else { return reportNoMapping(value) }
    for (rule, severity) in lines { readLine(rule, severity) }
  }

  private mutating func readLine(_ rule: Node, _ severity: Node) {
    let pattern = rule.text
    guard RuleBook.ids.contains(where: RuleSettings.Entry(pattern: pattern).speaks) else {
      return reportUnknownRule(pattern, at: rule.mark)
    }
    guard RuleSettingsReader.severities.contains(severity.text) else {
      return report(
        "settings.bad-severity", zh: "“\(severity.text)”不是级别", en: "“\(severity.text)” is no severity",
        at: severity.mark,
        hint: Message(
          zh: "可用：" + RuleSettingsReader.severities.joined(separator: "、"),
          en: "known: " + RuleSettingsReader.severities.joined(separator: ", ")))
    }
    entries.append(RuleSettings.Entry(pattern: pattern, severity: Severity(rawValue: severity.text)))
  }

  private mutating func reportUnknownRule(_ pattern: String, at mark: Mark?) {
    let nearest = nearestWord(to: pattern, in: RuleBook.ids)
    report(
      "settings.unknown-rule", zh: "没有名为“\(pattern)”的规则", en: "there is no rule called “\(pattern)”", at: mark,
      hint: nearest.map { Message(zh: "是否想写“\($0)”？", en: "did you mean “\($0)”?") }
        ?? Message(zh: "规则见 docs/checks.md", en: "docs/checks.md lists the rules"))
  }

  private mutating func reportNoMapping(_ node: Node) {
    report(
      "settings.not-a-mapping", zh: "这里应是“名称: 值”", en: "expected “name: value” here", at: node.mark,
      hint: Message(zh: "写作“规则: 级别”，如 budget.sum: error", en: "write “RULE: SEVERITY”: budget.sum: error"))
  }

  private mutating func report(_ rule: String, zh: String, en: String, at mark: Mark?, hint: Message) {
    let location = SourceLocation(file: file, line: mark?.line, column: mark?.column)
    diagnostics.append(Diagnostic(.warning, rule, zh: zh, en: en, at: location, hints: [hint]))
  }
}

extension Node {
  fileprivate var text: String { scalar?.string ?? "" }
}

extension YamlError {
  fileprivate var mark: Mark? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark
    default: nil
    }
  }
}
