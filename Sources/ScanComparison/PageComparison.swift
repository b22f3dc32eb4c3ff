public import ScanReading

/// What a scan shows that its page does not, and where it says something else.
public struct PageComparison: Sendable {
  /// What is on paper beyond the print, from the top.
  public var marks: [PaperMark]
  /// Where paper says something else, from the top.
  public var differences: [CellDifference]
  /// Printed characters that lie under marks, so that nothing can be said of them.
  public var hidden: [PrintedGlyph]
  /// How many printed characters were looked at.
  public var glyphCount: Int
  /// How much of the page was found again where it should be, from 0 to 1; scans of the page have more than 0.5.
  public var likeness: Double
  /// The scan with each place where the page has it, paper evened, at 200 pixels an inch.
  public var scan: Raster
}

/// Compares a scan with the page that it is of.
///
/// The scan has to stand upright and straight, to a degree or two. It may be grey or of black and white; red seals are
/// then seen as strokes. Throws when it cannot be laid over the page.
///
/// - Parameters:
///   - scan: the scanned page, of any resolution.
///   - original: the page as a renderer shows it, grey, at 200 pixels an inch.
///   - page: what the page says in print.
public func compare(
  _ scan: Raster, with original: Raster, of page: PrintedPage
) throws(ComparisonError) -> PageComparison {
  let print = try Picture(original)
  var registration = try Registration(scan: scan, original: print)
  let laid = try registration.laidOver()
  guard registration.score >= leastLikeness else { throw .unregistered }
  let ink = try InkSeparation(laid)
  let beyond = try BeyondPrint(ink, page: print)
  let cells = PrintedCells(page)
  let glyphs = GlyphComparison(
    page: try print.blurred(radius: 1), scan: try ink.strokes.blurred(radius: 1),
    hidden: try beyond.hidden(strokes: ink.strokes))
  let marks = try MarkReading(page: page, cells: cells, beyond: beyond).marks()
  let judgement = GlyphJudgement(readings: glyphs.readings(of: page.glyphs), writings: beyond.writings)
  let written = WrittenChanges(marks: marks, page: page).differences
  return PageComparison(
    marks: marks, differences: DifferenceRuns(judgement.differences + written, on: page, cells: cells).runs,
    hidden: judgement.hidden, glyphCount: page.glyphs.count, likeness: registration.score, scan: laid.raster())
}

/// Below this share of squares that were found again, a scan is not of the page.
private let leastLikeness = 0.35
