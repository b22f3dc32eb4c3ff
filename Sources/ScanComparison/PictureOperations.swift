internal import CLeptonica
internal import ScanReading

/// Leptonica's operations that comparing needs, each giving a new picture.
extension Picture {
  /// One of red, green and blue of a picture in colour; the picture itself where it is grey.
  func channel(_ channel: Channel) throws(ComparisonError) -> Picture {
    depth == 8 ? self : try Picture(owning: pixGetRGBComponent(pix, channel.rawValue))
  }

  enum Channel: Int32, CaseIterable {
    // Leptonica's COLOR_RED, COLOR_GREEN, COLOR_BLUE.
    case red = 0
    case green, blue
  }

  static func colour(_ red: Picture, _ green: Picture, _ blue: Picture) throws(ComparisonError) -> Picture {
    try Picture(owning: pixCreateRGBImage(red.pix, green.pix, blue.pix))
  }

  func scaled(width: Int, height: Int) throws(ComparisonError) -> Picture {
    try Picture(owning: pixScaleToSize(pix, Int32(width), Int32(height)))
  }

  /// A part of the picture; white where it lies outside.
  func part(_ area: PixelArea) throws(ComparisonError) -> Picture {
    let part = try Picture(width: area.width, height: area.height, depth: depth)
    pixRasterop(
      part.pix, 0, 0, Int32(area.width), Int32(area.height), Int32(PIX_SRC), pix, Int32(area.left), Int32(area.top))
    return part
  }

  /// Copies a part of another picture, which must be as deep, to a place in this one.
  func copy(_ area: PixelArea, of other: Picture, toX x: Int, y: Int) {
    pixRasterop(
      pix, Int32(x), Int32(y), Int32(area.width), Int32(area.height), Int32(PIX_SRC), other.pix, Int32(area.left),
      Int32(area.top))
  }

  /// Averages over squares of `2 * radius + 1` pixels.
  func blurred(radius: Int) throws(ComparisonError) -> Picture {
    try Picture(owning: pixBlockconv(pix, Int32(radius), Int32(radius)))
  }

  /// The picture in bits: set where it is darker than `level`.
  func darker(than level: Int) throws(ComparisonError) -> Picture {
    try Picture(owning: pixThresholdToBinary(pix, Int32(level)))
  }

  /// The picture in bits: set where this is lighter than another one by more than `level`.
  func lighter(than other: Picture, by level: Int) throws(ComparisonError) -> Picture {
    let difference = try Picture(owning: pixSubtractGray(nil, pix, other.pix))
    let dark = try difference.darker(than: level + 1)
    return try Picture(owning: pixInvert(nil, dark.pix))
  }

  func lightest(_ other: Picture) throws(ComparisonError) -> Picture {
    try Picture(owning: pixMinOrMax(nil, pix, other.pix, Int32(L_CHOOSE_MAX)))
  }

  func darkest(_ other: Picture) throws(ComparisonError) -> Picture {
    try Picture(owning: pixMinOrMax(nil, pix, other.pix, Int32(L_CHOOSE_MIN)))
  }
}

/// Operations on pictures of one bit a pixel.
extension Picture {
  func dilated(_ size: Int) throws(ComparisonError) -> Picture {
    try Picture(owning: pixDilateBrick(nil, pix, Int32(size), Int32(size)))
  }

  func closed(_ size: Int) throws(ComparisonError) -> Picture {
    try Picture(owning: pixCloseSafeBrick(nil, pix, Int32(size), Int32(size)))
  }

  func without(_ other: Picture) throws(ComparisonError) -> Picture {
    try Picture(owning: pixSubtract(nil, pix, other.pix))
  }

  func and(_ other: Picture) throws(ComparisonError) -> Picture { try Picture(owning: pixAnd(nil, pix, other.pix)) }

  func or(_ other: Picture) throws(ComparisonError) -> Picture { try Picture(owning: pixOr(nil, pix, other.pix)) }

  /// A picture half as large each time, set where any of the pixels was.
  func halved(times: Int) throws(ComparisonError) -> Picture {
    guard times > 0 else { return self }
    let levels = (0..<4).map { Int32($0 < times ? 1 : 0) }
    return try Picture(owning: pixReduceRankBinaryCascade(pix, levels[0], levels[1], levels[2], levels[3]))
  }

  /// The set pixels, or those in an area.
  var count: Int {
    var count: Int32 = 0
    pixCountPixels(pix, &count, nil)
    return Int(count)
  }

  func count(in area: PixelArea) throws(ComparisonError) -> Int { try part(area).count }

  /// The boxes around what hangs together.
  func components() throws(ComparisonError) -> [PixelArea] {
    guard var boxes = pixConnCompBB(pix, 8) else { throw .noMemory }
    defer { release(&boxes) }
    return (0..<boxaGetCount(boxes)).map { index in
      var (x, y, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
      boxaGetBoxGeometry(boxes, index, &x, &y, &width, &height)
      return PixelArea(left: Int(x), top: Int(y), width: Int(width), height: Int(height))
    }
  }

  private func release(_ boxes: inout UnsafeMutablePointer<BOXA>) {
    var handle: UnsafeMutablePointer<BOXA>? = boxes
    boxaDestroy(&handle)
  }
}
