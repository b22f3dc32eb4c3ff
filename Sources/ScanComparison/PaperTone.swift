internal import CLeptonica

/// The paper of a scan made white: what light and tint do to it is measured where nothing is printed, and undone.
enum PaperTone {
  /// What paper becomes.
  static let white: Int32 = 245

  /// Paper is looked for in squares of so many pixels.
  private static let square: Int32 = 8

  /// Nothing that is drawn is thicker than so many squares: 13 mm.
  private static let thickest: Int32 = 13

  /// - Precondition: The picture's width and height are multiples of 8.
  static func evened(_ picture: Picture) throws(ComparisonError) -> Picture {
    guard picture.depth == 32 else { return try evenedChannel(picture) }
    return try .colour(
      evenedChannel(picture.channel(.red)), evenedChannel(picture.channel(.green)),
      evenedChannel(picture.channel(.blue)))
  }

  private static func evenedChannel(_ channel: Picture) throws(ComparisonError) -> Picture {
    let paper = try paper(of: channel)
    let map = try Picture(owning: pixGetInvBackgroundMap(paper.pix, white, 1, 1))
    return try Picture(owning: pixApplyInvBackgroundGrayMap(channel.pix, map.pix, square, square))
  }

  /// The lightness of the paper around each square.
  private static func paper(of channel: Picture) throws(ComparisonError) -> Picture {
    var small = channel
    for _ in 0..<3 { small = try Picture(owning: pixScaleAreaMap2(small.pix)) }
    return try Picture(owning: pixCloseGray(small.pix, thickest, thickest))
  }
}
