internal import PageCodes

extension ScannedPage {
  /// Reads a page's picture: looks for its codes, turns it upright, and sees whether it is blank.
  public init(_ original: Raster, file: String, index: Int) {
    let isBlank = Picture(original).grey().isBlank(dpi: original.dpi)
    // A blank page is looked at once: all attempts on every back of a sheet would take longer than the fronts.
    let found = CodeSearch.codes(on: original, isThorough: !isBlank)
    let uprighting = Uprighting(of: original, codes: found.codes)
    self.init(
      file: file, index: index, original: original, upright: uprighting.apply(to: original),
      turning: uprighting.turning, codes: found.codes.map { $0.moved(by: uprighting.transform) },
      isBlank: isBlank && found.codes.isEmpty, attempts: found.attempts)
  }
}

extension ReadCode {
  fileprivate func moved(by transform: PixelTransform) -> ReadCode {
    var moved = self
    moved.corners = corners.moved(transform.callAsFunction)
    return moved
  }
}
