/// The parameters of painting that `q` saves and `Q` restores (ISO 32000-1, 8.4 and 9.3).
struct GraphicsState {
  var transform: PageTransform
  var fill = PaintColor()
  var stroke = PaintColor()
  var lineWidth = 1.0
  var clip: PageArea?
  var text = TextState()

  init(_ transform: PageTransform) { self.transform = transform }

  mutating func clip(to area: PageArea) { clip = clip.map { $0.intersection(area) } ?? area }
}

/// A colour, as far as its visibility goes.
struct PaintColor {
  /// Nil for colours that are not looked into.
  var luminance: Double? = 0
  var opacity = 1.0

  /// Sets the colour of a number of components: grey, RGB or CMYK.
  mutating func set(_ components: [Double]) {
    switch components.count {
    case 1: luminance = components[0]
    case 3: luminance = 0.3 * components[0] + 0.59 * components[1] + 0.11 * components[2]
    case 4: luminance = (1 - min(1, components.dropLast().reduce(0, +) / 3)) * (1 - components[3])
    default: luminance = nil
    }
  }

  func ink(isFilled: Bool = true) -> Ink { Ink(luminance: luminance, opacity: opacity, isFilled: isFilled) }
}

/// The parameters of text.
struct TextState {
  var font: TextFont?
  var size = 0.0
  var characterSpacing = 0.0
  var wordSpacing = 0.0
  /// 1 for type that is neither wide nor narrow.
  var scaling = 1.0
  var leading = 0.0
  var rise = 0.0
  var renderingMode = 0
}

/// A font, ready to measure and read what is shown in it.
final class TextFont {
  let font: InspectedFont
  let widths: GlyphWidths
  let name: String

  init(_ font: InspectedFont, source: QPDFDocument) {
    self.font = font
    widths = GlyphWidths(font, source: source)
    name = font.dictionary["BaseFont"]?.name ?? "?"
  }
}
