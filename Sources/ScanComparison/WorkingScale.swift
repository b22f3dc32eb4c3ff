internal import ScanReading

/// The resolution at which pages are compared: fine enough for the strokes of 小五 digits, and what offices scan at.
enum WorkingScale {
  /// Pixels an inch.
  static let dpi = 200.0

  static func pixels(_ millimetres: Double) -> Double { millimetres * dpi / 25.4 }

  static func wholePixels(_ millimetres: Double) -> Int { Int(pixels(millimetres).rounded()) }

  static func millimetres(_ pixels: Double) -> Double { pixels * 25.4 / dpi }
}

extension PixelArea {
  var right: Int { left + width }
  var bottom: Int { top + height }

  func grown(by border: Int) -> PixelArea {
    PixelArea(left: left - border, top: top - border, width: width + 2 * border, height: height + 2 * border)
  }

  /// The pixels that a place on paper covers, in part or whole.
  init(_ area: PaperArea) {
    let (left, top) = (WorkingScale.pixels(area.left).rounded(.down), WorkingScale.pixels(area.top).rounded(.down))
    self.init(
      left: Int(left), top: Int(top), width: Int(WorkingScale.pixels(area.right).rounded(.up) - left),
      height: Int(WorkingScale.pixels(area.bottom).rounded(.up) - top))
  }
}

extension PaperArea {
  init(_ area: PixelArea) {
    self.init(
      left: WorkingScale.millimetres(Double(area.left)), top: WorkingScale.millimetres(Double(area.top)),
      width: WorkingScale.millimetres(Double(area.width)), height: WorkingScale.millimetres(Double(area.height)))
  }
}
