internal import ScanReading

/// Which printed characters look different on paper, and which cannot be seen.
struct GlyphJudgement {
  let differences: [CellDifference]
  let hidden: [PrintedGlyph]

  /// - Parameter writings: the boxes around what pens wrote.
  init(readings: [GlyphComparison.Reading], writings: [PaperArea]) {
    let verdicts = readings.map { reading -> (glyph: PrintedGlyph, verdict: GlyphVerdict) in
      let isWrittenOver = writings.contains { $0.isTooTall(for: reading.glyph) && $0.overlaps(reading.glyph.area) }
      return (reading.glyph, reading.verdict(isWrittenOver: isWrittenOver))
    }
    hidden = verdicts.filter { $0.verdict == .hidden }.map(\.glyph)
    differences = verdicts.compactMap { glyph, verdict in
      guard case .different(let kind) = verdict else { return nil }
      return CellDifference(kind: kind, area: glyph.area, text: glyph.text, cell: nil)
    }
  }
}

/// What is to be said of one printed character.
private enum GlyphVerdict: Hashable {
  case same, hidden
  case different(CellDifference.Kind)
}

extension PaperArea {
  /// Nobody changes a digit with strokes half as high again as the line.
  fileprivate func isTooTall(for glyph: PrintedGlyph) -> Bool { height > 1.5 * glyph.area.height }
}

extension GlyphComparison.Reading {
  fileprivate func verdict(isWrittenOver: Bool) -> GlyphVerdict {
    // More than a third of it lies under something drawn.
    if hidden > 0.35 { return .hidden }
    if missing > 0.45 * printed { return .different(.covered) }
    guard !isSmall, isDifferent else { return .same }
    return isWrittenOver ? .hidden : .different(.changed)
  }

  /// Dots and commas are a few pixels: of them only their going is told.
  private var isSmall: Bool { printed < 0.03 * Float(PixelArea(glyph.area).height * PixelArea(glyph.area).height) }

  /// The limits are those that seeded trials gave: see docs/reliability.md.
  private var isDifferent: Bool {
    if let rival, rival > likeness + 0.02 { return true }
    return likeness < 0.79 * usualLikeness || extra > 0.12 * printed || missing > 0.15 * printed
  }
}
