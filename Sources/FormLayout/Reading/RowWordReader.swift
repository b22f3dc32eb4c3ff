internal import Diagnostics
internal import LayoutCore
internal import TableLayout

/// Reads the words after `::`: `header`, `each 指标`, `if 条件`, `pad to 12`, `min 8mm`, `exact 8mm`, `rules none`.
struct RowWordReader {
  let findings: Findings

  private static let words = [
    "header", "footer", "continuation", "each", "also", "if", "pad", "min", "exact", "keep", "rules",
  ]

  func read(_ words: Passage, into row: inout PictureRow) {
    for clause in words.clauses where !clause.trimmed.isEmpty {
      let (word, argument) = clause.firstWord
      read(word, argument: argument.isEmpty ? word : argument, into: &row)
    }
  }

  private func read(_ word: Passage, argument: Passage, into row: inout PictureRow) {
    switch word.text {
    case "header": row.kind = .header
    case "footer": row.kind = .footer
    case "continuation":
      row.kind = .continuation
      row.continuedList = argument.text == word.text ? nil : path(argument)
    case "keep": row.maySplit = false
    case "also": row.isAlso = true
    case "if": row.condition = condition(argument)
    case "pad": row.padding = padding(argument)
    case "each": row.repetition = repetition(argument)
    case "min": row.height = length(argument).map { .atLeast($0) } ?? row.height
    case "exact": row.height = length(argument).map { .exactly($0) } ?? row.height
    case "rules": row.rules = rules(argument)
    default:
      findings.reportUnknown(
        word.text, what: Message(zh: "行词", en: "row word"), known: RowWordReader.words, at: word.location)
    }
  }

  /// `to 12`, `to page`.
  private func padding(_ argument: Passage) -> RowPadding? {
    let parts = argument.words.map(\.text)
    if parts == ["to", "page"] { return .page }
    if parts.count == 2, parts[0] == "to", let count = Int(parts[1]), (1...1000).contains(count) {
      return .count(count)
    }
    findings.report(
      "bad-pad", zh: "应写作 pad to 12 或 pad to page", en: "write pad to 12 or pad to page", at: argument.location)
    return nil
  }

  /// `指标`, `指标 by 一级指标`, `指标 where 二级指标 = 数量指标`, `指标 others`.
  private func repetition(_ argument: Passage) -> Repetition? {
    let (list, rest) = argument.firstWord
    guard list.text != "each", let path = path(list) else {
      if list.text == "each" { reportNoList(at: list.location) }
      return nil
    }
    var repetition = Repetition(list: path, location: list.location)
    read(rest, into: &repetition)
    return repetition
  }

  private func read(_ words: Passage, into repetition: inout Repetition) {
    let (word, rest) = words.firstWord
    switch word.text {
    case "": return
    case "others": repetition.filter = .others
    case "where": repetition.filter = condition(rest).map { .matching($0) }
    case "by":
      let (key, behind) = rest.firstWord
      repetition.key = path(key)
      read(behind, into: &repetition)
    default:
      findings.reportUnknown(
        word.text, what: Message(zh: "词", en: "word"), known: ["by", "where", "others"], at: word.location)
    }
  }

  private func reportNoList(at location: SourceLocation) {
    findings.report(
      "bad-path", zh: "each 后应是列表字段的名称", en: "each is followed by the name of a list", at: location)
  }

  private func path(_ passage: Passage) -> FieldPath? {
    do {
      return try FieldPath(parsing: passage)
    } catch {
      findings.report(error)
      return nil
    }
  }

  func condition(_ passage: Passage) -> Condition? {
    do {
      return try Condition(parsing: passage)
    } catch {
      findings.report(error)
      return nil
    }
  }

  private func length(_ passage: Passage) -> Length? {
    if let length = Length(notation: passage.text) { return length }
    findings.report(
      "bad-length", zh: "“\(passage.text)”不是长度", en: "“\(passage.text)” is not a length", at: passage.location,
      hints: [Message(zh: "写作 8mm", en: "write 8mm")])
    return nil
  }

  private func rules(_ passage: Passage) -> PictureRow.Rules {
    if let rules = PictureRow.Rules(rawValue: passage.text) { return rules }
    findings.reportUnknown(
      passage.text, what: Message(zh: "线条", en: "kind of rules"), known: PictureRow.Rules.allCases.map(\.rawValue),
      at: passage.location)
    return .all
  }
}

extension Passage {
  /// The parts between commas that stand in no brackets.
  fileprivate var clauses: [Passage] {
    var (parts, start, depth): ([Passage], String.Index, Int) = ([], body.startIndex, 0)
    for index in body.indices {
      switch body[index] {
      case "(", "（": depth += 1
      case ")", "）": depth -= 1
      case "," where depth == 0:
        parts.append(part(start..<index))
        start = body.index(after: index)
      default: break
      }
    }
    return parts + [part(start...)]
  }
}
