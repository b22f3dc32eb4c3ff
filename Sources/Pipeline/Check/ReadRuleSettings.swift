internal import Diagnostics
internal import Foundation
internal import Preflight

/// The settings for an input: `banxin.yaml` beside it, else in the working folder, else none.
func readRuleSettings(beside input: String) -> RuleSettingsReading {
  let folder = input == "-" ? "" : (input as NSString).deletingLastPathComponent
  let places = [(folder as NSString).appendingPathComponent("banxin.yaml"), "banxin.yaml"]
  guard let file = places.first(where: FileManager.default.fileExists) else {
    return RuleSettingsReading(settings: RuleSettings(), diagnostics: [])
  }
  guard let yaml = settingsText(of: file) else {
    return RuleSettingsReading(
      settings: RuleSettings(),
      diagnostics: [
        Diagnostic(
          .warning, "settings.unreadable", zh: "banxin.yaml 无法读取、不是 UTF-8，或大于 64 KB，未采用",
          en: "banxin.yaml can't be read, is not UTF-8 or larger than 64 KB: it is left out",
          at: SourceLocation(file: file))
      ])
  }
  return RuleSettings.read(yaml: yaml, file: file)
}

private func settingsText(of file: String) -> String? {
  guard let data = FileManager.default.contents(atPath: file), data.count <= 65_536 else { return nil }
  return String(validating: data, as: UTF8.self)
}
