internal import ScanReading

/// What is on paper beyond the print: ink away from everything that was printed, gathered into marks.
struct BeyondPrint {
  /// Ink that hangs together, of one colour.
  struct Group: Hashable {
    var colour: PaperMark.Colour
    var area: PixelArea
    /// Its pixels.
    var ink: Int
  }

  /// In bits: the ink of pens, and of seals.
  let strokes: Picture
  let red: Picture
  private(set) var groups: [Group] = []
  /// The boxes around pen strokes that lie near each other: words that somebody wrote.
  private(set) var writings: [PaperArea] = []

  /// How far from print ink counts as print, for pens and for red: 0.4 mm. Scans are that far off where paper bends.
  private static let tolerance = 7
  /// Pen strokes are darker than this.
  private static let strokeLevel = 150
  /// What lies nearer than this is one mark: 2 mm, and 4 mm for seals, whose ink is uneven.
  private static let strokeGap = 17
  private static let sealGap = 31
  /// A signature's strokes lie nearer to each other than this, 4 mm; it covers the print between those of 6 mm.
  private static let writingGap = 31
  private static let coveredGap = 45
  /// The gaps that print leaves in a seal without colour: 6 mm.
  private static let stampGap = 47
  /// Print under red ink is darker than this.
  private static let printLevel = 120
  /// Dust: shorter than this each way, in millimetres, or of less ink, in square millimetres.
  static let leastLength = 1.0
  static let leastInk = 0.25

  /// - Parameter page: the page, grey.
  init(_ ink: InkSeparation, page: Picture) throws(ComparisonError) {
    let print = try page.darker(than: 215).dilated(BeyondPrint.tolerance)
    red = ink.red
    strokes = try ink.strokes.darker(than: BeyondPrint.strokeLevel).without(print).without(ink.red.dilated(3))
    writings = try clusters(gap: BeyondPrint.writingGap).map(PaperArea.init)
    groups = try groups(of: red, gap: BeyondPrint.sealGap) { _ in .red }
    groups += try groups(of: strokes, gap: BeyondPrint.strokeGap) { area throws(ComparisonError) in
      let (blue, all) = (try ink.blue.part(area).and(strokes.part(area)).count, try strokes.count(in: area))
      return blue * 3 > all ? .blue : .black
    }
    if !ink.isColoured { try gatherStamps() }
  }

  /// The boxes around strokes that lie nearer to each other than a gap.
  private func clusters(gap: Int) throws(ComparisonError) -> [PixelArea] {
    var clusters: [PixelArea] = []
    for area in try strokes.closed(gap).components() where BeyondPrint.isSeen(area, ink: try strokes.count(in: area)) {
      clusters.append(area)
    }
    return clusters
  }

  /// Without colour a seal is many strokes around and over the print: what lies in a square of a seal's size is one.
  private mutating func gatherStamps() throws(ComparisonError) {
    for area in try clusters(gap: BeyondPrint.stampGap) where MarkReading.isSealSized(PaperArea(area)) {
      let paper = PaperArea(area)
      groups.removeAll { paper.contains(PaperArea($0.area)) }
      groups.append(Group(colour: .black, area: area, ink: try strokes.count(in: area)))
      writings.append(paper)
    }
  }

  private func groups(
    of bits: Picture, gap: Int, colour: (PixelArea) throws(ComparisonError) -> PaperMark.Colour
  ) throws(ComparisonError) -> [Group] {
    var groups: [Group] = []
    for area in try bits.closed(gap).components() {
      let ink = try bits.count(in: area)
      guard BeyondPrint.isSeen(area, ink: ink) else { continue }
      groups.append(Group(colour: try colour(area), area: area, ink: ink))
    }
    return groups
  }

  /// Longer and higher than a digit or a line drawn through a few, and of more ink.
  private func isSignature(_ area: PixelArea) throws(ComparisonError) -> Bool {
    guard WorkingScale.millimetres(Double(max(area.width, area.height))) >= 12,
      WorkingScale.millimetres(Double(min(area.width, area.height))) >= 3
    else { return false }
    let pixel = WorkingScale.millimetres(1)
    return Double(try strokes.count(in: area)) * pixel * pixel >= 6
  }

  private static func isSeen(_ area: PixelArea, ink: Int) -> Bool {
    let pixel = WorkingScale.millimetres(1)
    return Double(max(area.width, area.height)) * pixel >= leastLength && Double(ink) * pixel * pixel >= leastInk
  }

  /// In bits: what of the print cannot be judged: what a signature covers, and where red ink shines through.
  ///
  /// Between its strokes a signature's ink cannot be told from that of the print, so all that it covers is hidden. What
  /// stands alone and is no larger than a digit hides nothing: it may be one that somebody wrote.
  func hidden(strokes ink: Picture) throws(ComparisonError) -> Picture {
    let covered = try Picture(width: strokes.width, height: strokes.height, depth: 1)
    for area in try strokes.closed(BeyondPrint.writingGap).components() where try isSignature(area) {
      let part = try strokes.part(area).closed(BeyondPrint.coveredGap)
      let whole = PixelArea(left: 0, top: 0, width: area.width, height: area.height)
      covered.copy(whole, of: part, toX: area.left, y: area.top)
    }
    return try covered.dilated(9).or(red.dilated(3).without(ink.darker(than: BeyondPrint.printLevel)))
  }
}
