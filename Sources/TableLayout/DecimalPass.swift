internal import LayoutCore
internal import Typesetting

/// Puts the decimal points of a column under each other.
extension ShapedTable {
  /// The cells whose lines are aligned by a decimal point, moved so that the points of each column stand in one line
  /// and the widest number of the column in the middle of its width. Numbers that don't fit so stay on the right.
  func alignedByDecimalPoint(_ cells: [SetCell]) -> [SetCell] {
    let aligned = cells.indices.filter { cells[$0].lines.lines.contains { $0.decimalPoint != nil } }
    var cells = cells
    for indices in Dictionary(grouping: aligned, by: { cells[$0].columns }).values {
      let lines = indices.flatMap { cells[$0].lines.lines }
      let before = lines.compactMap(\.widthBeforePoint).max() ?? .zero
      let after = lines.compactMap(\.widthAfterPoint).max() ?? .zero
      guard indices.allSatisfy({ before + after <= contentWidth(of: cells[$0]) }) else { continue }
      for index in indices {
        let point = (contentWidth(of: cells[index]) - before - after).half + before
        cells[index].lines = LineStack(cells[index].lines.lines.map { $0.withPoint(at: point) })
      }
    }
    return cells
  }

  /// The width of a cell inside its padding: lines with a decimal point end at its right edge.
  private func contentWidth(of cell: SetCell) -> Length {
    cell.lines.lines.map(\.extent.upperBound).max() ?? .zero
  }
}

extension Line {
  fileprivate var widthBeforePoint: Length? { decimalPoint.map { $0 - extent.lowerBound } }
  fileprivate var widthAfterPoint: Length? { decimalPoint.map { extent.upperBound - $0 } }

  fileprivate func withPoint(at position: Length) -> Line { decimalPoint.map { shifted(by: position - $0) } ?? self }
}
