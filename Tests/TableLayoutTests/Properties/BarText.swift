import LayoutCore
import TableLayout
import Typesetting

/// Text that is only as long as it says, in squares of its size: each line is a bar that tells whose and which it is.
///
/// Its paragraph reads `name:length`; a suffix adds one square and marks the lines.
struct BarText: CellContent {
  private let name: Substring
  private let length: Int
  private let isSuffixed: Bool
  private let style: ParagraphStyle

  init(_ paragraphs: [Paragraph]) {
    let text = paragraphs.first?.text ?? "?:0"
    let parts = text.split(separator: ":")
    isSuffixed = text.hasSuffix("+")
    name = parts.first ?? ""
    length = (Int(parts.last?.prefix { $0.isNumber } ?? "") ?? 0) + (isSuffixed ? 1 : 0)
    style = paragraphs.first?.style ?? squareStyle
  }

  var minContentWidth: Length { length > 0 ? style.text.size : .zero }
  var maxContentWidth: Length { style.text.size * length }

  func lines(width: Length) -> [Line] {
    let size = style.text.size
    let capacity = max(width.units / size.units, 1)
    let count = max((length + capacity - 1) / capacity, 1)
    return (0..<count).map { index in
      let extent = size * min(capacity, length - index * capacity)
      let text = "\(name).\(index + 1)/\(count)\(isSuffixed ? "+" : "")"
      let run = GlyphRun(
        face: FaceID(0), size: size, origin: Point(x: .zero, y: size),
        glyphs: [PlacedGlyph(id: 1, x: .zero), PlacedGlyph(id: 2, x: extent)], text: text,
        clusters: [TextCluster(bytes: text.utf8.count, glyphs: 2)])
      return Line(runs: [run], height: style.linePitch, extent: .zero..<extent)
    }
  }
}

extension GlyphRun {
  /// The rectangle that a bar's line takes.
  var bar: Rect {
    Rect(x: origin.x, y: origin.y - size, width: glyphs.last?.x ?? .zero, height: size)
  }
}
