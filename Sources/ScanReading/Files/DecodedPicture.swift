internal import CLeptonica

extension Picture {
  /// A picture as a file's reader gave it, brought to 8 bits of grey or 32 of colour: palettes resolved, transparent parts
  /// white. Nil where there is none.
  static func decoded(_ pix: UnsafeMutablePointer<Pix>?) -> Picture? {
    guard let read = Picture(taking: pix) else { return nil }
    let solid = pixGetSpp(read.pix) == 4 ? Picture(taking: pixAlphaBlendUniform(read.pix, 0xFFFF_FF00)) : read
    let plain = solid.flatMap { Picture(taking: pixRemoveColormap($0.pix, l_int32(REMOVE_CMAP_BASED_ON_SRC))) }
    guard let plain else { return nil }
    let isColored = pixGetDepth(plain.pix) == 32 && banxin_pix_is_colorless(plain.pix) == 0
    return isColored ? plain : Picture(taking: pixConvertTo8(plain.pix, 0))
  }

  /// Pixels an inch as the file states; nil where it states none that a scanner could have.
  static func statedResolution(of pix: UnsafeMutablePointer<Pix>) -> Double? {
    let stated = Double(pixGetXRes(pix))
    return (75...2400).contains(stated) ? stated : nil
  }
}

/// Pixels an inch of pages whose file does not say, or says what can't be: a scan is taken to be as wide as A4 is, on the
/// side that is nearer.
enum AssumedResolution {
  static func dpi(width: Int, height: Int) -> Double { Double(max(width, height)) / 297 * 25.4 }
}
