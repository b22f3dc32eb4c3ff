/// A date as documents state it: `yyyy-MM-ddTHH:mm:ss` with `Z` or an offset `+08:00`, and in the calendar.
struct DocumentDate: Sendable, Hashable {
  /// As metadata streams write it.
  let metadataForm: String

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    let zones = ["Z", "+dd:dd", "-dd:dd"]
    guard bytes.prefix(19).matches("dddd-dd-ddTdd:dd:dd"), zones.contains(where: bytes.dropFirst(19).matches) else {
      return nil
    }
    guard isInCalendar(text.prefix(19).split { !$0.isNumber }.compactMap { Int($0) }) else { return nil }
    metadataForm = text
  }

  /// As the objects of a PDF write it (ISO 32000-1, 7.9.4).
  var objectForm: String {
    let zone = metadataForm.dropFirst(19)
    let digits = metadataForm.prefix(19).filter(\.isNumber)
    return "D:\(digits)\(zone == "Z" ? "Z" : zone.replacing(":", with: "'") + "'")"
  }
}

/// Whether year, month, day, hour, minute and second name a moment.
private func isInCalendar(_ fields: [Int]) -> Bool {
  let (year, month, day) = (fields[0], fields[1], fields[2])
  guard (1...12).contains(month) else { return false }
  let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return (1...days).contains(day) && fields[3] < 24 && fields[4] < 60 && fields[5] < 60
}

extension Collection<UInt8> {
  /// Whether the bytes are the pattern's, where `d` stands for any digit.
  fileprivate func matches(_ pattern: String) -> Bool {
    count == pattern.utf8.count
      && zip(self, pattern.utf8).allSatisfy { $1 == UInt8(ascii: "d") ? $0.isDigit : $0 == $1 }
  }
}
