import LayoutCore
import Testing
import Typesetting

/// Random text with marks, quotes, numbers, Latin and codes, at widths of 3 to 30 em, in every way of breaking.
@Suite struct LineBreakingPropertyTests {
  /// A way to set a paragraph.
  struct Setting: Sendable, CustomTestStringConvertible {
    var alignment: Alignment
    var rules = LineRules()
    var indent = Em.zero

    var testDescription: String {
      "\(alignment), \(rules.breaking)\(rules.hangsPunctuation ? ", hanging" : "")\(rules.halvesOpenings ? ", halved" : "")"
    }
  }

  static let settings = [
    Setting(alignment: .left), Setting(alignment: .center), Setting(alignment: .justify, indent: Em(2)),
    Setting(alignment: .left, rules: LineRules(breaking: .bestFit)),
    Setting(alignment: .justify, rules: LineRules(breaking: .bestFit), indent: Em(2)),
    Setting(alignment: .justify, rules: LineRules(breaking: .bestFit, hangsPunctuation: true)),
    Setting(alignment: .justify, rules: LineRules(hangsPunctuation: true)),
    Setting(alignment: .justify, rules: LineRules(breaking: .bestFit, halvesOpenings: true), indent: Em(2)),
    Setting(alignment: .left, rules: LineRules(hangsPunctuation: true, halvesOpenings: true)),
    Setting(alignment: .distribute),
  ]

  private func forEachCase(
    _ setting: Setting, seed: UInt64, _ body: (RandomText, ShapedParagraph, Double, [Line]) -> Void
  ) {
    var random = SplitMix(seed: seed)
    for _ in 0..<250 {
      let text = RandomText(using: &random)
      let ems = Double(Int.random(in: 6...60, using: &random)) / 2
      let paragraph = ShapedParagraph.squares(
        text.text, setting.alignment, indent: ems < 6 ? .zero : setting.indent, rules: setting.rules)
      body(text, paragraph, ems, paragraph.lines(width: .pt(ems * 10)))
    }
  }

  @Test(arguments: settings) func nothingIsLostOrDoubled(setting: Setting) {
    forEachCase(setting, seed: 1) { text, _, ems, lines in
      #expect(lines.map(\.text).joined() == text.text, "\(text.text) at \(ems) em")
    }
  }

  @Test(arguments: settings) func linesEndWhereTheRulesAllowUnlessNothingElseFits(setting: Setting) {
    forEachCase(setting, seed: 2) { text, paragraph, ems, lines in
      var start = 0
      for line in lines.dropLast() {
        let end = start + line.text.unicodeScalars.count
        let isAllowed = text.mayEnd(before: end)
        let cause = isAllowed ? nil : avoidableEnd(start..<end, of: text, paragraph, ems: ems)
        #expect(cause == nil, "\(text.text) at \(ems) em: \(line.text) could end \(cause ?? "")")
        #expect(isAllowed || line.isForced, "\(text.text) at \(ems) em: \(line.text) is cut in silence")
        start = end
      }
    }
  }

  /// Where the line could have ended instead; nil where nothing that may be a line fits.
  private func avoidableEnd(
    _ line: Range<Int>, of text: RandomText, _ paragraph: ShapedParagraph, ems: Double
  ) -> String? {
    if let earlier = (line.lowerBound + 1..<line.upperBound).last(where: text.mayEnd) {
      return "before \(text.scalars[earlier])"
    }
    guard let later = (line.upperBound...text.scalars.count).first(where: text.mayEnd) else { return nil }
    var style = paragraph.style
    if line.lowerBound > 0 { style.firstLineIndent = .zero }
    let rest = text.string(line.lowerBound..<later)
    let whole = ShapedParagraph(Paragraph(rest, style: style), shaper: SquareShaper())
    return whole.maxContentWidth <= .pt(ems * 10) ? "with \(rest)" : nil
  }

  @Test(arguments: settings) func inkStaysInItsCellAndInOrder(setting: Setting) {
    forEachCase(setting, seed: 3) { text, paragraph, ems, lines in
      for line in lines {
        let ink = line.ink.map(\.span)
        let isSingle = line.text.unicodeScalars.count == 1 || line.ink.count == 1
        let (left, right) = (ink.first?.lowerBound ?? 0, ink.map(\.upperBound).max() ?? 0)
        let fits = left >= -0.01 && (right <= ems * 10 + 0.01 || isSingle)
        #expect(fits, "\(text.text) at \(ems) em: \(line.text) to \(right)")
        for (one, next) in zip(ink, ink.dropFirst()) {
          #expect(next.lowerBound >= one.upperBound - 0.01, "\(text.text) at \(ems) em: \(line.text) overlaps")
        }
      }
    }
  }

  @Test(arguments: settings.filter { $0.alignment == .justify })
  func justifiedLinesAreEvenUnlessTheyWouldGape(setting: Setting) {
    forEachCase(setting, seed: 4) { text, paragraph, ems, lines in
      let edge = ems * 10 - (setting.rules.hangsPunctuation ? 5 : 0)
      let before = [nil] + lines.dropLast()
      // Behind a cut, what belongs together is not seen whole.
      for (line, last) in zip(lines.dropLast(), before) where !line.isForced && last?.isForced != true {
        let free = edge - line.extent.upperBound.points
        let gape = free / 10 / Double(max(1, line.openings))
        let isEven = abs(free) < 0.01 || gape > 0.23 || line.openings == 0
        #expect(isEven, "\(text.text) at \(ems) em: \(line.text) ends at \(line.extent.upperBound)")
      }
    }
  }

  @Test(arguments: settings) func aSingleCharacterIsLastOnlyWhereTheLineBeforeIsNeeded(setting: Setting) {
    forEachCase(setting, seed: 5) { text, _, ems, lines in
      guard lines.count > 1, let last = lines.last, ems >= 6, setting.alignment != .distribute else { return }
      let standing = last.text.unicodeScalars.filter { !"、，；：。！？”’）》〉】〕～—·…％%".unicodeScalars.contains($0) }
      guard standing.count == 1, standing.first?.isHan == true else { return }
      let end = text.scalars.count - last.text.unicodeScalars.count
      let start = end - lines[lines.count - 2].text.unicodeScalars.count
      let others = (max(start + 2, end - 2)..<end).filter { place in
        let line = ShapedParagraph.squares(text.string(place..<text.scalars.count), rules: setting.rules)
        return text.mayEnd(before: place) && line.maxContentWidth <= .pt(ems * 10)
      }
      #expect(others.isEmpty, "\(text.text) at \(ems) em ends in \(last.text)")
    }
  }
}

extension Line {
  /// In how many places the line may be opened at least: not inside words, numbers with units and two-em marks.
  fileprivate var openings: Int {
    let scalars = ink.map(\.scalar)
    let isInUnit = scalars.indices.map { index in
      scalars[..<index].reversed().drop(while: \.isHan).first?.isDigit == true && scalars[index].isHan
    }
    return scalars.indices.dropFirst().count { index in
      let (left, right) = (scalars[index - 1], scalars[index])
      let isClosed = "—…～–-/".unicodeScalars.contains { $0 == left || $0 == right } || left == "第"
      return !isClosed && !isInUnit[index] && (left.isHan || right.isHan)
    }
  }
}

/// A small, seeded source of random numbers, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
