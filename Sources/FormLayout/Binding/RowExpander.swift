internal import BudgetModel

/// Repeats the rows of a picture over the lists of a record.
///
/// A row with `each` begins a unit: its `also` rows, the rows of lists inside its records, and, where it stands once a
/// group (`by`), the rows of the same list below it.
struct RowExpander {
  let picture: [PictureRow]

  func rows(in scope: FieldScope) -> [ExpandedRow] { expand(picture[...], in: scope) }

  private func expand(_ rows: ArraySlice<PictureRow>, in scope: FieldScope) -> [ExpandedRow] {
    var (expanded, rest): ([ExpandedRow], ArraySlice<PictureRow>) = ([], rows)
    while !rest.isEmpty {
      let unit = rest.firstUnit
      expanded += expandUnit(unit, in: scope)
      rest = rest[unit.endIndex...]
    }
    return expanded
  }

  private func expandUnit(_ unit: ArraySlice<PictureRow>, in scope: FieldScope) -> [ExpandedRow] {
    guard let first = unit.first else { return [] }
    guard let repetition = first.repetition else { return unit.flatMap { single($0, in: scope) } }
    if scope.isEmptyForm { return padded(unit.flatMap { blanks(of: $0) }, of: first, records: 1) }
    if repetition.key != nil { return expandGroups(of: unit, in: scope, open: []) }
    let records = records(of: repetition, in: scope)
    let rows = records.enumerated().flatMap { number, record in
      expandRecord(unit, of: repetition, in: scope.entering(record, number: number + 1))
    }
    return spanned(padded(rows, of: first, records: records.count), of: first)
  }

  private func single(_ row: PictureRow, in scope: FieldScope) -> [ExpandedRow] {
    let stands = scope.isEmptyForm || (row.condition?.holds(in: scope) ?? true)
    return stands ? [ExpandedRow(row, scope: scope)] : []
  }

  // MARK: Records

  private func records(of repetition: Repetition, in scope: FieldScope) -> [any FieldReadable] {
    let records = scope.list(at: repetition.list)
    switch repetition.filter {
    case nil: return records
    case .matching(let condition): return records.filter { condition.holds(in: scope.entering($0, number: 0)) }
    case .others:
      let conditions = picture.compactMap(\.repetition).filter { $0.list == repetition.list }.compactMap(\.condition)
      return records.filter { record in
        !conditions.contains { $0.holds(in: scope.entering(record, number: 0)) }
      }
    }
  }

  /// The rows of one record: its own, and those of the lists inside it.
  private func expandRecord(
    _ unit: ArraySlice<PictureRow>, of repetition: Repetition, in scope: FieldScope
  ) -> [ExpandedRow] {
    var (expanded, rest): ([ExpandedRow], ArraySlice<PictureRow>) = ([], unit)
    while let row = rest.first {
      if row.isAlso || row.repetition?.list == repetition.list {
        expanded += single(row, in: scope)
        rest = rest.dropFirst()
      } else {
        let inner = rest.firstUnit
        expanded += expand(inner.map { $0.relative(to: repetition.list) }[...], in: scope)
        rest = rest[inner.endIndex...]
      }
    }
    return expanded
  }

  // MARK: Groups

  private func expandGroups(
    of unit: ArraySlice<PictureRow>, in scope: FieldScope, open: [FieldPath]
  ) -> [ExpandedRow] {
    guard let repetition = unit.first?.repetition, let key = repetition.key else { return [] }
    let groups = records(of: repetition, in: scope).grouped { record in
      scope.entering(record, number: 0).value(at: key)?.value.text(format: nil) ?? ""
    }
    return groups.enumerated().flatMap { number, records in
      let inner = scope.entering(records[0], number: number + 1).restricting(repetition.list, to: records)
      var rows = expandInside(unit, in: inner, open: open + [key])
      if open.isEmpty { for index in rows.indices { rows[index].group = number } }
      return rows
    }
  }

  /// The rows of one group, in which the rows of the open keys stand once.
  private func expandInside(
    _ rows: ArraySlice<PictureRow>, in scope: FieldScope, open: [FieldPath]
  ) -> [ExpandedRow] {
    var (expanded, rest): ([ExpandedRow], ArraySlice<PictureRow>) = ([], rows)
    while let row = rest.first {
      let key = row.repetition?.key
      if row.isAlso || key.map(open.contains) ?? false {
        expanded += single(row, in: scope)
        rest = rest.dropFirst()
      } else if key != nil {
        let end = rest.firstIndex { $0.repetition?.key.map(open.contains) ?? false } ?? rest.endIndex
        expanded += expandGroups(of: rest[..<end], in: scope, open: open)
        rest = rest[end...]
      } else {
        let unit = rest.firstUnit
        expanded += expandUnit(unit, in: scope)
        rest = rest[unit.endIndex...]
      }
    }
    return expanded
  }

  // MARK: Blank rows

  /// How many rows stand for a list in an empty form that does not say.
  private static let emptyRows = 3

  private func blanks(of row: PictureRow) -> [ExpandedRow] {
    let isList = row.repetition != nil && row.repetition?.key == nil && row.padding == nil
    let count = isList && row.spanning.isEmpty && row.repetition?.filter == nil ? RowExpander.emptyRows : 1
    return (0..<count).map { _ in
      ExpandedRow(row, scope: FieldScope(records: [], isEmptyForm: true), isBlank: true)
    }
  }

  /// A repeated row lengthened with blank rows where its layout asks for a number of them.
  private func padded(_ rows: [ExpandedRow], of picture: PictureRow, records: Int) -> [ExpandedRow] {
    guard case .count(let count) = picture.padding, records < count else { return rows }
    let blank = ExpandedRow(picture, scope: FieldScope(records: []), isBlank: true)
    return spanned(rows + Array(repeating: blank, count: count - records), of: picture)
  }

  /// The rows with the cells of `↓` as one: they begin in the first row of the picture and go on in its others.
  private func spanned(_ rows: [ExpandedRow], of picture: PictureRow) -> [ExpandedRow] {
    guard !picture.spanning.isEmpty else { return rows }
    var rows = rows
    let own = rows.indices.filter { rows[$0].picture == picture }
    for index in own.dropFirst() { rows[index].joinSpans() }
    return rows
  }
}

extension ArraySlice<PictureRow> {
  /// The first row with all that is repeated together with it.
  fileprivate var firstUnit: ArraySlice<PictureRow> {
    guard let repetition = first?.repetition else { return prefix(1) }
    let rest = dropFirst()
    let end = rest.firstIndex { row in
      guard !row.isAlso else { return false }
      guard let list = row.repetition?.list else { return true }
      return !(list.isInside(repetition.list) || (repetition.key != nil && list == repetition.list))
    }
    return self[startIndex..<(end ?? endIndex)]
  }
}

extension FieldPath {
  /// Whether the path leads through another one and on: `任务.明细` through `任务`.
  fileprivate func isInside(_ list: FieldPath) -> Bool {
    steps.count > list.steps.count && steps.starts(with: list.steps)
  }
}

extension PictureRow {
  /// The row with the path of its list as a record of the outer list sees it.
  fileprivate func relative(to list: FieldPath) -> PictureRow {
    guard let own = repetition?.list, own.isInside(list) else { return self }
    var row = self
    row.repetition?.list = FieldPath(steps: Array(own.steps.dropFirst(list.steps.count)))
    return row
  }
}

extension Array {
  /// Neighbours that agree in a key.
  fileprivate func grouped(by key: (Element) -> String) -> [[Element]] {
    var (groups, last): ([[Element]], String?) = ([], nil)
    for element in self {
      let own = key(element)
      if own == last { groups[groups.count - 1].append(element) } else { groups.append([element]) }
      last = own
    }
    return groups
  }
}
