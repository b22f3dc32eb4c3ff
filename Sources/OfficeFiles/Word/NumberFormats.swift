/// A number as Word prints it in one of its formats (ECMA-376 Part 1, 17.18.59); decimal for formats that are not Chinese,
/// Latin or Roman.
func formattedNumber(_ number: Int, as format: String) -> String {
  switch format {
  case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
    "japaneseCounting":
    chineseNumeral(number)
  case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand": chineseDigits(number)
  case "ideographTraditional": cyclic("甲乙丙丁戊己庚辛壬癸", number)
  case "ideographZodiac": cyclic("子丑寅卯辰巳午未申酉戌亥", number)
  case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": enclosed(number, from: 0x2460)
  case "decimalEnclosedParen": enclosed(number, from: 0x2474)
  case "decimalEnclosedFullstop": enclosed(number, from: 0x2488)
  case "decimalFullWidth", "decimalFullWidth2": fullWidth(number)
  case "decimalZero": number < 10 ? "0\(number)" : String(number)
  case "upperLetter": letters(number).uppercased()
  case "lowerLetter": letters(number)
  case "upperRoman": roman(number)
  case "lowerRoman": roman(number).lowercased()
  default: String(number)
  }
}

private let chineseDigitSigns = Array("〇一二三四五六七八九")

private func chineseDigits(_ number: Int) -> String {
  String(String(number).compactMap { $0.wholeNumberValue.map { chineseDigitSigns[$0] } })
}

/// 一, 十, 十一, 一百零五: for the numbers that lists reach.
private func chineseNumeral(_ number: Int) -> String {
  guard (1..<10_000).contains(number) else { return chineseDigits(number) }
  let digits = Array(String(number).compactMap(\.wholeNumberValue))
  var (text, hasGap) = ("", false)
  for (index, digit) in digits.enumerated() {
    let place = digits.count - 1 - index
    guard digit > 0 else {
      hasGap = true
      continue
    }
    if hasGap, !text.isEmpty { text += "零" }
    hasGap = false
    let isLeadingTen = place == 1 && digit == 1 && text.isEmpty
    text += (isLeadingTen ? "" : String(chineseDigitSigns[digit])) + ["", "十", "百", "千"][place]
  }
  return text
}

private func cyclic(_ signs: String, _ number: Int) -> String {
  guard number > 0 else { return String(number) }
  return String(Array(signs)[(number - 1) % signs.count])
}

private func enclosed(_ number: Int, from first: UInt32) -> String {
  guard (1...20).contains(number), let scalar = Unicode.Scalar(first + UInt32(number) - 1) else {
    return String(number)
  }
  return String(scalar)
}

private func fullWidth(_ number: Int) -> String {
  String(String.UnicodeScalarView(String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
}

/// a…z, aa, bb: Word repeats the letter.
private func letters(_ number: Int) -> String {
  guard number > 0, let letter = Unicode.Scalar(UInt8(ascii: "a") + UInt8((number - 1) % 26)) as Unicode.Scalar? else {
    return String(number)
  }
  return String(repeating: String(letter), count: min(30, (number - 1) / 26 + 1))
}

private func roman(_ number: Int) -> String {
  guard (1..<4000).contains(number) else { return String(number) }
  let signs = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
  var (rest, text) = (number, "")
  for (value, sign) in signs {
    while rest >= value {
      text += sign
      rest -= value
    }
  }
  return text
}
