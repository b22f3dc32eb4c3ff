internal import Diagnostics
internal import LayoutCore
internal import Typesetting

extension ShapedTable {
  /// The third pass: sets the content of each cell to its width.
  func setCells(columnEdges edges: [Length]) -> (cells: [SetCell], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let cells = table.cells.indices.map { index in
      let cell = table.cells[index]
      let width = edges[cell.columns.upperBound] - edges[cell.columns.lowerBound] - cell.padding.horizontal
      let set = setCell(index, width: width)
      if let finding = fitFinding(index, set, width: width) { diagnostics.append(finding) }
      return set
    }
    return (alignedByDecimalPoint(cells), diagnostics)
  }

  private func setCell(_ index: Int, width: Length) -> SetCell {
    let cell = table.cells[index]
    let lines = LineStack(contents[index].lines(width: width))
    let rest: SetCell.Rest =
      switch cell.continuation {
      case .flow: .lines
      case .once: .nothing
      case .repeat: .label(continuedContents[index].map { LineStack($0.lines(width: width)) } ?? lines)
      }
    return SetCell(
      rows: cell.rows, columns: cell.columns, padding: cell.padding, verticalAlignment: cell.verticalAlignment,
      roomHeight: cell.room?.size.height ?? .zero, lines: lines, rest: rest)
  }

  /// What is wrong with a cell's width, judged by the lines that came of it.
  private func fitFinding(_ index: Int, _ set: SetCell, width: Length) -> Diagnostic? {
    let cell = table.cells[index]
    let lines = set.lines.lines + set.continuedLines
    let hasVanished = width < .zero || width + cell.padding.horizontal == .zero
    let excess = lines.map { max(-$0.extent.lowerBound, $0.extent.upperBound - width) }.max() ?? .zero
    if hasVanished || excess > .zero { return .columnTooNarrow(cell, missing: max(excess, -width)) }
    let narrow = (cell.room?.size.width ?? .zero) - width - cell.padding.horizontal
    if narrow > .zero { return .roomTooWide(cell, missing: narrow) }
    let cuts = set.lines.lines.cuts + set.continuedLines.cuts
    if !cuts.isEmpty { return .textCut(cell, missing: minContentWidth(of: index) - width, cuts: cuts) }
    return lines.lazy.compactMap(\.shrunkSize).first.map { .textShrunk(cell, to: $0) }
  }
}
