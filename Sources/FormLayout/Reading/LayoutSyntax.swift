internal import Diagnostics
internal import Yams

/// Findings about files that are not YAML, in words for those who do not know YAML.
enum LayoutSyntax {
  static func diagnostic(_ error: any Error, file: String) -> Diagnostic {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      return syntax(problem, at: SourceLocation(file: file, line: mark.line, column: mark.column))
    case YamlError.duplicatedKeysInMapping(let words, let context):
      let mark = context.mark
      return Diagnostic(
        .error, "layout.repeated-word", zh: "“\(words.map { "\($0)" }.joined(separator: "、"))”写了两次",
        en: "“\(words.map { "\($0)" }.joined(separator: ", "))” is written twice",
        at: SourceLocation(file: file, line: mark.line, column: mark.column))
    case LayoutNodeError.tooDeepOrLarge:
      return Diagnostic(
        .error, "layout.too-large", zh: "版式文件嵌套太深或太大", en: "the layout file nests too deep or is too large",
        at: SourceLocation(file: file), hints: [say("最多 12 层、20000 项", "12 levels and 20 000 nodes at most")])
    default:
      return Diagnostic(
        .error, "layout.syntax", zh: "YAML 写法有误：\(error)", en: "the YAML can't be read: \(error)",
        at: SourceLocation(file: file))
    }
  }

  private static func syntax(_ problem: String, at location: SourceLocation) -> Diagnostic {
    let known = explanations.first { problem.contains($0.problem) }
    return Diagnostic(
      .error, "layout.syntax", zh: known?.message.chinese ?? "YAML 写法有误：\(problem)",
      en: known.map { "\($0.message.english) (\(problem))" } ?? "the YAML can't be read: \(problem)", at: location)
  }

  /// The parser's problems, and what they mostly mean.
  private static let explanations: [(problem: String, message: Message)] = [
    ("cannot start any token", say("文字不能用这个字符开头，须加引号；缩进不能用制表符", "quote text that begins so; indent with blanks")),
    ("mapping values are not allowed", say("冒号多了或缩进不对；含冒号的文字须加引号", "a colon too many, or a wrong indent")),
    ("did not find expected key", say("缩进不对，或上面的引号、括号没有配对", "a wrong indent, or a quote or bracket without partner")),
    ("could not find expected ':'", say("这一行缺冒号，或缩进不对", "a colon is missing, or the indent is wrong")),
    ("did not find expected '-'", say("列表的各项应以 - 开头并对齐", "the items of a list begin with - at one indent")),
    ("did not find expected ',' or '}'", say("花括号没有配对，或各项之间缺逗号", "a brace without partner, or no comma")),
    ("did not find expected ',' or ']'", say("方括号没有配对，或各项之间缺逗号", "a bracket without partner, or no comma")),
    ("unexpected end of stream", say("引号没有配对", "a quotation mark has no partner")),
    ("undefined alias", say("以 * 开头的文字须加引号", "text that begins with * needs quotes")),
  ]

  private static func say(_ chinese: String, _ english: String) -> Message { Message(zh: chinese, en: english) }
}
