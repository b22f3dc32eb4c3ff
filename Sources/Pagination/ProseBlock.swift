public import LayoutCore
public import Typesetting

/// Paragraphs of set lines, one below the other: a block whose units are lines.
///
/// A break costs where it leaves one line of a paragraph alone on either page (CLREQ, widows and orphans), and is
/// forbidden inside a heading and right after it.
public struct ProseBlock: BreakableBlock {
  public struct Paragraph: Sendable, Hashable {
    public var lines: [Line]
    public var isHeading: Bool

    public init(_ lines: [Line], isHeading: Bool = false) {
      self.lines = lines
      self.isHeading = isHeading
    }
  }

  private let width: Length
  private let block: Int
  private let lines: [Line]
  /// For each line, the paragraph it belongs to.
  private let paragraphOfLine: [Int]
  /// For each paragraph, its lines and whether it is a heading.
  private let paragraphs: [(lines: Range<Int>, isHeading: Bool)]
  /// The tops of the lines and the bottom of the last.
  private let tops: [Length]

  /// - Parameter block: the block's place in its form, for marks; a paragraph's index is the part.
  public init(_ paragraphs: [Paragraph], width: Length, block: Int = 0) {
    self.width = width
    self.block = block
    lines = paragraphs.flatMap(\.lines)
    paragraphOfLine = paragraphs.indices.flatMap { Array(repeating: $0, count: paragraphs[$0].lines.count) }
    var first = 0
    self.paragraphs = paragraphs.map { paragraph in
      defer { first += paragraph.lines.count }
      return (first..<first + paragraph.lines.count, paragraph.isHeading)
    }
    tops = lines.reduce(into: [.zero]) { tops, line in tops.append((tops.last ?? .zero) + line.height) }
  }

  public var unitCount: Int { lines.count }

  public func height(of piece: Range<Int>) -> Length { tops[piece.upperBound] - tops[piece.lowerBound] }

  public func breakCost(at position: Int) -> BreakCost {
    let before = paragraphs[paragraphOfLine[position - 1]]
    if before.isHeading { return BreakCost([.heading: Prices.heading], isForbidden: true) }
    let (above, below) = (position - before.lines.lowerBound, before.lines.upperBound - position)
    return below > 0 && min(above, below) == 1 ? BreakCost([.lonelyLine: Prices.lonelyLine]) : .free
  }

  public func frame(of piece: Range<Int>) -> Frame {
    var frame = Frame(size: Size(width: width, height: height(of: piece)))
    for index in piece {
      let mark = ContentMark.content(ContentID(block: block, part: paragraphOfLine[index]))
      let origin = Point(x: .zero, y: tops[index] - tops[piece.lowerBound])
      frame.items += lines[index].items(at: origin, mark: mark)
    }
    return frame
  }
}
