internal import CLeptonica
public import ScanReading

/// Pictures of a comparison, side by side: the original, the scan with numbered frames around what was found, and a legend.
public struct ComparisonPicture {
  /// Pixels an inch of the pictures.
  public static let dpi = 110.0

  private let comparison: PageComparison
  private let original: Raster

  /// - Parameter original: the page that was compared, grey, at 200 pixels an inch.
  public init(_ comparison: PageComparison, original: Raster) {
    (self.comparison, self.original) = (comparison, original)
  }

  /// What is framed, in the order of its numbers: differences first, then marks.
  public static func findings(of comparison: PageComparison) -> [PaperArea] {
    comparison.differences.map(\.area) + comparison.marks.map(\.area)
  }

  /// One picture of them all. Throws when there is no memory for it.
  ///
  /// - Parameter legend: pages at `dpi`, which come last.
  public func raster(legend: [Raster]) throws(ComparisonError) -> Raster {
    var panels = [try small(Picture(original)), try small(framedScan())]
    for page in legend { panels.append(try Picture(page).inColour()) }
    let gap = 12
    let width = panels.reduce(-gap) { $0 + $1.width + gap }
    let sheet = try Picture(width: width, height: panels.map(\.height).max() ?? 1, depth: 32)
    var left = 0
    for panel in panels {
      let area = PixelArea(left: 0, top: 0, width: panel.width, height: panel.height)
      sheet.copy(area, of: panel, toX: left, y: 0)
      left += panel.width + gap
    }
    return sheet.raster(dpi: ComparisonPicture.dpi)
  }

  private func small(_ picture: Picture) throws(ComparisonError) -> Picture {
    let scale = ComparisonPicture.dpi / WorkingScale.dpi
    return try picture.inColour().scaled(
      width: Int(Double(picture.width) * scale), height: Int(Double(picture.height) * scale))
  }

  /// Differences in red, seals in green, strokes in blue, what is hidden in grey.
  private func framedScan() throws(ComparisonError) -> Picture {
    let picture = try Picture(comparison.scan).inColour()
    for glyph in comparison.hidden { picture.frame(glyph.area, .grey, width: 2) }
    let count = comparison.differences.count
    for (index, mark) in comparison.marks.enumerated() {
      picture.frame(mark.area, mark.kind == .seal ? .green : .blue, width: 3, number: count + index + 1)
    }
    for (index, difference) in comparison.differences.enumerated() {
      picture.frame(difference.area.grown(by: 0.8), .red, width: 5, number: index + 1)
    }
    return picture
  }
}

/// The colours of frames.
private struct FrameColour {
  let (red, green, blue): (UInt8, UInt8, UInt8)

  static let red = FrameColour(220, 0, 40)
  static let green = FrameColour(0, 140, 60)
  static let blue = FrameColour(0, 90, 210)
  static let grey = FrameColour(140, 140, 140)

  private init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) { (self.red, self.green, self.blue) = (red, green, blue) }

  /// As Leptonica has colours in a word.
  var word: UInt32 { UInt32(red) << 24 | UInt32(green) << 16 | UInt32(blue) << 8 }
}

extension Picture {
  fileprivate func inColour() throws(ComparisonError) -> Picture {
    try Picture(owning: pixConvertTo32(pix))
  }

  /// Draws a frame, with its number over its left corner.
  fileprivate func frame(_ area: PaperArea, _ colour: FrameColour, width: Int32, number: Int? = nil) {
    let pixels = PixelArea(area)
    var box = boxCreate(Int32(pixels.left), Int32(pixels.top), Int32(pixels.width), Int32(pixels.height))
    defer { boxDestroy(&box) }
    pixRenderBoxArb(pix, box, width, colour.red, colour.green, colour.blue)
    guard let number else { return }
    write(String(number), colour, x: Int32(pixels.left), baseline: Int32(pixels.top) - 6)
  }

  private func write(_ text: String, _ colour: FrameColour, x: Int32, baseline: Int32) {
    // 20 is the largest size of Leptonica's own digits.
    var font = bmfCreate(nil, 20)
    defer { bmfDestroy(&font) }
    pixSetTextline(pix, font, text, colour.word, x, max(24, baseline), nil, nil)
  }
}
