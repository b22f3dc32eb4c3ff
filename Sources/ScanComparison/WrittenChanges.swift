/// Strokes that change what a cell says: through its characters, or in line with them.
struct WrittenChanges {
  let marks: [PaperMark]
  let page: PrintedPage

  var differences: [CellDifference] { marks.filter { $0.kind == .stroke && $0.place == .cell }.compactMap(difference) }

  private func difference(_ mark: PaperMark) -> CellDifference? {
    let line = page.glyphs.filter { isInLine(mark.area, with: $0.area) }
    guard !line.isEmpty else { return nil }
    let struck = line.filter { isThrough(mark.area, $0.area) }
    if mark.area.height <= 2.5, mark.area.width >= 3, !struck.isEmpty {
      return change(.struck, mark, text: struck)
    }
    // Red ink is not compared with the print, which shows through it.
    let under = line.filter { $0.area.overlaps(mark.area) }
    if mark.colour == .red, !under.isEmpty { return change(.changed, mark, text: under) }
    let beside = line.filter { isBeside(mark.area, $0.area) }
    return beside.isEmpty || !under.isEmpty ? nil : change(.added, mark, text: beside)
  }

  private func change(_ kind: CellDifference.Kind, _ mark: PaperMark, text: [PrintedGlyph]) -> CellDifference {
    CellDifference(kind: kind, area: mark.area, text: text.map(\.text).joined(), cell: mark.cell)
  }

  /// Half of the mark's height lies in the line of a glyph.
  private func isInLine(_ mark: PaperArea, with glyph: PaperArea) -> Bool {
    min(mark.bottom, glyph.bottom) - max(mark.top, glyph.top) > mark.height / 2
  }

  /// It runs through the middle of a glyph.
  private func isThrough(_ mark: PaperArea, _ glyph: PaperArea) -> Bool {
    mark.left < glyph.middle.x && mark.right > glyph.middle.x
      && abs(mark.middle.y - glyph.middle.y) < glyph.height / 3
  }

  /// No higher than a line of writing, and within an em of a glyph.
  private func isBeside(_ mark: PaperArea, _ glyph: PaperArea) -> Bool {
    let gap = max(glyph.left - mark.right, mark.left - glyph.right)
    return mark.height <= 2 * glyph.height && gap <= glyph.height
  }
}
