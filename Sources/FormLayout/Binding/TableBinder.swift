internal import BudgetModel
internal import Diagnostics
internal import LayoutCore
internal import TableLayout

/// Turns a table's picture and a record into a table: repeats rows, merges equal neighbours, fills cells.
struct TableBinder {
  let definition: TableDefinition
  let templates: TemplateBinder

  func table(in scope: FieldScope, block: Int) -> Table {
    var rows = definition.rows.flatMap { padded(expand($0, in: scope), of: $0) }
    let groups = merge(&rows)
    let cells = PictureGrid(rows.map(\.cells)).areas.compactMap { entry in
      cell(at: entry.row, entry.column, covering: entry.area, in: rows)
    }
    return Table(
      columns: definition.columns, rows: rows.map(\.row), cells: cells, rule: definition.rule, groups: groups,
      minimumRows: definition.breaking.minimumRows, outerRule: definition.outerRule, fillRow: fillRow(in: scope),
      block: block, layoutLocation: definition.rows.first?.location ?? .init())
  }

  /// The row of the table that blank rows imitate down to the foot of the last page; nil for none.
  private func fillRow(in scope: FieldScope) -> Int? {
    let counts = definition.rows.map { padded(expand($0, in: scope), of: $0).count }
    return definition.rows.lastIndex { $0.padding == .page }.flatMap { index in
      counts[index] > 0 ? counts[...index].reduce(0, +) - 1 : nil
    }
  }

  /// A repeated row lengthened with blank rows where its layout asks for a number of them.
  private func padded(_ rows: [ExpandedRow], of picture: PictureRow) -> [ExpandedRow] {
    guard case .count(let count) = picture.padding, rows.count < count else { return rows }
    return rows + Array(repeating: ExpandedRow(blankLike: picture), count: count - rows.count)
  }

  private func expand(_ picture: PictureRow, in scope: FieldScope) -> [ExpandedRow] {
    guard let list = picture.each else { return [ExpandedRow(picture, scope: scope)] }
    guard case .records(let records)? = scope.value(at: list)?.value else { return [] }
    return records.map { ExpandedRow(picture, scope: scope.entering($0)) }
  }

  // MARK: Merging

  /// Makes one cell of equal neighbours, outer fields first, inner ones only inside them. Returns the outermost groups.
  private func merge(_ rows: inout [ExpandedRow]) -> [RowGroup] {
    var runs = repeatedRuns(rows)
    var groups: [RowGroup] = []
    for (depth, field) in definition.merge.enumerated() {
      guard let column = rows.lazy.compactMap({ $0.column(of: field) }).first else { continue }
      runs = runs.flatMap { split($0, at: column, of: rows) }
      for run in runs { for row in run.dropFirst() { rows[row].join(column) } }
      if depth == 0 { groups = runs.map { group($0) } }
    }
    return groups
  }

  private func group(_ rows: Range<Int>) -> RowGroup {
    RowGroup(
      rows: rows, cohesion: definition.breaking.cohesion, hasEqualHeights: definition.breaking.hasEqualHeights)
  }

  /// The stretches of rows that one `each` made.
  private func repeatedRuns(_ rows: [ExpandedRow]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in rows.indices where rows[index].picture.each != nil && !rows[index].isBlank {
      if let last = runs.last, last.upperBound == index, rows[last.lowerBound].picture == rows[index].picture {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  /// The parts of a run in which a column says the same.
  private func split(_ run: Range<Int>, at column: Int, of rows: [ExpandedRow]) -> [Range<Int>] {
    let texts = run.map { text(of: rows[$0], at: column) }
    let starts = run.filter { $0 == run.lowerBound || texts[$0 - run.lowerBound] != texts[$0 - run.lowerBound - 1] }
    return zip(starts, starts.dropFirst() + [run.upperBound]).map { $0..<$1 }
  }

  private func text(of row: ExpandedRow, at column: Int) -> String {
    guard case .own(let styled) = row.picture.cells[column] else { return "" }
    return templates.text(of: styled.template, in: row.scope).text
  }

  // MARK: Cells

  private func cell(at row: Int, _ column: Int, covering area: PictureGrid.Area, in rows: [ExpandedRow]) -> Cell? {
    guard case .own(let styled) = rows[row].cells[column] else { return nil }
    let diagonal = rows[row].isBlank ? nil : templates.diagonalLabels(styled)
    let texts = rows[row].isBlank ? [] : diagonal ?? templates.paragraphs(styled, in: rows[row].scope)
    let role = templates.roles[styled.role]
    let box = role?.box ?? CellBox()
    return Cell(
      row: row, column: column, rowSpan: area.rows.count, columnSpan: area.columns.count,
      content: texts.map(\.paragraph), verticalAlignment: role?.verticalAlignment ?? .middle,
      padding: box.padding, continuation: continuation(of: styled.template),
      edges: edges(of: rows[row].picture.rules, box: box), darkness: box.darkness, isDiagonal: diagonal != nil,
      isLabel: isLabel(styled.template) && !texts.isEmpty,
      field: texts.first?.field ?? "", location: texts.first?.location ?? styled.template.location,
      layoutLocation: styled.template.location)
  }

  /// Fixed text names what stands beside it, and so do the fields whose equal values are merged.
  private func isLabel(_ template: TextTemplate) -> Bool {
    (template.isLabel && !template.segments.isEmpty)
      || template.soleField.map { definition.merge.contains($0.description) } ?? false
  }

  /// Labels stand again after a page end; data flows on, unless the layout says otherwise.
  private func continuation(of template: TextTemplate) -> Continuation {
    guard let field = template.soleField?.description else {
      return template.isLabel ? .repeat(suffix: "") : .flow
    }
    let isMerged = definition.merge.contains(field)
    return definition.breaking.continuations[field] ?? (isMerged ? .repeat(suffix: "") : .flow)
  }

  /// A row without rules leaves the one below it to the next row.
  private func edges(of rules: PictureRow.Rules, box: CellBox) -> CellEdges {
    switch rules {
    case .all: box.edges
    case .none: CellEdges(top: .zero, left: .zero, right: .zero)
    }
  }
}

/// A row of a picture with the record that fills it.
struct ExpandedRow {
  let picture: PictureRow
  let scope: FieldScope
  private(set) var cells: [PictureCell]
  /// A row that makes up the number and shows nothing.
  let isBlank: Bool

  init(blankLike picture: PictureRow) {
    self.picture = picture
    self.scope = FieldScope(records: [])
    self.cells = picture.cells
    self.isBlank = true
  }

  init(_ picture: PictureRow, scope: FieldScope) {
    self.picture = picture
    self.scope = scope
    self.cells = picture.cells
    self.isBlank = false
  }

  var row: Row { Row(kind: picture.kind, height: picture.height, maySplit: picture.maySplit) }

  /// The column whose cell shows the field and nothing else.
  func column(of field: String) -> Int? {
    picture.cells.firstIndex { cell in
      guard case .own(let styled) = cell else { return false }
      return styled.template.soleField?.description == field
    }
  }

  /// Makes the place part of the cell above, with the places to its right that belong to it.
  mutating func join(_ column: Int) {
    cells[column] = .above
    var next = column + 1
    while next < cells.count, cells[next] == .left {
      cells[next] = .above
      next += 1
    }
  }
}
