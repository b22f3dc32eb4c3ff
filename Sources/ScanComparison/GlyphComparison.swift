internal import ScanReading

/// Holds the printed glyphs of a page against the scan, one by one.
struct GlyphComparison {
  /// What a glyph's place shows on the scan.
  struct Reading: Hashable {
    var glyph: PrintedGlyph
    /// Normalised correlation with the print.
    var likeness: Float
    /// What most glyphs of the page have.
    var usualLikeness: Float
    /// That with the most alike of the other digits; for a digit only.
    var rival: Float?
    /// The print's ink, in pixels of full ink.
    var printed: Float
    /// Ink where the print has none, and print without ink.
    var extra: Float
    var missing: Float
    /// The share of the glyph's ink that lies under something drawn over it.
    var hidden: Float
  }

  /// The page and the scan laid over it, grey; and in bits what of the scan is not looked at.
  private let page: Picture
  private let scan: Picture
  private let hidden: Picture

  init(page: Picture, scan: Picture, hidden: Picture) { (self.page, self.scan, self.hidden) = (page, scan, hidden) }

  /// The readings of the glyphs that lie on the sheet, in their order.
  func readings(of glyphs: [PrintedGlyph]) -> [Reading] {
    let digits = DigitExemplars(glyphs, on: page)
    let matches = glyphs.compactMap { match($0, digits: digits) }
    // Ink that is paler or darker all over the scan is no change.
    let gains = matches.filter { $0.found.likeness > 0.8 }.map(\.gain).sorted()
    let gain = gains.isEmpty ? 1 : gains[gains.count / 2]
    let usual = matches.map(\.found.likeness).sorted()
    return matches.map { $0.reading(gain: gain, usualLikeness: usual[usual.count / 2]) }
  }

  private func match(_ glyph: PrintedGlyph, digits: DigitExemplars) -> GlyphMatch? {
    let area = PixelArea(glyph.area).grown(by: 1)
    let wide = area.grown(by: PatchSearch.reach)
    guard page.contains(wide) else { return nil }
    let print = InkPatch(area, of: page, white: 255)
    let search = PatchSearch(
      ground: InkPatch(wide, of: scan, white: Float(PaperTone.white)), mask: InkPatch(bits: area, of: hidden))
    let rivals = digits.others(than: glyph).filter { $0.width == print.width && $0.height == print.height }
    return GlyphMatch(
      glyph: glyph, print: print, found: search.best(of: print), mask: search.mask,
      rival: rivals.map { search.best(of: $0).likeness }.max())
  }
}

/// A glyph's print and what the scan shows in its best place.
private struct GlyphMatch {
  let glyph: PrintedGlyph
  let print: InkPatch
  let found: PatchSearch.Place
  let mask: InkPatch
  let rival: Float?

  /// Ink that noise and blur alone make.
  private static let slack: Float = 0.12

  /// How dark the ink is, beside that of the print.
  var gain: Float { found.patch.gain(over: print) }

  func reading(gain: Float, usualLikeness: Float) -> GlyphComparison.Reading {
    let extra = found.patch.excess(over: print.spread, gain: gain, slack: GlyphMatch.slack, mask: mask)
    let missing = print.scaled(gain)
      .excess(over: found.patch.spread, gain: 1, slack: GlyphMatch.slack, mask: mask)
    let covered = zip(print.ink, mask.ink).reduce(0) { $0 + $1.0 * $1.1 }
    return GlyphComparison.Reading(
      glyph: glyph, likeness: found.likeness, usualLikeness: usualLikeness, rival: rival, printed: print.total,
      extra: extra.total, missing: missing.total, hidden: print.total > 0 ? covered / print.total : 0)
  }
}
