import LayoutCore
import TableLayout
import Typesetting

/// Text that is only as long as it says, in squares of its size: each line is a bar that tells whose and which it is.
///
/// Its first paragraph reads `name:length`; a second one, a label's suffix, is one line more.
struct BarText: CellContent {
  private let name: Substring
  private let length: Int
  private let isSuffixed: Bool
  private let style: ParagraphStyle

  init(_ paragraphs: [Paragraph]) {
    let text = paragraphs.first?.text ?? "?:0"
    let parts = text.split(separator: ":")
    isSuffixed = paragraphs.count > 1
    name = parts.first ?? ""
    length = Int(parts.last ?? "") ?? 0
    style = paragraphs.first?.style ?? squareStyle
  }

  var minContentWidth: Length { length > 0 || isSuffixed ? style.text.size : .zero }
  var maxContentWidth: Length { style.text.size * max(length, isSuffixed ? 1 : 0) }

  func lines(width: Length) -> [Line] {
    let size = style.text.size
    let capacity = max(width.units / size.units, 1)
    let count = max((length + capacity - 1) / capacity, 1)
    let lines = (0..<count).map { index in
      line("\(name).\(index + 1)/\(count)", extent: size * min(capacity, length - index * capacity))
    }
    return isSuffixed ? lines + [line("\(name).+", extent: size)] : lines
  }

  private func line(_ text: String, extent: Length) -> Line {
    let size = style.text.size
    let run = GlyphRun(
      face: FaceID(0), size: size, origin: Point(x: .zero, y: size),
      glyphs: [PlacedGlyph(id: 1, x: .zero), PlacedGlyph(id: 2, x: extent)], text: text,
      clusters: [TextCluster(bytes: text.utf8.count, glyphs: 2)])
    return Line(runs: [run], height: style.linePitch, extent: .zero..<extent)
  }
}

extension GlyphRun {
  /// The rectangle that a bar's line takes.
  var bar: Rect {
    Rect(x: origin.x, y: origin.y - size, width: glyphs.last?.x ?? .zero, height: size)
  }
}
