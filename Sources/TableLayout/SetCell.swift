internal import LayoutCore
internal import Typesetting

/// A cell with its lines, set to its width.
struct SetCell: Sendable {
  /// What a piece shows of a cell that began in an earlier one.
  enum Rest: Sendable {
    /// The lines that did not stand in earlier pieces.
    case lines
    /// The whole label again.
    case label(LineStack)
    case nothing
  }

  let rows: Range<Int>
  let columns: Range<Int>
  let padding: Insets
  let verticalAlignment: VerticalAlignment
  /// The height of the blank room under the lines.
  let roomHeight: Length
  var lines: LineStack
  var rest: Rest

  /// Whether the cell's lines stand in one piece, whatever the page ends.
  var isLabel: Bool { if case .lines = rest { false } else { true } }

  /// The label's lines in later pieces, where it is shown again.
  var continuedLines: [Line] { if case .label(let label) = rest { label.lines } else { [] } }

  /// The height that the whole cell needs.
  var height: Length { lines.height + roomHeight + padding.vertical }

  /// The height of the cell's first line in its padding.
  var firstLineHeight: Length { (lines.lines.first?.height ?? .zero) + padding.vertical }

  /// The height of the highest piece of a label.
  var labelHeight: Length {
    switch rest {
    case .lines: .zero
    case .label(let label): max(lines.height + roomHeight, label.height) + padding.vertical
    case .nothing: height
    }
  }
}
