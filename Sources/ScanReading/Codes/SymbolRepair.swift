extension SearchedPage {
  /// Pieces of the page about symbols whose fixed parts – finder and timing patterns, quiet zone – are drawn anew, for
  /// strokes across these keep a symbol from being found at all, however much of its data could be corrected.
  ///
  /// - Parameter count: How many pieces at most.
  func repaired(count: Int) -> [PreparedPicture] {
    let clear = page.withoutInks()
    return Self.modules.flatMap { millimetres in
      let module = millimetres / 25.4 * dpi
      let outlines = SymbolOutline.all(from: clear.finderPatterns(module: module), module: module)
      return outlines.prefix(count).compactMap { clear.repaired($0) }
    }
  }

  /// The sides of modules that are tried, in millimetres: a symbol of 29 modules in 25 mm has 0.68.
  private static let modules = [0.68, 0.54, 0.8]
}

extension Picture {
  /// The surroundings of a symbol with its fixed parts drawn anew; nil where it lies outside of the page.
  fileprivate func repaired(_ outline: SymbolOutline) -> PreparedPicture? {
    guard let area = outline.area.clipped(width: width, height: height) else { return nil }
    var part = cropped(to: area).raster(dpi: 0)
    for row in 0..<part.height {
      for column in 0..<part.width {
        let point = PixelPoint(x: Double(area.left + column) + 0.5, y: Double(area.top + row) + 0.5)
        guard let isDark = outline.isDark(at: point) else { continue }
        part.bytes[row * part.width + column] = isDark ? 0 : 255
      }
    }
    let place = PixelTransform.moved(x: Double(area.left), y: Double(area.top))
    return PreparedPicture(picture: Picture(part), toPage: place)
  }
}
