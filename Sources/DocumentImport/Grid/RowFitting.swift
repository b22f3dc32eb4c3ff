import OfficeFiles

/// Fits the filled cells of a table's row to a row of the form by its labels.
struct RowFitting {
  private let form: FormRow
  private let source: GridSource

  init(_ form: FormRow, source: GridSource) {
    self.form = form
    self.source = source
  }

  /// The form's cells; nil when a label is missing or there is more data than the form has cells for.
  ///
  /// Blank data cells are found by what is missing between two labels: tables leave them out or draw several.
  func cells(_ filled: [GridCell], row: Int) -> [TextCell]? {
    var rest = filled[...]
    var cells: [TextCell] = []
    for index in form.cells.indices {
      if let label = form.label(index) {
        guard let cell = rest.first, cell.label == label.asLabel else { return nil }
        cells.append(source.textCell(cell, row: row))
        rest = rest.dropFirst()
      } else if let cell = rest.first, !isLabel(cell) {
        cells.append(source.textCell(cell, row: row, isCode: form == .identity && index == 1))
        rest = rest.dropFirst()
      } else {
        cells.append(blank(after: cells.count, filled: filled, row: row))
      }
    }
    return rest.isEmpty ? cells : nil
  }

  private func isLabel(_ cell: GridCell) -> Bool {
    form.cells.indices.contains { form.label($0).map { $0.asLabel == cell.label } ?? false }
  }

  /// A blank cell behind the ones that were found: no other has its place.
  private func blank(after count: Int, filled: [GridCell], row: Int) -> TextCell {
    let end = filled.last.map { $0.column + $0.columnSpan } ?? 1
    return source.blankCell(row: row, column: end + count)
  }
}
