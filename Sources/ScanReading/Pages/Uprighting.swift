internal import CLeptonica

/// Turns a page upright and straight, by what its code says where it has one, or by its lines.
struct Uprighting {
  let turning: PageTurning
  /// From the page as scanned to the page upright.
  let transform: PixelTransform

  init(of page: Raster, codes: [ReadCode]) {
    let grey = Picture(page).grey()
    let turning = Self.turning(of: grey, symbol: codes.first { $0.pageCode != nil }?.corners)
    let (width, height) = (page.width, page.height)
    let turned = PixelTransform.turned(by: turning.turn, width: width, height: height)
    let isOnSide = turning.turn == .quarter || turning.turn == .threeQuarters
    transform = turned.followed(
      by: .rotated(degrees: turning.degrees, width: isOnSide ? height : width, height: isOnSide ? width : height))
    self.turning = turning
  }

  private static func turning(of grey: Picture, symbol: Corners?) -> PageTurning {
    guard let symbol else { return turningByLines(of: grey) }
    let quarters = Int((symbol.degrees / 90).rounded())
    let turn = QuarterTurn(quarters: -quarters)
    let rest = symbol.degrees - Double(quarters) * 90
    let skew = grey.turned(by: turn).skew()
    // The lines of a whole page tell a skew more finely than the edge of a symbol, unless there are hardly any.
    let isTrusted = skew.map { $0.confidence > 2 && abs($0.degrees - rest) < 1.5 } ?? false
    return PageTurning(turn: turn, degrees: -(isTrusted ? skew?.degrees ?? rest : rest), evidence: .code)
  }

  private static func turningByLines(of grey: Picture) -> PageTurning {
    let (standing, lying) = (grey.textSkew(), grey.turned(by: .threeQuarters).textSkew())
    guard let best = [standing, lying].compactMap(\.self).max(by: { $0.confidence < $1.confidence }),
      best.confidence > 3
    else { return PageTurning(turn: .none, degrees: 0, evidence: .none) }
    let isLying = (lying?.confidence ?? 0) > (standing?.confidence ?? 0)
    return PageTurning(turn: isLying ? .threeQuarters : .none, degrees: -best.degrees, evidence: .lines)
  }

  /// The page, upright.
  func apply(to page: Raster) -> Raster {
    let isStraight = abs(turning.degrees) < 0.02
    guard turning.turn != .none || !isStraight else { return page }
    let turned = Picture(page).turned(by: turning.turn)
    return (isStraight ? turned : turned.rotated(degrees: turning.degrees)).raster(dpi: page.dpi)
  }
}
