/// A date as it was written, and the day that it names where it names one.
///
/// Forms hold `2023-03-01`, `2023年3月1日`, but also `2023年底`: what is no day of the calendar stays text.
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
  public var raw: String
  /// Nil where the text names no day that exists.
  public var day: Day?

  /// Reads `2023-3-1`, `2023/03/01`, `2023.3.1`, `20230301` and `2023年3月1日`, in full-width digits too.
  public init(parsing raw: String) {
    self.raw = raw
    let text = raw.halfWidth.withoutSpaces
    day = Day(parts: CalendarDate.parts(of: text))
  }

  /// Whether the text has a date's form but the calendar has no such day: `2023-02-30`.
  public var isImpossible: Bool { day == nil && CalendarDate.parts(of: raw.halfWidth.withoutSpaces).count == 3 }

  /// Year, month and day; empty where the text does not have that form.
  private static func parts(of text: String) -> [Int] {
    if text.count == 8, text.allSatisfy(\.isASCIIDigit) {
      return [text.prefix(4), text.dropFirst(4).prefix(2), text.suffix(2)].compactMap { Int($0) }
    }
    let separated = text.hasSuffix("日") ? String(text.dropLast()) : text
    let parts = separated.split(omittingEmptySubsequences: false) { "-/.年月".contains($0) }
    let numbers = parts.compactMap { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    return parts.count == 3 && numbers.count == 3 && parts[0].count == 4 ? numbers : []
  }
}

extension CalendarDate.Day {
  /// Nil for parts that are not a year, a month and a day of it.
  fileprivate init?(parts: [Int]) {
    guard parts.count == 3, (1...12).contains(parts[1]) else { return nil }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    guard (1...CalendarDate.Day.count(ofMonth: month, year: year)).contains(day) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func count(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
