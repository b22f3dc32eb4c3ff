import Diagnostics

/// What a document has besides the text that is read: one finding a kind, with how often and where first.
struct WordRemarks {
  enum Kind: Int, CaseIterable {
    case deleted, hidden, covered, textBox, picture, footnote, comment, equation, symbol, nestedTable, bullet, contents
  }

  private struct Tally {
    var count = 0
    var paragraph: Int
    var sample: String
  }

  private var tallies: [Kind: Tally] = [:]

  mutating func add(_ kind: Kind, text: String, paragraph: Int) {
    tallies[kind, default: Tally(paragraph: paragraph, sample: String(text.prefix(30)))].count += 1
  }

  var findings: [Diagnostic] {
    Kind.allCases.compactMap { kind in tallies[kind].map { finding(kind, $0) } }
  }

  private func finding(_ kind: Kind, _ tally: Tally) -> Diagnostic {
    let times = Message(zh: "共 \(tally.count) 处", en: "\(tally.count) in all")
    let sample =
      tally.sample.isEmpty ? Message(zh: "", en: "") : Message(zh: "，如“\(tally.sample)”", en: ", as 「\(tally.sample)」")
    return Diagnostic(
      kind.severity, kind.rule,
      zh: "\(kind.message.chinese)，\(times.chinese)\(sample.chinese)",
      en: "\(kind.message.english); \(times.english)\(sample.english)",
      at: SourceLocation(line: tally.paragraph, place: "第\(tally.paragraph)段"))
  }
}

extension WordRemarks.Kind {
  /// What is printed in Word and missing here is a warning.
  fileprivate var severity: Severity {
    switch self {
    case .textBox, .footnote, .symbol: .warning
    default: .note
    }
  }

  fileprivate var rule: String {
    switch self {
    case .deleted: "word.deleted-text"
    case .hidden: "word.hidden-text"
    case .covered: "word.covered-text"
    case .textBox: "word.text-box"
    case .picture: "word.picture"
    case .footnote: "word.footnote"
    case .comment: "word.comment"
    case .equation: "word.equation"
    case .symbol: "word.symbol"
    case .nestedTable: "word.nested-table"
    case .bullet: "word.bullet"
    case .contents: "word.contents"
    }
  }

  fileprivate var message: Message {
    switch self {
    case .deleted: Message(zh: "修订中已删除的文字未读取", en: "text deleted in tracked changes was not read")
    case .hidden: Message(zh: "隐藏文字未读取", en: "hidden text was not read")
    case .covered: Message(zh: "纵向合并的单元格里被遮住的文字未读取", en: "text covered by a vertical merge was not read")
    case .textBox: Message(zh: "文本框中的文字未读取，请移到正文里", en: "text in text boxes was not read: move it into the body")
    case .picture: Message(zh: "图片和嵌入对象未读取", en: "pictures and embedded objects were not read")
    case .footnote: Message(zh: "脚注、尾注未读取，请移到正文里", en: "footnotes and endnotes were not read: move them into the body")
    case .comment: Message(zh: "批注未读取", en: "comments were not read")
    case .equation: Message(zh: "公式按文字读取", en: "equations were read as plain text")
    case .symbol:
      Message(zh: "符号字体的字符读不出来，请改用普通字符", en: "a character of a font of symbols can't be read: use a plain one")
    case .nestedTable: Message(zh: "单元格内的表格按文字读取", en: "a table inside a cell was read as text")
    case .bullet: Message(zh: "项目符号未读取", en: "bullets were not read")
    case .contents: Message(zh: "目录未读取，排版时另行生成", en: "the table of contents was not read: the volume makes its own")
    }
  }
}
