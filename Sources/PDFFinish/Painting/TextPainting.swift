/// The operators of text (ISO 32000-1, 9.3 and 9.4).
extension PagePainting {
  mutating func setText(_ name: String, _ numbers: [Double]) {
    let first = numbers.first ?? 0
    switch name {
    case "Tc": state.text.characterSpacing = first
    case "Tw": state.text.wordSpacing = first
    case "Tz": state.text.scaling = first / 100
    case "TL": state.text.leading = first
    case "Tr": state.text.renderingMode = Int(exactly: first) ?? 0
    case "Ts": state.text.rise = first
    case "Tm": setLine(PageTransform(numbers) ?? .identity)
    case "Td": moveLine(numbers)
    case "TD":
      state.text.leading = -(numbers.last ?? 0)
      moveLine(numbers)
    case "T*": moveLine([0, -state.text.leading])
    default: break
    }
  }

  private mutating func setLine(_ transform: PageTransform) {
    (textTransform, lineTransform) = (transform, transform)
  }

  private mutating func moveLine(_ numbers: [Double]) {
    guard numbers.count == 2 else { return }
    setLine(PageTransform.translation(x: numbers[0], y: numbers[1]).followed(by: lineTransform))
  }

  /// Moves on by a part of an em.
  mutating func advance(by ems: Double) {
    let step = ems * state.text.size * state.text.scaling
    textTransform = PageTransform.translation(x: step, y: 0).followed(by: textTransform)
  }

  /// Shows the codes of one string.
  mutating func show(_ codes: [UInt8]) {
    guard let font = state.text.font else { return showUnknown(codes) }
    for code in font.font.codes(codes) {
      let width = font.widths[code] / 1000
      let own = font.font.characters?[code]
      paint(glyph(text(of: own), own: own, width: width, font: font.name))
      let isSpace = code == 32 && !font.font.isComposite
      let spacing = state.text.characterSpacing + (isSpace ? state.text.wordSpacing : 0)
      advance(by: width)
      textTransform = PageTransform.translation(x: spacing * state.text.scaling, y: 0).followed(by: textTransform)
    }
  }

  /// A font that the page does not have: all that is known is that something stands there.
  private mutating func showUnknown(_ codes: [UInt8]) {
    if !codes.isEmpty { paint(glyph(nil, own: nil, width: 0, font: "?")) }
  }

  private func glyph(_ text: String?, own: String?, width: Double, font: String) -> PaintedGlyph {
    let place = textTransform.followed(by: state.transform)
    let origin = place.applied(x: 0, y: state.text.rise)
    let size = state.text.size * place.verticalScale
    return PaintedGlyph(
      text: text, ownText: own, mark: .none, x: origin.x, baseline: origin.y,
      advance: width * state.text.size * state.text.scaling * place.horizontalScale, size: size,
      isUpright: place.isUpright && state.text.size > 0 && state.text.scaling > 0,
      isTurned: place.isTurned && state.text.size > 0 && state.text.scaling > 0, font: font, ink: ink,
      clip: state.clip)
  }

  private var ink: Ink { state.fill.ink(isFilled: [0, 2, 4, 6].contains(state.text.renderingMode)) }
}
