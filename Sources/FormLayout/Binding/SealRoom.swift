internal import LayoutCore
internal import TableLayout

/// Makes rows as high as the seals need that are to be put in their cells.
struct SealRoom {
  let rows: [ExpandedRow]
  let templates: TemplateBinder

  /// The rows of the table; the last one that a cell with a seal covers takes what the others leave.
  func rows(for areas: [(row: Int, column: Int, area: PictureGrid.Area)]) -> [Row] {
    var table = rows.map(\.row)
    for entry in areas {
      guard case .own(let styled) = rows[entry.row].cells[entry.column], let seal = styled.template.seal else {
        continue
      }
      let padding = templates.roles[styled.role]?.box.padding.vertical ?? .zero
      let others = entry.area.rows.dropLast().map { table[$0].height.least }.sum()
      let last = entry.area.rows.upperBound
      table[last].height = table[last].height.raised(to: seal.height + padding - others)
    }
    return table
  }
}

extension RowHeight {
  /// The height that a row has whatever it holds.
  fileprivate var least: Length {
    switch self {
    case .automatic: .zero
    case .atLeast(let height), .exactly(let height): height
    }
  }

  fileprivate func raised(to height: Length) -> RowHeight { least < height ? .atLeast(height) : self }
}
