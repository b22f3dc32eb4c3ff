public import LayoutCore

/// A place for a code on a page, and for the lines in print that belong to it.
public struct CodePlace: Sendable, Hashable {
  /// Where the printed lines stand to the code.
  public enum Side: Sendable, Hashable {
    case right, left, below
  }

  /// The square of the modules.
  public var area: Rect
  /// The square with its quiet zone, in which nothing else stands.
  public var quietArea: Rect
  /// The box of the printed lines.
  public var caption: Rect
  public var side: Side
}

extension PageSetup {
  /// The places outside the text block where a code can stand on an upright sheet, the best first.
  ///
  /// The best is the bottom margin at the inner edge of the text block: page numbers stand at the outer one
  /// (GB/T 9704-2012, 7.5). Where the bottom margin is too low, as on a landscape sheet, it is a margin at the side.
  ///
  /// - Parameter width: the modules in a row of the symbol.
  public func codePlaces(_ setting: CodeSetting, width: Int, isEvenPage: Bool) -> [CodePlace] {
    let isLeft = !(isEvenPage && sides == .two)
    let geometry = CodeGeometry(
      block: Rect(origin: textBlockOrigin(isEvenPage: isEvenPage), size: textBlock), paper: paper, size: setting.size,
      quiet: setting.quietZone(width: width))
    return [
      geometry.foot(isLeft: isLeft), geometry.foot(isLeft: !isLeft), geometry.side(isLeft: true),
      geometry.side(isLeft: false),
    ].compactMap(\.self)
  }
}

/// Puts a code of one size into the margins of a sheet.
private struct CodeGeometry {
  let block: Rect
  let paper: Size
  let size: Length
  let quiet: Length

  /// What printers leave white along the edges of the paper.
  private static let edge = Length.mm(5)
  /// From the text block to a code in the bottom margin, where there is room.
  private static let distance = Length.mm(4)
  private static let captionSize = Size(width: .mm(27), height: .mm(7))

  /// The place in the bottom margin at the left or right edge of the text block, its lines beside it.
  func foot(isLeft: Bool) -> CodePlace? {
    let lowest = paper.height - CodeGeometry.edge - size
    let top = min(max(block.bottom + CodeGeometry.distance, block.bottom + quiet), lowest)
    guard top >= block.bottom + quiet else { return nil }
    let area = square(left: isLeft ? block.left : block.right - size, top: top)
    let caption = CodeGeometry.captionSize
    let left = isLeft ? area.right + quiet : area.left - quiet - caption.width
    return place(
      area, caption: Point(x: left, y: area.bottom - caption.height), side: isLeft ? .right : .left)
  }

  /// The place in a margin at the side, level with the foot of the text block, its lines below it.
  func side(isLeft: Bool) -> CodePlace? {
    let margin = isLeft ? block.left : paper.width - block.right
    let caption = CodeGeometry.captionSize
    let toEdge = max(CodeGeometry.edge, (margin - size).half)
    guard margin - toEdge - size >= quiet, margin >= caption.width else { return nil }
    let left = isLeft ? toEdge : paper.width - toEdge - size
    let area = square(left: left, top: block.bottom - caption.height - quiet - size)
    guard area.top - quiet >= block.top else { return nil }
    let captionLeft = left + (size - caption.width).half
    return place(area, caption: Point(x: captionLeft, y: area.bottom + quiet), side: .below)
  }

  private func square(left: Length, top: Length) -> Rect { Rect(x: left, y: top, width: size, height: size) }

  private func place(_ area: Rect, caption: Point, side: CodePlace.Side) -> CodePlace {
    let quietArea = area.inset(by: Insets(vertical: -quiet, horizontal: -quiet))
    return CodePlace(
      area: area, quietArea: quietArea, caption: Rect(origin: caption, size: CodeGeometry.captionSize), side: side)
  }
}
