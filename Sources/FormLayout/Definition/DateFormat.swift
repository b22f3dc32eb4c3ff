internal import BudgetModel

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
      case .year(let width):
        guard let year = date.year else { return nil }
        text += DateFormat.digits(year, width: width)
      case .month(let width):
        guard let month = date.month else { return nil }
        text += DateFormat.digits(month, width: width)
      case .day(let width):
        guard let day = date.day?.day else { return nil }
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
