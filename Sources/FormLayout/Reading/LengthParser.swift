internal import LayoutCore

extension Length {
  /// Reads `26mm`, `10.5pt` or a type size's name (`五号`); nil for anything else.
  init?(notation: String) {
    let text = notation.trimmed
    if let size = TypeSize.named(text) {
      self = size
    } else if let millimetres = Length.number(text, unit: "mm") {
      self = .mm(millimetres)
    } else if let points = Length.number(text, unit: "pt") {
      self = .pt(points)
    } else {
      return nil
    }
  }

  private static func number(_ text: String, unit: String) -> Double? {
    guard text.hasSuffix(unit) else { return nil }
    let digits = text.dropLast(unit.count)
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else { return nil }
    return Double(digits)
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
