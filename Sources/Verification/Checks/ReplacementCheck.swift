internal import Diagnostics
internal import Foundation
internal import PDFFinish

extension FileCheck {
  /// Where a text stands for glyphs (ActualText), it says what the font says of them: both readers take such a text at
  /// its word, and it could name a character that is not there.
  static let replacements = FileCheck(
    name: "replacements", title: Message(zh: "替代文字与字形一致", en: "replacement texts say what the glyphs say"),
    extent: { proof in
      let count = proof.found.painted.map { replacements(in: $0.glyphs).count }.reduce(0, +)
      return Message(zh: "\(count) 处", en: "\(count) places")
    },
    findings: { proof in
      proof.found.painted.enumerated().flatMap { page, painted in
        replacements(in: painted.glyphs).filter { !isFaithful($0.text, to: $0.own) }.map { text, own in
          finding(
            "replacements", page: page, zh: "字形“\(own)”被说成“\(text)”", en: "the glyphs “\(own)” are said to be “\(text)”"
          )
        }
      }
    })

  /// Each replacement with what the font says of its glyphs.
  private static func replacements(in glyphs: [PaintedGlyph]) -> [(text: String, own: String)] {
    var found: [(text: String, own: String)] = []
    var isOpen = false
    for glyph in glyphs {
      if glyph.text == "", glyph.ownText != "", isOpen {
        found[found.count - 1].own += glyph.ownText ?? ""
      } else {
        isOpen = glyph.text != glyph.ownText
        if isOpen, let text = glyph.text { found.append((text, glyph.ownText ?? "")) }
      }
    }
    return found
  }

  /// Some fonts draw several characters with one glyph, which can only say one of them: compatibility characters,
  /// radicals and strokes, marks and signs that look the same.
  private static func isFaithful(_ text: String, to own: String) -> Bool {
    let (left, right) = (folded(text), folded(own))
    return left.count == right.count && zip(left, right).allSatisfy { $0 == $1 || $0.mayLookLike($1) }
  }

  private static func folded(_ text: String) -> [Unicode.Scalar] {
    let visible = text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    return Array(String(String.UnicodeScalarView(visible)).precomposedStringWithCompatibilityMapping.unicodeScalars)
  }
}

extension Unicode.Scalar {
  /// Whether two characters may have the same shape: two signs or marks, a radical or a stroke and anything.
  fileprivate func mayLookLike(_ other: Unicode.Scalar) -> Bool {
    isRadical || other.isRadical || (isSign && other.isSign)
  }

  private var isRadical: Bool { (0x2E80...0x2FDF).contains(value) || (0x31C0...0x31EF).contains(value) }

  private var isSign: Bool { !properties.isAlphabetic && properties.numericType == nil }
}
