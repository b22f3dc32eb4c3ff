import ArgumentParser
import Pipeline

struct FieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields",
    abstract: "列出可用的字段：中文名、英文键、类型、单位。Lists every field: Chinese name, key, type, unit.",
    discussion: """
      例 Examples:
        banxin fields
        banxin fields --json
      """)

  @OptionGroup var common: CommonOptions

  func run() {
    let terminal = Terminal(language: common.messageLanguage)
    let fields = listFields(language: terminal.language)
    if common.json { return terminal.result(prettyJSON(fields)) }
    for field in fields {
      terminal.result([field.record, field.name, field.key, field.type, field.unit ?? ""].joined(separator: "\t"))
    }
  }
}
