internal import LayoutCore

/// The narrowest and the widest that the content of a column asks for, paddings included.
struct ColumnDemand {
  var min = Length.zero
  var max = Length.zero
}

extension ShapedTable {
  /// What the content of each column that is not fixed asks for.
  ///
  /// Cells of one column come first; then cells of several columns, narrow spans before wide ones, add what the
  /// columns under them lack.
  func columnDemands(_ specs: [ColumnSpec]) -> [ColumnDemand] {
    var demands = specs.map(ColumnDemand.init(fixed:))
    var spanning: [Int] = []
    for (index, cell) in table.cells.enumerated() {
      if cell.columnSpan > 1 {
        spanning.append(index)
      } else if !specs[cell.column].isFixed {
        demands[cell.column].widen(to: demand(of: index))
      }
    }
    for column in specs.indices { demands[column].clamp(to: specs[column]) }
    for index in spanning.sorted(by: { (table.cells[$0].columnSpan, $0) < (table.cells[$1].columnSpan, $1) }) {
      addDeficit(of: index, to: &demands, specs)
    }
    for column in specs.indices { demands[column].clamp(to: specs[column]) }
    return demands
  }

  private func demand(of index: Int) -> ColumnDemand {
    let padding = table.cells[index].padding.horizontal
    let room = table.cells[index].room?.size.width ?? .zero
    return ColumnDemand(
      min: max(minContentWidth(of: index) + padding, room), max: max(contents[index].maxContentWidth + padding, room))
  }

  /// The narrowest width that cuts nothing that belongs together, in the first piece and in later ones.
  func minContentWidth(of index: Int) -> Length {
    max(contents[index].minContentWidth, continuedContents[index]?.minContentWidth ?? .zero)
  }

  /// Shares what a spanning cell lacks among the fractions under it, else among the automatic columns.
  private func addDeficit(of index: Int, to demands: inout [ColumnDemand], _ specs: [ColumnSpec]) {
    let columns = table.cells[index].columns
    let fractions = columns.filter { specs[$0].fraction != nil }
    let takers = fractions.isEmpty ? columns.filter { specs[$0].isAutomatic } : fractions
    guard !takers.isEmpty else { return }
    let weights = takers.map { specs[$0].fraction ?? 1 }
    let wanted = demand(of: index)
    let missing = (
      min: wanted.min - columns.map { demands[$0].min }.sum(), max: wanted.max - columns.map { demands[$0].max }.sum()
    )
    let added = (min: missing.min.shares(by: weights), max: missing.max.shares(by: weights))
    for (taker, (min, max)) in zip(takers, zip(added.min, added.max)) {
      demands[taker].min = demands[taker].min + Swift.max(min, .zero)
      demands[taker].max = demands[taker].max + Swift.max(max, .zero)
    }
  }
}

extension ColumnDemand {
  /// A fixed column asks for its width whatever it holds.
  fileprivate init(fixed spec: ColumnSpec) {
    let width = if case .fixed(let width) = spec.kind { width } else { Length.zero }
    self.init(min: width, max: width)
  }

  fileprivate mutating func clamp(to spec: ColumnSpec) {
    min = spec.clamped(min)
    max = Swift.max(spec.clamped(max), min)
  }

  fileprivate mutating func widen(to other: ColumnDemand) {
    min = Swift.max(min, other.min)
    max = Swift.max(max, other.max)
  }
}
