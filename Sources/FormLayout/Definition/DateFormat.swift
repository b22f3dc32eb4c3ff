/// How dates are written, in the notation of spreadsheets: `yyyy年m月d日`, `yyyy-mm-dd`.
public struct DateFormat: Sendable, Hashable {
  enum Part: Hashable {
    /// Digits of a part of the date, filled up with zeros to a width.
    case year(Int)
    case month(Int)
    case day(Int)
    case text(String)
  }

  var parts: [Part]

  /// Reads a format; nil when it is not one of the notation's.
  public init?(_ notation: String) {
    var parts: [Part] = []
    var rest = Substring(notation)
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      guard let part = DateFormat.part(first, count: run.count) else { return nil }
      parts.append(part)
      rest = rest.dropFirst(run.count)
    }
    guard parts.contains(where: { if case .text = $0 { false } else { true } }) else { return nil }
    self.parts = parts
  }

  private static func part(_ letter: Character, count: Int) -> Part? {
    switch (letter, count) {
    case ("y", 4): .year(4)
    case ("m", 1...2): .month(count)
    case ("d", 1...2): .day(count)
    case ("年", 1), ("月", 1), ("日", 1), ("-", 1), ("/", 1), (".", 1), (" ", 1): .text(String(letter))
    default: nil
    }
  }

  /// The date in this format; nil where the format asks for more than the date says.
  func string(from date: CalendarDate) -> String? {
    var text = ""
    for part in parts {
      switch part {
      case .year(let width): text += DateFormat.digits(date.year, width: width)
      case .month(let width):
        guard let month = date.month else { return nil }
        text += DateFormat.digits(month, width: width)
      case .day(let width):
        guard let day = date.day else { return nil }
        text += DateFormat.digits(day, width: width)
      case .text(let literal): text += literal
      }
    }
    return text
  }

  private static func digits(_ number: Int, width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// A day of the calendar, or a month or a year of it, as people write them: `2023-03-01`, `2023年3月`, `20230301`.
struct CalendarDate: Hashable {
  var year: Int
  var month: Int?
  var day: Int?

  /// Nil for anything that is no date: 2023-02-30 too, which is never taken for a day of March.
  init?(_ text: String) {
    let numbers = CalendarDate.numbers(text.trimmed)
    guard (1...3).contains(numbers.count), numbers[0].count == 4 else { return nil }
    let values = numbers.compactMap { Int($0) }
    guard values.count == numbers.count, values[0] > 0 else { return nil }
    year = values[0]
    month = values.count > 1 ? values[1] : nil
    day = values.count > 2 ? values[2] : nil
    guard month.map({ (1...12).contains($0) }) ?? true else { return nil }
    guard let day else { return }
    guard (1...CalendarDate.dayCount(year: year, month: month ?? 1)).contains(day) else { return nil }
  }

  /// The digits of year, month and day; none where the text has any other form.
  private static func numbers(_ text: String) -> [Substring] {
    if text.count == 8, text.allSatisfy(\.isASCII), text.allSatisfy(\.isNumber) {
      let (month, day) = (text.dropFirst(4).prefix(2), text.dropFirst(6))
      return [text.prefix(4), month, day]
    }
    for separators in ["年月日", "---", "///", "..."] {
      if let numbers = numbers(text, separatedBy: Array(separators)) { return numbers }
    }
    return []
  }

  private static func numbers(_ text: String, separatedBy separators: [Character]) -> [Substring]? {
    var (numbers, rest): ([Substring], Substring) = ([], text[...])
    for separator in separators {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty else { break }
      numbers.append(digits)
      rest = rest.dropFirst(digits.count)
      if rest.first == separator { rest = rest.dropFirst() } else { break }
    }
    return rest.isEmpty && !numbers.isEmpty ? numbers : nil
  }

  private static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
