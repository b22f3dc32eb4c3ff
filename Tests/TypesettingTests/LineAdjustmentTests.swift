import LayoutCore
import Testing
import Typesetting

/// CLREQ, Line Adjustment: in which order a line is set closer or opened.
@Suite struct LineAdjustmentTests {
  /// The space between a character and the one after it in the only line of a text, in ems beyond their squares.
  private func spaces(_ text: String, ems: Double) -> [Double] {
    let rules = LineRules(breaking: .bestFit)
    let lines = ShapedParagraph.squares(text, .justify, rules: rules).lines(width: .pt(ems * 10))
    return lines[0].spaces
  }

  /// The same in a line that is opened to a width, because another follows.
  private func opened(_ text: String, ems: Double) -> [Double] {
    let lines = ShapedParagraph.squares(text + "一二三四五六七八九十一二三四五六七八九十", .justify).lines(width: .pt(ems * 10))
    #expect(lines[0].text == text)
    return lines[0].spaces
  }

  private func isNear(_ one: [Double], _ other: [Double]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { abs($0 - $1) < 0.001 }
  }

  @Test func pausesShrinkBeforeStops() {
    #expect(isNear(spaces("一。二，三四", ems: 5.7), [0, 0, 0, -0.3, 0]))
    #expect(isNear(spaces("一。二，三四", ems: 5.3), [0, -0.2, 0, -0.5, 0]))
  }

  @Test func bracketsShrinkBeforePauses() {
    #expect(isNear(spaces("一（二）三，四", ems: 6.6), [-0.2, 0, 0, -0.2, 0, 0]))
    #expect(isNear(spaces("一（二）三，四", ems: 5.8), [-0.5, 0, 0, -0.5, 0, -0.2]))
  }

  @Test func wordSpacesShrinkFirstAndToAQuarter() {
    let spaces = spaces("一，A B二三四五", ems: 7.4)
    #expect(spaces[3] > -0.25 && spaces[3] < -0.19)
    #expect(isNear([spaces[1], spaces[2]], [0, 0]))
  }

  @Test func marksAreSetCloserToHalfAnEmAtTheMost() {
    let lines = ShapedParagraph.squares("一，二，三", .justify, rules: LineRules(breaking: .bestFit)).lines(width: .pt(39))
    #expect(lines.count == 2)
  }

  @Test func wordSpacesOpenFirst() {
    let spaces = opened("一二三A B四五", ems: 7)
    #expect(isNear(Array(spaces[3...4]), [0, 0]))
  }

  /// Word spaces of half an em have no room left; Han and Latin take what they may, then all open alike.
  @Test func theRestOpensEvenly() {
    let spaces = opened("一二三四五六", ems: 6.5)
    #expect(isNear(spaces, [0.1, 0.1, 0.1, 0.1, 0.1]))
  }

  @Test func nothingOpensInsideWholes() {
    let spaces = opened("一二——三12次四", ems: 8.9)
    #expect(isNear([spaces[2], spaces[5], spaces[6] - Double(Spacing.hanLatinGap.units) / 1_048_576], [0, 0, 0]))
  }

  /// CLREQ allows a third of an em; a line that would need more is left as it falls.
  @Test func aLineThatWouldGapeIsLeftRagged() {
    let lines = ShapedParagraph.squares("一二13022523P000PCJ10025Q", .justify).lines(width: .pt(110))
    #expect(lines[0].extent.upperBound == .pt(20))
  }

  @Test func spacesDistributeOverTheWholeWidth() {
    let line = ShapedParagraph.squares("姓名", .distribute).lines(width: .pt(80))[0]
    #expect(line.extent == .zero..<Length.pt(80))
  }
}

extension Line {
  /// The space after each character but the last, in ems, beyond the squares.
  fileprivate var spaces: [Double] {
    let glyphs = runs.flatMap { run in run.glyphs.map { (run.origin.x + $0.x).points } }
    let widths = text.unicodeScalars.map { $0.value < 0x2000 ? 5.0 : 10.0 }
    return zip(zip(glyphs, glyphs.dropFirst()), widths).map { ($0.1 - $0.0 - $1) / 10 }
  }
}
