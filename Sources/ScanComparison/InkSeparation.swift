/// What is on a scan by its colours: the ink of print and pens, and that of red seals.
///
/// The red channel of a picture shows black and blue and hides red, so that text under a seal can still be read.
struct InkSeparation {
  /// Grey: black and blue ink, 245 where there is none.
  let strokes: Picture
  /// In bits: red ink, and blue ink.
  let red: Picture
  let blue: Picture
  /// Whether the scan has colours.
  let isColoured: Bool

  /// How much more of one colour than of the others an ink has to have.
  private static let redExcess = 45
  private static let blueExcess = 35

  /// - Parameter scan: a scan laid over its page, paper evened. In a grey one all ink is that of pens.
  init(_ scan: Picture) throws(ComparisonError) {
    isColoured = scan.depth == 32
    guard isColoured else {
      strokes = scan
      (red, blue) = (try .empty(like: scan), try .empty(like: scan))
      return
    }
    let (red, green, blue) = (try scan.channel(.red), try scan.channel(.green), try scan.channel(.blue))
    strokes = red
    self.red = try red.lighter(than: green.lightest(blue), by: InkSeparation.redExcess)
    self.blue = try blue.lighter(than: red, by: InkSeparation.blueExcess)
  }
}
