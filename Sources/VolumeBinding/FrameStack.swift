internal import LayoutCore
internal import Pagination

/// Finished frames one below the other, each kept whole: the entries of a table of contents.
struct FrameStack: BreakableBlock {
  private let frames: [Frame]
  /// The tops of the frames and the bottom of the last.
  private let tops: [Length]
  /// The frames after which no page may end: the heads of lists.
  private let heads: Set<Int>

  init(_ frames: [Frame], heads: Set<Int>) {
    self.frames = frames
    self.heads = heads
    self.tops = frames.reduce(into: [.zero]) { tops, frame in tops.append((tops.last ?? .zero) + frame.size.height) }
  }

  var unitCount: Int { frames.count }

  func height(of piece: Range<Int>) -> Length { tops[piece.upperBound] - tops[piece.lowerBound] }

  func breakCost(at position: Int) -> BreakCost { heads.contains(position - 1) ? .forbidden : .free }

  func frame(of piece: Range<Int>) -> Frame {
    let width = frames.map(\.size.width).max() ?? .zero
    var frame = Frame(size: Size(width: width, height: height(of: piece)))
    for index in piece { frame.place(frames[index], at: Point(x: .zero, y: tops[index] - tops[piece.lowerBound])) }
    return frame
  }
}
