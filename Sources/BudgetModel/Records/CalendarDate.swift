/// A date as it was written, and the day, month or year that it names where it names one.
///
/// Forms hold `2023-03-01`, `2023年3月1日`, but also `2023年底`: what is no date of the calendar stays text.
public struct CalendarDate: Sendable, Hashable {
  /// A day of the Gregorian calendar.
  public struct Day: Sendable, Hashable, Comparable {
    public var year: Int
    public var month: Int
    public var day: Int

    public static func < (left: Day, right: Day) -> Bool {
      (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
  }

  /// The text as it was written.
  public let raw: String
  /// Year, month and day as far as the text names them; empty where it does not have a date's form.
  private let parts: [Int]

  /// Reads `2023-3-1`, `2023/03/01`, `2023.3.1`, `20230301` and `2023年3月1日`, and the same without the day or the month
  /// (`2023年3月`), in full-width digits too.
  public init(parsing raw: String) {
    self.raw = raw
    parts = CalendarDate.parts(of: raw.halfWidth.withoutSpaces)
  }

  /// The year; nil where the text names no date that exists, which is never taken for another one.
  public var year: Int? { exists ? parts[0] : nil }

  /// The month, from 1; nil for a year alone too.
  public var month: Int? { exists && parts.count > 1 ? parts[1] : nil }

  /// Nil where the text names no day that exists.
  public var day: Day? { exists && parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil }

  /// Whether the text has a date's form but the calendar has no such day: `2023-02-30`.
  public var isImpossible: Bool { parts.count == 3 && !exists }

  private var exists: Bool {
    guard let year = parts.first, year > 0 else { return false }
    guard parts.count > 1 else { return true }
    guard (1...12).contains(parts[1]) else { return false }
    return parts.count < 3 || (1...CalendarDate.dayCount(ofMonth: parts[1], year: year)).contains(parts[2])
  }

  private static func dayCount(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate {
  /// Year, month and day of a text without spaces; empty where it does not have a date's form.
  fileprivate static func parts(of text: String) -> [Int] {
    if text.count == 8, text.allSatisfy(\.isASCIIDigit) {
      return [text.prefix(4), text.dropFirst(4).prefix(2), text.suffix(2)].compactMap { Int($0) }
    }
    let notations: [[Character?]] = [["年", "月", "日"], ["-", "-", nil], ["/", "/", nil], [".", ".", nil]]
    return notations.lazy.map { numbers(of: text, followedBy: $0) }.first { !$0.isEmpty } ?? []
  }

  /// The numbers of a text, each before its separator; the last may be left out.
  private static func numbers(of text: String, followedBy separators: [Character?]) -> [Int] {
    let endsWithSeparator = separators.allSatisfy { $0 != nil }
    var (numbers, rest): ([Int], Substring) = ([], text[...])
    for separator in separators {
      let digits = rest.prefix(while: \.isASCIIDigit)
      guard let number = Int(digits), !numbers.isEmpty || digits.count == 4 else { return [] }
      numbers.append(number)
      rest = rest.dropFirst(digits.count)
      guard let separator, rest.first == separator else { break }
      rest = rest.dropFirst()
      if rest.isEmpty { return endsWithSeparator ? numbers : [] }
    }
    return rest.isEmpty ? numbers : []
  }
}
