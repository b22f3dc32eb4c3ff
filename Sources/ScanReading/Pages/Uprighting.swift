internal import CLeptonica

/// Turns a page upright and straight, by what its code says where it has one, or by its lines.
struct Uprighting {
  let turning: PageTurning
  /// From the page as scanned to the page upright.
  let transform: PixelTransform

  init(of page: Raster, codes: [ReadCode]) {
    let grey = Picture(page).grey()
    let turning = Self.turning(of: grey, symbol: codes.first { $0.pageCode != nil }?.corners, dpi: page.dpi)
    let (width, height) = (page.width, page.height)
    let turned = PixelTransform.turned(by: turning.turn, width: width, height: height)
    let isOnSide = turning.turn == .quarter || turning.turn == .threeQuarters
    transform = turned.followed(
      by: .rotated(degrees: turning.degrees, width: isOnSide ? height : width, height: isOnSide ? width : height))
    self.turning = turning
  }

  private static func turning(of grey: Picture, symbol: Corners?, dpi: Double) -> PageTurning {
    guard let symbol else { return turningByLines(of: grey, dpi: dpi) }
    let quarters = Int((symbol.degrees / 90).rounded())
    let turn = QuarterTurn(quarters: -quarters)
    let rest = symbol.degrees - Double(quarters) * 90
    let skew = grey.turned(by: turn).skew()
    // The lines of a whole page tell a skew more finely than the edge of a symbol, unless there are hardly any.
    let isTrusted = skew.map { $0.confidence > 2 && abs($0.degrees - rest) < 1.5 } ?? false
    return PageTurning(turn: turn, degrees: -(isTrusted ? skew?.degrees ?? rest : rest), evidence: .code)
  }

  private static func turningByLines(of grey: Picture, dpi: Double) -> PageTurning {
    guard let direction = grey.textDirection(dpi: dpi) else {
      return PageTurning(turn: .none, degrees: 0, evidence: .none)
    }
    let turn = direction == .across ? QuarterTurn.none : .threeQuarters
    let skew = grey.turned(by: turn).skew()
    let degrees = skew.map { $0.confidence > 2 ? -$0.degrees : 0 } ?? 0
    return PageTurning(turn: turn, degrees: degrees, evidence: .lines)
  }

  /// The page, upright.
  func apply(to page: Raster) -> Raster {
    let isStraight = abs(turning.degrees) < 0.02
    guard turning.turn != .none || !isStraight else { return page }
    let turned = Picture(page).turned(by: turning.turn)
    return (isStraight ? turned : turned.rotated(degrees: turning.degrees)).raster(dpi: page.dpi)
  }
}
