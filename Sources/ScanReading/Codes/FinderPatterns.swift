internal import CLeptonica

/// A place that looks like one of the three squares by which a QR code is found.
struct FinderPattern {
  var middle: PixelPoint
  /// How much of the square and its light border is as it must be, of 1.
  var likeness: Double
}

extension Picture {
  /// The likeliest finder patterns (ISO/IEC 18004, 6.3.3) on a grey page whose modules have a size.
  ///
  /// They are found by how much ink lies in squares of 3, 5, 7 and 9 modules about a point, so that a stroke across one
  /// takes a little of its likeness away, where following its edges would lose it.
  ///
  /// - Parameter module: The side of a module, in pixels.
  func finderPatterns(module: Double) -> [FinderPattern] {
    let factor = Double(Self.pixelsPerModule) / module
    let small = scaled(by: factor)
    guard min(small.width, small.height) > 30 * Self.pixelsPerModule else { return [] }
    guard let even = Picture(taking: pixBackgroundNorm(small.pix, nil, nil, 24, 24, 60, 40, 220, 2, 2)),
      let bits = Picture(taking: pixThresholdToBinary(even.pix, 140)),
      let ink = Picture(taking: pixConvertTo8(bits.pix, 0))
    else { return [] }
    return ink.peaks().map { peak in
      FinderPattern(
        middle: PixelPoint(x: (peak.middle.x + 0.5) / factor, y: (peak.middle.y + 0.5) / factor),
        likeness: peak.likeness)
    }
  }

  /// An odd number, so that squares of odd numbers of modules have a pixel in the middle.
  private static let pixelsPerModule = 3

  /// The mean brightness about each pixel, in a square of some modules.
  private func means(modules: Int) -> [UInt8] {
    let half = l_int32(modules * Self.pixelsPerModule / 2)
    return made { pixBlockconvGray($0, nil, half, half) }.raster(dpi: 0).bytes
  }

  /// The best places of a black and white picture, each the best of its surroundings, the best first.
  private func peaks() -> [FinderPattern] {
    let (three, five, seven, nine) = (means(modules: 3), means(modules: 5), means(modules: 7), means(modules: 9))
    var peaks: [FinderPattern] = []
    for row in stride(from: 12, to: height - 12, by: 1) {
      for column in stride(from: 12, to: width - 12, by: 1) {
        let place = row * width + column
        // Dark are the ring of 7 without 5 and the square of 3; light those of 5 without 3 and of 9 without 7.
        let light = 50 * Int(five[place]) + 81 * Int(nine[place]) - 98 * Int(seven[place]) - 18 * Int(three[place])
        guard light > Self.leastLight else { continue }
        // A perfect pattern gives 48 modules of light less 33 of dark, which have none.
        let likeness = Double(light) / Double(48 * 255)
        peaks.append(FinderPattern(middle: PixelPoint(x: Double(column), y: Double(row)), likeness: likeness))
      }
    }
    return Self.best(of: peaks)
  }

  /// Half of what a perfect pattern gives.
  private static let leastLight = 48 * 255 / 2

  private static func best(of peaks: [FinderPattern]) -> [FinderPattern] {
    var chosen: [FinderPattern] = []
    for peak in peaks.sorted(by: { $0.likeness > $1.likeness }) where chosen.count < 16 {
      let isNew = chosen.allSatisfy { $0.middle.distance(to: peak.middle) > 4 * Double(pixelsPerModule) }
      if isNew { chosen.append(peak) }
    }
    return chosen
  }
}
