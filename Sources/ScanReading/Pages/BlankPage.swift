internal import CLeptonica

extension Picture {
  /// Whether a grey page has no print, writing or seal: fewer dark places than a single printed line has.
  ///
  /// Shadows at the edges and specks do not count: the page is looked at without its edges, at 40 pixels an inch.
  func isBlank(dpi: Double) -> Bool {
    let (left, top) = (width / 20, height / 20)
    let inner = cropped(to: PixelArea(left: left, top: top, width: width - 2 * left, height: height - 2 * top))
    let small = inner.made { pixScaleAreaMap2($0) }.reduced(to: 40 / (dpi / 2))
    guard let even = Picture(taking: pixBackgroundNorm(small.pix, nil, nil, 10, 15, 60, 30, 200, 2, 1)) else {
      return false
    }
    guard let bits = Picture(taking: pixThresholdToBinary(even.pix, 165)) else { return false }
    var count: l_int32 = 0
    pixCountPixels(bits.pix, &count, nil)
    return Double(count) < 0.0004 * Double(bits.width * bits.height)
  }

  private func reduced(to factor: Double) -> Picture { factor < 1 ? scaled(by: factor) : self }
}
