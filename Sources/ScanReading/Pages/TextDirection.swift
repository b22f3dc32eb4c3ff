internal import CLeptonica
internal import Foundation

/// Which way the lines of a page's text run.
enum TextDirection {
  case across, down
}

extension Picture {
  /// The way of a grey page's lines of text; nil where there is too little of it to tell.
  ///
  /// Characters of a line stand nearer to each other than lines do: gaps closed along the lines join far more of them
  /// than gaps closed across.
  func textDirection(dpi: Double) -> TextDirection? {
    let small = scaled(by: 100 / dpi)
    guard let bits = Picture(taking: pixThresholdToBinary(small.pix, 150)) else { return nil }
    bits.removeRules()
    // Prose is set wider than the cells of tables: the gap that tells most clearly counts.
    let ratios = [5, 7, 9].compactMap(bits.joining)
    guard bits.pieces(closing: 1, 1) ?? 0 > 60 else { return nil }
    let clearest = ratios.max { abs(log($0)) < abs(log($1)) } ?? 1
    return (0.85...1 / 0.85).contains(clearest) ? nil : clearest < 1 ? .across : .down
  }

  /// Takes away what is as long as several characters without a gap: the lines of tables, which run both ways.
  private func removeRules() {
    guard let across = Picture(taking: pixOpenBrick(nil, pix, 40, 1)),
      let down = Picture(taking: pixOpenBrick(nil, pix, 1, 40))
    else { return }
    pixSubtract(pix, pix, across.pix)
    pixSubtract(pix, pix, down.pix)
  }

  /// How many pieces closing gaps across leaves, for each that closing them down leaves.
  private func joining(gap: Int) -> Double? {
    guard let across = pieces(closing: gap, 1), let down = pieces(closing: 1, gap), down > 0 else { return nil }
    return Double(across) / Double(down)
  }

  /// How many separate pieces there are after gaps of a size are closed.
  private func pieces(closing width: Int, _ height: Int) -> Int? {
    guard let closed = Picture(taking: pixCloseSafeBrick(nil, pix, l_int32(width), l_int32(height))) else { return nil }
    var count: l_int32 = 0
    return pixCountConnComp(closed.pix, 8, &count) == 0 ? Int(count) : nil
  }
}
