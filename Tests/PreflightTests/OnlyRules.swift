import Diagnostics
import Preflight

extension Preflight {
  /// A preflight with one rule, or with those of one subject (`text.*`).
  init(only pattern: String) {
    let subjects = Set(RuleBook.ids.compactMap { $0.split(separator: ".").first.map(String.init) }).sorted()
    let lines = subjects.map { "  \($0).*: off\n" }
    let chosen = RuleBook.rules.filter { rule in
      pattern.hasSuffix(".*") ? rule.id.hasPrefix(pattern.dropLast()) : rule.id == pattern
    }
    let kept = chosen.map { "  \($0.id): \($0.severity.rawValue)\n" }
    self.init(settings: RuleSettings.read(yaml: "rules:\n" + (lines + kept).joined(), file: "banxin.yaml").settings)
  }
}
