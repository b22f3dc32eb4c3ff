import LayoutCore
import TableLayout
import Typesetting

/// Text of square glyphs: each character is one em wide, a line holds as many as fit, and a run of ASCII letters and
/// digits is cut only when it is wider than a line.
struct SquareText: CellContent {
  var paragraphs: [Paragraph]

  init(_ paragraphs: [Paragraph]) { self.paragraphs = paragraphs }

  var minContentWidth: Length {
    paragraphs.map { paragraph in
      paragraph.style.text.size * (SquareText.words(of: paragraph.text).map(\.count).max() ?? 0)
    }.max() ?? .zero
  }

  var maxContentWidth: Length { paragraphs.map { $0.style.text.size * $0.text.count }.max() ?? .zero }

  func lines(width: Length) -> [Line] { paragraphs.flatMap { SquareText.lines(of: $0, width: width) } }

  /// The text cut into its unbreakable stretches.
  private static func words(of text: String) -> [String] {
    text.reduce(into: []) { words, character in
      if character.isASCII, let last = words.last?.last, last.isASCII {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
    }
  }

  private static func lines(of paragraph: Paragraph, width: Length) -> [Line] {
    let capacity = max(width.units / paragraph.style.text.size.units, 1)
    var texts = [""]
    var isForced = [false]
    for word in words(of: paragraph.text) {
      var rest = word[...]
      if texts[texts.count - 1].count + rest.count > capacity, !texts[texts.count - 1].isEmpty {
        texts.append("")
        isForced.append(false)
      }
      while rest.count > capacity {
        texts[texts.count - 1] = String(rest.prefix(capacity))
        isForced[texts.count - 1] = true
        rest = rest.dropFirst(capacity)
        texts.append("")
        isForced.append(false)
      }
      texts[texts.count - 1] += rest
    }
    return zip(texts, isForced).map { line($0, of: paragraph, width: width, isForced: $1) }
  }

  private static func line(_ text: String, of paragraph: Paragraph, width: Length, isForced: Bool) -> Line {
    let size = paragraph.style.text.size
    let extent = size * text.count
    let left = paragraph.style.alignment == .center ? (width - extent).half : .zero
    let glyphs = text.indices.enumerated().map { PlacedGlyph(id: 1, x: size * $0.offset) }
    let clusters = text.map { TextCluster(bytes: String($0).utf8.count, glyphs: 1) }
    let run = GlyphRun(
      face: FaceID(0), size: size, origin: Point(x: left, y: size), glyphs: glyphs, text: text, clusters: clusters)
    return Line(
      runs: text.isEmpty ? [] : [run], height: paragraph.style.linePitch, extent: left..<left + extent,
      isForced: isForced)
  }
}
