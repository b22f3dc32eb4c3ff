internal import CLeptonica

extension Picture {
  /// The skew of a grey page's text alone, without the lines of tables, which run both ways.
  func textSkew() -> PageSkew? {
    let small = width > 1200 ? scaled(by: 0.5) : self
    guard let bits = Picture(taking: pixThresholdToBinary(small.pix, 150)) else { return nil }
    // What is as long as several characters without a gap is a rule.
    guard let rows = Picture(taking: pixOpenBrick(nil, bits.pix, 60, 1)),
      let columns = Picture(taking: pixOpenBrick(nil, bits.pix, 1, 60))
    else { return nil }
    pixSubtract(bits.pix, bits.pix, rows.pix)
    pixSubtract(bits.pix, bits.pix, columns.pix)
    return bits.skewOfBits()
  }
}
