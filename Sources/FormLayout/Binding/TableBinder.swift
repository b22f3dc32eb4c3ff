internal import BudgetModel
internal import Diagnostics
internal import LayoutCore
internal import TableLayout

/// Turns a table's picture and a record into a table: repeats rows, merges equal neighbours, fills cells.
struct TableBinder {
  let definition: TableDefinition
  let templates: TemplateBinder

  func table(in scope: FieldScope, block: Int) -> Table {
    var rows = RowExpander(picture: definition.rows).rows(in: scope)
    let groups = RowMerging(definition: definition, templates: templates).merge(&rows)
    let areas = PictureGrid(rows.map(\.cells)).areas
    let cells = areas.compactMap { entry in cell(at: entry.row, entry.column, covering: entry.area, in: rows) }
    reportUnshown(in: scope)
    return Table(
      columns: definition.columns, rows: continued(rows.map(\.row), by: rows), cells: cells, rule: definition.rule,
      groups: groups, minimumRows: definition.breaking.minimumRows,
      outerRule: definition.outerRule, fillRow: rows.lastIndex { $0.picture.padding == .page }, block: block,
      layoutLocation: definition.rows.first?.location ?? .init())
  }

  /// The rows of the table, each continuation row with the rows of its list.
  private func continued(_ table: [Row], by rows: [ExpandedRow]) -> [Row] {
    zip(table, rows).map { row, expanded in
      guard let list = expanded.picture.continuedList else { return row }
      let own = rows.indices.filter { rows[$0].picture.repetition?.list == list }
      var row = row
      row.continued = (own.first ?? 0)..<(own.last.map { $0 + 1 } ?? 0)
      return row
    }
  }

  /// A list whose rows all have conditions may hold records that meet none of them: none is passed over in silence.
  private func reportUnshown(in scope: FieldScope) {
    let repetitions = definition.rows.compactMap(\.repetition)
    for list in Set(repetitions.map(\.list)) {
      let own = repetitions.filter { $0.list == list }
      let conditions = own.compactMap(\.condition)
      guard let first = own.first, conditions.count == own.count else { continue }
      for (index, record) in scope.list(at: list).enumerated() {
        let inner = scope.entering(record, number: index + 1)
        guard !conditions.contains(where: { $0.holds(in: inner) }) else { continue }
        let location = scope.value(at: list)?.location ?? .init()
        templates.findings.reportUnshown(list, number: index + 1, at: location, layout: first.location)
      }
    }
  }

  // MARK: Cells

  private func cell(at row: Int, _ column: Int, covering area: PictureGrid.Area, in rows: [ExpandedRow]) -> Cell? {
    guard case .own(let styled) = rows[row].cells[column] else { return nil }
    let isShown = !rows[row].isBlank || rows[row].showsLabel(at: column)
    let diagonal = isShown ? templates.diagonalLabels(styled) : nil
    let texts = isShown ? diagonal ?? paragraphs(styled, in: rows[row].scope) : []
    let role = templates.roles[styled.role]
    let box = role?.box ?? CellBox()
    return Cell(
      row: row, column: column, rowSpan: area.rows.count, columnSpan: area.columns.count,
      content: texts.map(\.paragraph),
      verticalAlignment: styled.template.seal == nil ? role?.verticalAlignment ?? .middle : .top,
      padding: box.padding, continuation: continuation(of: styled.template),
      edges: edges(
        of: rows[row].picture, over: area.columns, box: box, isAtFoot: area.rows.upperBound == rows.count - 1),
      darkness: box.darkness, isDiagonal: diagonal != nil, room: styled.template.seal,
      isLabel: isLabel(styled.template) && !texts.isEmpty,
      field: texts.first?.field ?? "", location: texts.first?.location ?? styled.template.location,
      layoutLocation: styled.template.location)
  }

  /// The paragraphs of a cell; none where it is room for a seal and nothing else.
  private func paragraphs(_ styled: StyledTemplate, in scope: FieldScope) -> [BoundText] {
    styled.template.segments.isEmpty && styled.template.seal != nil ? [] : templates.paragraphs(styled, in: scope)
  }

  /// Fixed text names what stands beside it, and so do the fields whose equal values are merged.
  private func isLabel(_ template: TextTemplate) -> Bool {
    template.isFixedText || template.soleField.map(isMerged) ?? false
  }

  private func isMerged(_ field: FieldPath) -> Bool { definition.merge.contains { $0.name == field.description } }

  /// Labels stand again after a page end; data flows on, unless the layout says otherwise.
  private func continuation(of template: TextTemplate) -> Continuation {
    guard let field = template.soleField else {
      return template.isFixedText || template.segments.isEmpty ? .repeat(suffix: "") : .flow
    }
    return definition.breaking.continuations[field.description] ?? (isMerged(field) ? .repeat(suffix: "") : .flow)
  }

  /// A row without rules leaves the one below it to the next row, where there is one.
  private func edges(
    of row: PictureRow, over columns: ClosedRange<Int>, box: CellBox, isAtFoot: Bool
  ) -> CellEdges {
    switch row.rules {
    case .all: return box.edges
    case .none: return CellEdges(top: .zero, bottom: isAtFoot ? .zero : nil, left: .zero, right: .zero)
    case .horizontal: return CellEdges(left: .zero, right: .zero)
    case .outer:
      let isLast = columns.upperBound == row.cells.count - 1
      return CellEdges(left: columns.lowerBound == 0 ? nil : .zero, right: isLast ? nil : .zero)
    }
  }
}

extension TextTemplate {
  /// Whether the template is words and nothing to be filled in.
  fileprivate var isFixedText: Bool {
    !segments.isEmpty && segments.allSatisfy { if case .text = $0 { true } else { false } }
  }
}
