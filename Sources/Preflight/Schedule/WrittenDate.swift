internal import BudgetModel

/// A day, or what is left of one: `2024年8月底前` is the end of a month, `12月` any day of it.
struct WrittenDate: Comparable {
  var year: Int
  var month: Int
  var day: Int

  static func < (left: WrittenDate, right: WrittenDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  init(_ day: CalendarDate.Day) { self.init(year: day.year, month: day.month, day: day.day) }

  private init(year: Int, month: Int, day: Int) { (self.year, self.month, self.day) = (year, month, day) }

  /// A day at the end of a month that every month has.
  private static let endOfMonth = 28

  /// A year as a whole, or its end.
  private init(year: Int, end: Bool) {
    self.init(year: year, month: end ? 12 : 1, day: end ? WrittenDate.endOfMonth : 1)
  }

  /// The end of the month before another: `12月前`.
  private init(beforeMonth month: Int, year: Int) {
    self.init(year: month > 1 ? year : year - 1, month: month > 1 ? month - 1 : 12, day: WrittenDate.endOfMonth)
  }

  /// The dates that a text names, each as early as it may be meant: rules find what is late beyond doubt.
  ///
  /// - Parameter year: the year of dates that state none.
  static func dates(in text: String, year: Int) -> [WrittenDate] {
    let written = /(?:([0-9]{4})年)?(?:(1[0-2]|0?[1-9])月)?(?:([0-9]{1,2})日|(底|末)|(前))?/
    return text.halfWidth.withoutSpaces.matches(of: written).compactMap { match in
      let (_, years, months, days, end, before) = match.output
      guard years != nil || months != nil else { return nil }
      let stated = years.flatMap { Int($0) } ?? year
      guard let month = months.flatMap({ Int($0) }) else {
        return before == nil ? WrittenDate(year: stated, end: end != nil) : WrittenDate(year: stated - 1, end: true)
      }
      guard before == nil else { return WrittenDate(beforeMonth: month, year: stated) }
      return WrittenDate(year: stated, month: month, day: days.flatMap { Int($0) } ?? (end == nil ? 1 : endOfMonth))
    }
  }
}

/// When a project begins and ends, as far as its form says so.
struct ProjectPeriod {
  var start: WrittenDate?
  var end: WrittenDate?

  /// Takes the days of the form; what is blank, from 项目期 in words (2023年1月—2025年12月).
  init(of profile: ProjectProfile) {
    let words = profile.period.map { WrittenDate.dates(in: $0.value, year: 0) }.flatMap { $0.count == 2 ? $0 : nil }
    let stated = words?.allSatisfy { $0.year > 0 } ?? false ? words : nil
    start = profile.startDate?.value.day.map(WrittenDate.init) ?? stated?.first
    end = profile.endDate?.value.day.map(WrittenDate.init) ?? stated?.last.map(\.endOfPeriod)
  }
}

extension WrittenDate {
  /// The last day that the end of a period may mean: a year's end where it names a year, a month's where a month.
  fileprivate var endOfPeriod: WrittenDate {
    WrittenDate(year: year, month: month == 1 && day == 1 ? 12 : month, day: 31)
  }
}
