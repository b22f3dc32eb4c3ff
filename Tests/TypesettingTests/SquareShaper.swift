import LayoutCore
import Typesetting

/// A shaper without fonts: Han characters and full-width marks are one em square, letters, digits and spaces half of it.
final class SquareShaper: TextShaping {
  func shape(_ text: String, face: FaceName, direction: TextDirection) -> ShapedText {
    var clusters: [Cluster] = []
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let start = clusters.last?.bytes.upperBound ?? 0
      let index = clusters.count
      clusters.append(
        Cluster(
          bytes: start..<start + UTF8.width(scalar), glyphs: index..<index + 1,
          advance: scalar.value < 0x2000 ? .half : .one, face: FaceID(0), scalar: scalar,
          mayStartLine: mayPart(previous, scalar)))
      previous = scalar
    }
    return ShapedText(
      text: text, clusters: clusters, glyphs: clusters.map { ShapedGlyph(id: $0.scalar.value) })
  }

  /// UAX 14 as far as the tests need it: no break inside words and numbers, none beside quotation marks.
  private func mayPart(_ left: Unicode.Scalar?, _ right: Unicode.Scalar) -> Bool {
    guard let left else { return false }
    if "“”‘’".unicodeScalars.contains(where: { $0 == left || $0 == right }) { return false }
    return left == " " || left.value >= 0x2000 || right.value >= 0x2000
  }
}

extension ShapedParagraph {
  /// A paragraph of 10 pt squares.
  static func squares(
    _ text: String, _ alignment: Alignment = .left, indent: Em = .zero, rules: LineRules = LineRules()
  ) -> ShapedParagraph {
    let style = ParagraphStyle(
      text: TextStyle(face: "宋体", size: .pt(10)), alignment: alignment, linePitch: .pt(14), firstLineIndent: indent,
      rules: rules)
    return ShapedParagraph(Paragraph(text, style: style), shaper: SquareShaper())
  }

  /// The text of its lines when it is set `ems` wide.
  func texts(ems: Double) -> [String] { lines(width: .pt(ems * 10)).map(\.text) }
}

extension Line {
  var text: String { runs.map(\.text).joined() }

  /// Where the ink of each character that is seen stands, in points: full-width marks fill half of their square.
  var ink: [(scalar: Unicode.Scalar, span: ClosedRange<Double>)] {
    let glyphs = runs.flatMap { run in run.glyphs.map { (run.origin.x + $0.x).points } }
    return zip(text.unicodeScalars, glyphs).filter { $0.0 != " " }.map { scalar, left in
      (scalar, scalar.inkSpan(at: left))
    }
  }
}

extension Unicode.Scalar {
  /// The ink of the character of 10 pt that stands at `left`.
  fileprivate func inkSpan(at left: Double) -> ClosedRange<Double> {
    if "（《〈【〔“‘".unicodeScalars.contains(self) { return left + 5...left + 10 }
    if "，。、；：！？）》〉】〕”’".unicodeScalars.contains(self) { return left...left + 5 }
    return left...left + (value < 0x2000 ? 5 : 10)
  }
}
