import BudgetModel
import Diagnostics
import OfficeFiles

/// Turns the rows of a table into the blocks that the text importer reads: a form's rows with just the cells that the
/// form has, lone cells as paragraphs.
///
/// Tables draw the same form on different grids: cells are merged or left blank, columns run on beyond the form. What
/// carries no text may be left out or added here; what does stays, so that the form's reader finds fault with it.
struct GridForms {
  private(set) var blocks: [TextBlock] = []
  private let source: GridSource
  /// The row of the form that was read last.
  private var previous: FormRow?
  /// The columns of the plan's dates, or of the indicators' fields in their order.
  private var columns: [Range<Int>] = []
  /// The last indicator's cells.
  private var above: [TextCell] = []

  static func blocks(of source: GridSource) -> [TextBlock] {
    var forms = GridForms(source)
    for row in source.rows where !row.cells.isEmpty { forms.read(row) }
    return forms.blocks
  }

  private init(_ source: GridSource) { self.source = source }

  private mutating func read(_ row: GridRow) {
    let filled = row.cells.filter { !$0.isBlank || $0.content != .text }
    if let form = continuation(row, filled) {
      add(form, form == .purpose ? purpose(row, filled) : planValues(row, filled), row)
    } else if let form = FormRow.named.first(where: { $0.begins(filled) }) {
      readNamed(form, row, filled)
    } else if previous == .indicatorHead, !isParagraph(filled) || row.cells.contains(where: \.continuesAbove) {
      readIndicator(row, filled)
    } else if isParagraph(filled) {
      readParagraphs(filled[0], row)
    } else if !filled.isEmpty {
      blocks.append(.row(rawRow(row)))
    }
  }

  private mutating func readNamed(_ form: FormRow, _ row: GridRow, _ filled: [GridCell]) {
    switch form {
    case .indicatorHead: readIndicatorHead(row, filled)
    case .planDates:
      columns = filled.dropFirst().map(\.columns)
      add(form, filled.map { source.textCell($0, row: row.number) }, row)
    default: add(form, RowFitting(form, source: source).cells(filled, row: row.number), row)
    }
  }

  /// The row that a row without a label of its own is, by the one above it.
  private func continuation(_ row: GridRow, _ filled: [GridCell]) -> FormRow? {
    let isLabelled = FormRow.named.dropFirst().contains { $0.begins(filled) }
    switch previous {
    case .budget where filled.count <= 2 && !isLabelled: return .purpose
    case .planDates where !isLabelled: return .planValues
    default: return nil
    }
  }

  /// Adds a row of the form; as it stands when it does not fit.
  private mutating func add(_ form: FormRow, _ cells: [TextCell]?, _ row: GridRow) {
    previous = form
    blocks.append(.row(cells.map { TextRow(cells: $0, mayContinue: false) } ?? rawRow(row)))
  }

  private func purpose(_ row: GridRow, _ filled: [GridCell]) -> [TextCell]? {
    let texts = filled.filter { $0.label != FieldName.purpose.rawValue }
    guard texts.count <= 1 else { return nil }
    let blank = source.blankCell(row: row.number, column: row.cells[0].column)
    let text = texts.first.map { source.textCell($0, row: row.number) }
    return [blank, text ?? source.blankCell(row: row.number, column: row.cells[0].column + 1)]
  }

  private func planValues(_ row: GridRow, _ filled: [GridCell]) -> [TextCell]? {
    guard let cells = cells(filled, under: columns, row: row.number) else { return nil }
    return [source.blankCell(row: row.number, column: row.cells[0].column)] + cells
  }

  // MARK: Indicators

  private mutating func readIndicatorHead(_ row: GridRow, _ filled: [GridCell]) {
    let wanted = FormRow.indicatorFields
    let found = wanted.map { field in
      filled.first { FieldAliases.indicator(named: $0.paragraphs.joined())?.name == field }
    }
    let heads = found.compactMap(\.self)
    guard heads.count == wanted.count, heads.count == filled.count else {
      return add(.indicatorHead, nil, row)
    }
    columns = heads.map(\.columns)
    above = []
    add(.indicatorHead, heads.indices.map { labelled(wanted[$0], heads[$0], row) }, row)
  }

  /// The heading under the name that the form gives it.
  private func labelled(_ field: FieldName, _ cell: GridCell, _ row: GridRow) -> TextCell {
    var text = source.textCell(cell, row: row.number)
    if text.paragraphs.count == 1 { text.paragraphs[0].text = field.rawValue }
    return text
  }

  private mutating func readIndicator(_ row: GridRow, _ filled: [GridCell]) {
    guard !columns.isEmpty, var cells = cells(filled, under: columns, row: row.number) else {
      return add(.indicatorHead, nil, row)
    }
    // A cell of the last four columns that goes on from above says the same of both indicators.
    for index in cells.indices.dropFirst(2) where cells[index].isBlank && index < above.count {
      let covering = row.cells.first { $0.columns.overlaps(columns[index]) }
      if covering?.continuesAbove == true { cells[index].paragraphs = above[index].paragraphs }
    }
    above = cells
    add(.indicatorHead, cells, row)
  }

  /// A cell for each of the columns: the one that stands under it, or a blank one. Nil when a cell stands under none.
  private func cells(_ filled: [GridCell], under columns: [Range<Int>], row: Int) -> [TextCell]? {
    var free = filled
    let cells = columns.map { range in
      guard let index = free.firstIndex(where: { $0.columns.overlaps(range) }) else {
        return source.blankCell(row: row, column: range.lowerBound)
      }
      return source.textCell(free.remove(at: index), row: row)
    }
    return free.isEmpty ? cells : nil
  }

  // MARK: Other text

  private func isParagraph(_ filled: [GridCell]) -> Bool {
    guard filled.count == 1, let only = filled.first, only.content == .text else { return false }
    return !source.textCell(only, row: 0).isDepartmentCell
  }

  private mutating func readParagraphs(_ cell: GridCell, _ row: GridRow) {
    previous = nil
    blocks += source.textCell(cell, row: row.number).paragraphs.map(TextBlock.paragraph)
  }

  /// The row with every cell it has, a blank one where a cell goes on from above.
  private func rawRow(_ row: GridRow) -> TextRow {
    TextRow(cells: row.cells.map { source.textCell($0, row: row.number) }, mayContinue: false)
  }
}

extension TextCell {
  /// Whether the cell is a form's first one: the department's code and name.
  fileprivate var isDepartmentCell: Bool { TextRow(cells: [self], mayContinue: false).isDepartmentRow }
}

extension FormRow {
  /// The rows that begin with a label.
  fileprivate static let named: [FormRow] = [.department, .identity, .budget, .planDates, .goals, .indicatorHead]

  /// Whether cells are this row, judged by the first.
  fileprivate func begins(_ cells: [GridCell]) -> Bool {
    guard let first = cells.first else { return false }
    switch self {
    case .department:
      let source = GridSource(file: "", name: "", rows: [])
      return TextRow(cells: cells.map { source.textCell($0, row: 0) }, mayContinue: false).isDepartmentRow
    case .indicatorHead:
      return cells.count > 3 && FieldAliases.indicator(named: first.paragraphs.joined())?.name == .level1
    default: return label(0).map { $0.asLabel == first.label } ?? false
    }
  }

  /// The label of a cell; nil for a cell of data.
  func label(_ index: Int) -> String? {
    if case .label(let label) = cells[index] { label } else { nil }
  }
}
