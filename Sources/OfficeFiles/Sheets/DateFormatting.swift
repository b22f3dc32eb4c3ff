import Foundation

/// From which day a workbook counts its dates.
enum SerialCalendar: Sendable {
  /// Day 1 is 1900-01-01, and 1900-02-29, which never was, is day 60 (ECMA-376 Part 1, 18.17.4.1).
  case from1900
  /// Day 0 is 1904-01-01.
  case from1904

  /// The civil date of a day; nil before the first and after 9999-12-31.
  func date(of day: Int) -> (year: Int, month: Int, day: Int)? {
    switch self {
    case .from1904: return (0...2_957_003).contains(day) ? civilDate(day - 24_107) : nil
    case .from1900 where day == 60: return (1900, 2, 29)
    case .from1900: return (1...2_958_465).contains(day) ? civilDate(day - (day < 60 ? 25_568 : 25_569)) : nil
    }
  }
}

/// The date of a day counted from 1970-01-01 in the Gregorian calendar.
private func civilDate(_ day: Int) -> (year: Int, month: Int, day: Int) {
  // Years are counted from March, so that the leap day is their last.
  let shifted = day + 719_468
  let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
  let dayOfEra = shifted - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let shiftedMonth = (5 * dayOfYear + 2) / 153
  let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return (
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
  )
}

/// Shows a serial number as a date or a time of day.
struct DateFormatting {
  private let tokens: [FormatSection.Token]
  private let calendar: SerialCalendar

  init(_ section: FormatSection, calendar: SerialCalendar) {
    tokens = section.tokens
    self.calendar = calendar
  }

  /// The text; nil for a number that is no date.
  func text(of serial: Double) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    // Times are kept to the second: fractions of it are what binary numbers leave of a decimal.
    let seconds = Int((serial * 86_400).rounded())
    let (day, second) = (seconds / 86_400, seconds % 86_400)
    let needsDate = tokens.contains {
      if case .date(let letter, _, false) = $0 { "yeda".contains(letter) } else { false }
    }
    guard let date = calendar.date(of: day) ?? (needsDate ? nil : (1900, 1, 1)) else { return nil }
    let isTwelveHours = tokens.contains { if case .halfDay = $0 { true } else { false } }
    return tokens.indices.map { index -> String in
      switch tokens[index] {
      case .literal(let text): text
      case .point: "."
      case .comma: ","
      case .digit: ""
      case .halfDay(let morning, let afternoon): second < 43_200 ? morning : afternoon
      case .date(let letter, let count, let isElapsed):
        isElapsed
          ? padded(elapsed(letter, seconds), count)
          : part(letter, count, at: index, date: date, day: day, second: second, isTwelveHours: isTwelveHours)
      default: ""
      }
    }.joined()
  }

  private func elapsed(_ letter: Character, _ seconds: Int) -> Int {
    switch letter {
    case "h": seconds / 3600
    case "m": seconds / 60
    default: seconds
    }
  }

  private func part(
    _ letter: Character, _ count: Int, at index: Int, date: (year: Int, month: Int, day: Int), day: Int, second: Int,
    isTwelveHours: Bool
  ) -> String {
    switch letter {
    case "y": count <= 2 ? padded(date.year % 100, 2) : String(date.year)
    case "e": String(date.year)
    case "m" where isMinute(index): padded(second / 60 % 60, count)
    case "m": count >= 3 ? DateFormatting.months[date.month - 1] : padded(date.month, count)
    case "d" where count >= 3: DateFormatting.weekdays[(day + (calendar == .from1900 ? 6 : 5)) % 7]
    case "d": padded(date.day, count)
    case "a": (count >= 4 ? "星期" : "") + DateFormatting.weekdays[(day + (calendar == .from1900 ? 6 : 5)) % 7]
    case "h": padded(isTwelveHours ? (second / 3600 + 11) % 12 + 1 : second / 3600, count)
    default: padded(second % 60, count)
    }
  }

  /// `m` means minutes next to hours before it or seconds behind it.
  private func isMinute(_ index: Int) -> Bool {
    let letters = tokens.enumerated().compactMap { offset, token -> (Int, Character)? in
      if case .date(let letter, _, _) = token { (offset, letter) } else { nil }
    }
    guard let position = letters.firstIndex(where: { $0.0 == index }) else { return false }
    let before = position > 0 ? letters[position - 1].1 : " "
    let after = position + 1 < letters.count ? letters[position + 1].1 : " "
    return before == "h" || after == "s"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static let weekdays = ["日", "一", "二", "三", "四", "五", "六"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
