import LayoutCore
import Typesetting

/// Random Chinese text of pieces, some of which must stay whole.
struct RandomText {
  let scalars: [Unicode.Scalar]
  /// The stretches that no line end may part: numbers with their units, words, codes, two-em marks.
  private let wholes: [Range<Int>]

  private static let loose = [
    "绩效", "目标", "根据年度工作计划安排", "人数", "年度", "，", "。", "、", "；", "：", "！", "？", "“四个意识”", "（试行）", "《预算法》",
    "‘两个’", "【注】", "（", "）", "“", "”", "·", "～", " ", "/",
  ]
  private static let whole = [
    "12次", "１２月", "2100人", "≥90%", "100％", "123.80万元", "3月底", "2023年度", "〔2015〕88号", "5～8", "7*24小时", "——", "……", "元/人",
    "第3", "￥100", "3.5个百分点", "GB/T", "24620—2009", "13022523P000PCJ10025Q", "A", "don’t", "PM2.5", "GF-2023-0211",
    "HTTPS", "0～10万元",
  ]

  init(using random: inout some RandomNumberGenerator) {
    var scalars: [Unicode.Scalar] = []
    var wholes: [Range<Int>] = []
    for _ in 0..<Int.random(in: 1...30, using: &random) {
      let isWhole = Int.random(in: 0..<5, using: &random) < 2
      let piece = (isWhole ? RandomText.whole : RandomText.loose).randomElement(using: &random) ?? ""
      if isWhole { wholes.append(scalars.count..<scalars.count + piece.unicodeScalars.count) }
      scalars += Array(piece.unicodeScalars)
    }
    (self.scalars, self.wholes) = (scalars, wholes)
  }

  var text: String { string(0..<scalars.count) }

  func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  /// CLREQ, Prohibition Rules for Line Start and Line End: the basic set and what the GB level adds.
  private static let neverFirst = Set("、，；：。！？”’）》〉】〕～—–-·…/％%".unicodeScalars)
  private static let neverLast = Set("“‘（《〈【〔/".unicodeScalars)

  /// Whether the rules allow a line to end before the character at `place`.
  func mayEnd(before place: Int) -> Bool {
    if place == 0 || place == scalars.count { return true }
    let (left, right) = (scalars[place - 1], scalars[place])
    if RandomText.neverFirst.contains(right) || RandomText.neverLast.contains(left) || right == " " { return false }
    return !wholes.contains { $0.lowerBound < place && place < $0.upperBound } && !isJoined(left, right, at: place)
  }

  /// Whether two pieces that stand side by side by chance make up a number or a word.
  private func isJoined(_ left: Unicode.Scalar, _ right: Unicode.Scalar, at place: Int) -> Bool {
    let isWordBeside = left.isWestern && right.isWestern || left.isWordPart && right.isWordPart
    let isNumberBeside = left.isDigit && right.isHan || "第〕～≥￥".unicodeScalars.contains(left) && right.isDigit
    let isDashed = left == "—" && right.isDigit && place > 1 && scalars[place - 2].isDigit
    let isInWord = "’·-".unicodeScalars.contains(left) && right.isWordPart && place > 1 && scalars[place - 2].isWordPart
    return isWordBeside || isNumberBeside || isDashed || isInWord || isWithinUnit(place)
  }

  /// Whether a number and a piece make up one with its unit: 3年|度, 12人|数.
  private func isWithinUnit(_ place: Int) -> Bool {
    guard place > 1, scalars[place - 2].isDigit else { return false }
    return ["年度", "人数"].contains(string(place - 1..<place + 1))
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) || ("０"..."９").contains(self) }
  var isWestern: Bool { isASCII && self != " " }
  /// Whether it is a letter or a digit of a Latin word.
  var isWordPart: Bool { isASCII && properties.isAlphabetic || isDigit }
  var isHan: Bool { (0x4E00...0x9FFF).contains(value) }
}
