/// What a page is called, by its parts (ISO 32000-1, table 159).
struct PageLabel: Hashable {
  /// D, R, r, A or a; nil where the page has no number.
  var style: String?
  var prefix = ""
  var number: Int

  var text: String { prefix + numeral(number, style: style) }

  /// Whether a page of this label may follow in the same range.
  func continues(_ last: PageLabel) -> Bool {
    style == last.style && prefix == last.prefix && number == last.number + 1
  }
}

extension PDFReader {
  /// The pages' own names, such as `i`, `1` or `目录`; their numbers from 1 where the document gives none.
  public var pageLabels: [String] { labels.map(\.text) }

  var labels: [PageLabel] {
    let ranges = source.numberTree(catalog["PageLabels"]).compactMap { start, value in
      source.resolved(value).dictionary.flatMap { start >= 0 ? (start, $0) : nil }
    }
    return (0..<pageCount).map { page in
      guard let (start, range) = ranges.last(where: { $0.0 <= page }) else {
        return PageLabel(style: "D", number: page + 1)
      }
      let number = (range["St"]?.integer ?? 1).addingReportingOverflow(page - start).partialValue
      return PageLabel(style: range["S"]?.name, prefix: source.resolved(range["P"]).text ?? "", number: number)
    }
  }
}

/// A page number in a style of ISO 32000-1, table 159; nothing where a range has no style.
private func numeral(_ number: Int, style: String?) -> String {
  switch style {
  case "D": String(number)
  case "R": romanNumeral(number)
  case "r": romanNumeral(number).lowercased()
  case "A": letters(number)
  case "a": letters(number).lowercased()
  default: ""
  }
}

private func romanNumeral(_ number: Int) -> String {
  let signs = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
  // No document has pages beyond this; a hostile one could ask for a numeral of any length.
  guard (1..<10_000).contains(number) else { return String(number) }
  var (rest, numeral) = (number, "")
  for (value, sign) in signs {
    numeral += String(repeating: sign, count: rest / value)
    rest %= value
  }
  return numeral
}

/// A to Z, then AA to ZZ.
private func letters(_ number: Int) -> String {
  guard (1...26 * 100).contains(number) else { return String(number) }
  let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8((number - 1) % 26)))
  return String(repeating: letter, count: (number - 1) / 26 + 1)
}
