internal import CLeptonica

/// A picture made ready to be searched, and where its points are on the page that it was made from.
struct PreparedPicture {
  var picture: Picture
  /// From the prepared picture to the page.
  var toPage: PixelTransform

  func symbols() -> [FoundSymbol] {
    picture.symbols().map { FoundSymbol(text: $0.text, corners: $0.corners.moved(toPage.callAsFunction)) }
  }
}

/// A page as codes are looked for on it: what several preparations need is made once.
struct SearchedPage {
  let page: Picture
  let grey: Picture
  /// Pixels an inch.
  let dpi: Double

  init(_ raster: Raster) {
    page = Picture(raster)
    grey = page.grey()
    dpi = raster.dpi
  }

  /// A part of the page, prepared. Nil where the preparation would change nothing.
  func prepared(_ preparation: CodeAttempt.Preparation, in area: PixelArea?) -> PreparedPicture? {
    if preparation == .withoutInks && page.isGrey { return nil }
    let source = preparation == .withoutInks ? page : grey
    let part = area.map { source.cropped(to: $0) } ?? source
    let place = area.map { PixelTransform.moved(x: Double($0.left), y: Double($0.top)) } ?? .identity
    guard var prepared = part.prepared(preparation, dpi: dpi) else { return nil }
    prepared.toPage = prepared.toPage.followed(by: place)
    return prepared
  }
}

extension Picture {
  /// The whole picture, prepared; its transform leads back to it. Nil where the preparation would change nothing.
  fileprivate func prepared(_ preparation: CodeAttempt.Preparation, dpi: Double) -> PreparedPicture? {
    switch preparation {
    case .plain: same(self)
    case .withoutInks: same(withoutInks())
    case .reduced: resized(by: 0.5)
    case .enlarged: resized(by: dpi < 180 ? 3 : 2)
    case .thresholded: thresholded(dpi: dpi).flatMap(same)
    case .sharpened: same(made { pixUnsharpMaskingGray($0, 3, 1.5) })
    case .smoothed: same(made { pixMedianFilter($0, 3, 3) })
    case .healed: same(made { pixCloseGray($0, Self.strokeWidth(dpi: dpi), Self.strokeWidth(dpi: dpi)) })
    case .filled: same(made { pixOpenGray($0, Self.strokeWidth(dpi: dpi), Self.strokeWidth(dpi: dpi)) })
    case .straightened: straightened()
    // Symbols are repaired where they lie, not pages: `repaired(count:)`.
    case .repaired: nil
    }
  }

  private func same(_ picture: Picture) -> PreparedPicture { PreparedPicture(picture: picture, toPage: .identity) }

  private func resized(by factor: Double) -> PreparedPicture {
    PreparedPicture(picture: scaled(by: factor), toPage: .scaled(by: 1 / factor))
  }

  private func straightened() -> PreparedPicture? {
    guard let skew = skew(), abs(skew.degrees) > 0.2 else { return nil }
    let back = PixelTransform.rotated(degrees: skew.degrees, width: width, height: height)
    return PreparedPicture(picture: rotated(degrees: -skew.degrees), toPage: back)
  }

  /// Nil for a picture smaller than the surroundings of a pixel.
  private func thresholded(dpi: Double) -> Picture? {
    let half = l_int32(max(8, dpi / 25.4 * 2))
    guard width > 3 * half, height > 3 * half else { return nil }
    var binary: UnsafeMutablePointer<Pix>?
    pixSauvolaBinarizeTiled(pix, half, 0.25, 1, 1, nil, &binary)
    return Picture(taking: binary).map { bits in bits.made { pixConvertTo8($0, 0) } }
  }

  /// The width in pixels, an odd number, of strokes that healing takes away: 0.5 mm, less than a module has.
  private static func strokeWidth(dpi: Double) -> l_int32 { l_int32(max(3, (dpi / 25.4 * 0.25).rounded() * 2 + 1)) }
}
