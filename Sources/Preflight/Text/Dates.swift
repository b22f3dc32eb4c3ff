internal import BudgetModel
internal import Diagnostics

/// A year in running text, and the month and day behind it.
private struct DateMention {
  var range: Range<Int>
  var year: Int?
  var month: Int?
  var day: Int?

  /// The days of the month, in a leap year where the year is not stated.
  private var lastDay: Int {
    let isLeap = year.map { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) } ?? true
    switch month {
    case 2: return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  var exists: Bool { (month.map { (1...12).contains($0) } ?? true) && (day.map { (1...lastDay).contains($0) } ?? true) }
}

extension Paragraph {
  fileprivate var dates: [DateMention] {
    var dates: [DateMention] = []
    for start in characters.indices where characters[start].isASCIIDigit {
      let isInside = dates.last.map { start < $0.range.upperBound } ?? false
      guard !isInside, self[optional: start - 1]?.isASCIIDigit != true, let date = date(at: start) else { continue }
      dates.append(date)
    }
    return dates
  }

  /// `2023年6月30日`, `2023年`, `2月30日`; nil where there is no date.
  private func date(at start: Int) -> DateMention? {
    var date = DateMention(range: start..<start)
    if let (year, end) = number(at: start, before: "年"), end - start == 5 {
      (date.year, date.range) = (year, start..<end)
    }
    if let (month, end) = number(at: date.range.upperBound, before: "月") {
      (date.month, date.range) = (month, start..<end)
      if let (day, end) = number(at: end, before: "日") { (date.day, date.range) = (day, start..<end) }
    }
    return date.range.isEmpty || (date.year == nil && date.day == nil) ? nil : date
  }

  /// A number and the character behind it.
  private func number(at start: Int, before sign: Character) -> (Int, Int)? {
    let end = characters[start...].firstIndex { !$0.isASCIIDigit } ?? characters.count
    guard end > start, end - start <= 4, self[optional: end] == sign, let number = Int(text(start..<end)) else {
      return nil
    }
    return (number, end + 1)
  }
}

/// The 30th of February and the 13th month.
func impossibleDates(_ paragraph: Paragraph) -> [Fault] {
  paragraph.dates.filter { !$0.exists }.map { date in
    paragraph.fault(
      date.range, zh: "没有“\(paragraph.text(date.range))”这个日期",
      en: "there is no such date as “\(paragraph.text(date.range))”",
      hint: Message(zh: "改正月份或日期", en: "correct the month or the day"))
  }
}

/// A goal or a date of another year: often left over from an earlier form. Spans of years are left alone.
@Sendable func otherYears(_ passage: Passage, _ context: CheckContext) -> [Fault] {
  guard passage.field == FieldName.goals.rawValue || passage.kind == .value else { return [] }
  let expected = context.text.department.year.value
  return passage.paragraphs.flatMap { paragraph in
    paragraph.dates.filter { $0.year.map { $0 != expected } ?? false && !paragraph.isSpan($0.range) }.map { date in
      paragraph.fault(
        date.range, zh: "“\(paragraph.text(date.range))”不在 \(expected) 年度内",
        en: "“\(paragraph.text(date.range))” is not in \(expected)",
        hint: Message(
          zh: "核对是否沿用了往年的文字，应为 \(expected)年", en: "is it left over from another year? \(expected)年 would be right"))
    }
  }
}

extension Paragraph {
  /// Whether a date is one end of a span, or says where something comes from.
  fileprivate func isSpan(_ range: Range<Int>) -> Bool {
    let behind = text(range.upperBound..<range.upperBound + 4)
    let before = text(max(0, range.lowerBound - 2)..<range.lowerBound)
    let signs: Set<Character> = ["-", "—", "–", "～", "~", "至", "到", "起", "（", "〔"]
    let sources = ["度结转", "结转", "以来", "年度结", "启动", "开始", "已"]
    return behind.first.map(signs.contains) ?? false || before.last.map(signs.contains) ?? false
      || sources.contains(where: behind.hasPrefix)
  }
}
