import Foundation
import Testing

/// The examples of the official forms: one file a form, and one with all of them for a volume.
enum OfficialExample {
  /// The forms in the order of the volume.
  static let names = [
    "项目绩效目标表", "项目支出绩效目标申报表", "项目支出绩效自评表", "部门预算项目支出绩效自评表", "项目支出绩效运行监控表",
    "部门整体支出绩效目标申报表", "中央对地方转移支付区域绩效目标表", "财政支出项目绩效目标申报表", "项目支出绩效目标审批表",
  ]

  static let goldenNames = names.indices.map { "official-form-\($0 + 1)" }

  static func file(_ name: String) -> URL { Repository.root.appending(path: "examples/\(name).json") }

  /// All nine forms and their volume, rendered once for all tests that only read them.
  static let rendering = Result { try Rendering(file("九种表合订"), ["--jobs", "2"]) }
  static let asText = Result { try Rendering(file("九种表合订"), ["--format", "text", "--no-volume"]) }

  /// The example of one form, rendered by itself once for all tests that only read it.
  static func alone(_ name: String) throws -> Rendering {
    try #require(renderedAlone[name]).get()
  }

  private static let renderedAlone = Dictionary(
    uniqueKeysWithValues: names.map { name in (name, Result { try Rendering(file(name), ["--no-volume"]) }) })

  /// A copy of the example of a form with one text replaced by another.
  static func copy(of name: String, replacing text: String, with other: String) throws -> URL {
    let data = try String(contentsOf: file(name), encoding: .utf8)
    try #require(data.contains(text))
    return try Scratch.file("copy.json", data.replacing(text, with: other).utf8)
  }
}

extension Report {
  /// The findings but for those on fonts, which depend on the machine.
  var findings: [Finding] { diagnostics.filter { !$0.rule.hasPrefix("font.") } }
}
