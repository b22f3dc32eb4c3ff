internal import ScanReading

/// Says of groups of ink what they are and where they lie.
struct MarkReading {
  let page: PrintedPage
  let cells: PrintedCells
  let beyond: BeyondPrint

  func marks() throws(ComparisonError) -> [PaperMark] {
    var marks: [PaperMark] = []
    for group in beyond.groups { marks.append(try mark(group)) }
    let seals = marks.filter { $0.kind == .seal }.map(\.area)
    // The star and the words of a seal are the seal's.
    marks.removeAll { mark in
      mark.kind != .seal && mark.colour == .red && seals.contains { $0.contains(mark.area, tolerance: 1) }
    }
    return marks.sorted { ($0.area.top, $0.area.left) < ($1.area.top, $1.area.left) }
  }

  private func mark(_ group: BeyondPrint.Group) throws(ComparisonError) -> PaperMark {
    let area = PaperArea(group.area)
    let cell = cells.cell(holding: area)
    let over = page.glyphs.filter { $0.area.overlaps(area) }.map(\.text).joined()
    let pixel = WorkingScale.millimetres(1)
    return PaperMark(
      kind: try isSeal(group, area: area) ? .seal : .stroke, colour: group.colour, area: area,
      ink: Double(group.ink) * pixel * pixel, place: place(of: area, isInCell: cell != nil), cell: cell, over: over)
  }

  private func place(of area: PaperArea, isInCell: Bool) -> PaperMark.Place {
    if isInCell { return .cell }
    if page.rules.contains(where: { $0.overlaps(area) }) { return .table }
    let printed = (page.glyphs.map(\.area) + page.rules).reduce(nil) { $0?.union($1) ?? $1 } as PaperArea?
    return printed?.overlaps(area) ?? false ? .page : .margin
  }

  /// The sizes that official seals have, in millimetres, with room for ink that ran or is missing.
  private static let sealSizes = 15.0...70.0

  /// As wide as it is high, as seals are.
  static func isSealSized(_ area: PaperArea) -> Bool {
    sealSizes.contains(area.width) && sealSizes.contains(area.height)
      && (0.75...1.33).contains(area.width / area.height)
  }

  /// As wide as it is high, and a good part of its ink near the circle around it.
  private func isSeal(_ group: BeyondPrint.Group, area: PaperArea) throws(ComparisonError) -> Bool {
    guard group.colour == .red, MarkReading.isSealSized(area) else { return false }
    let core = PixelArea(
      left: group.area.left + group.area.width * 3 / 20, top: group.area.top + group.area.height * 3 / 20,
      width: group.area.width * 7 / 10, height: group.area.height * 7 / 10)
    return try beyond.red.count(in: core) * 10 < group.ink * 9
  }
}
