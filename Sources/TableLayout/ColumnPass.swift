internal import Diagnostics
internal import LayoutCore

extension ShapedTable {
  /// The second pass: the widths of the columns in a region `width` wide.
  ///
  /// Fixed columns take theirs. Automatic ones get as much of what remains as they can use, leaving the fractions what
  /// their content cannot do without; fractions share the rest exactly. Where even the narrowest widths do not fit,
  /// automatic columns and fractions become narrower in proportion and text is cut; fixed columns never do.
  func columnWidths(in width: Length) -> (widths: [Length], diagnostics: [Diagnostic]) {
    let specs = table.columns.map { ColumnSpec($0) }
    let needsDemands = specs.contains(where: \.isAutomatic)
    let demands = needsDemands ? columnDemands(specs) : specs.map { _ in ColumnDemand() }
    var widths = specs.map(\.fixedWidth)
    let available = width - widths.sum()
    specs.setAutomatic(&widths, demands, available: available)
    specs.setFractions(&widths, available: width - widths.sum())
    let excess = widths.sum() - width
    return (widths, excess > .zero ? [.tooWide(by: excess)] : [])
  }
}

extension ColumnSpec {
  /// The width of a fixed column; zero for the others until theirs is found.
  fileprivate var fixedWidth: Length {
    if case .fixed(let length) = kind { clamped(length) } else { .zero }
  }
}

extension [ColumnSpec] {
  /// Gives each automatic column its width, out of what the fixed ones leave.
  fileprivate func setAutomatic(_ widths: inout [Length], _ demands: [ColumnDemand], available: Length) {
    let columns = indices.filter { self[$0].isAutomatic }
    let reserved = indices.filter { self[$0].fraction != nil }.map { demands[$0].min }.sum()
    let least = columns.map { demands[$0].min }.sum()
    let growths = columns.map { (demands[$0].max - demands[$0].min).units }
    let space = available - reserved
    if space >= least {
      let growth = Swift.min(space - least, Length(units: growths.reduce(0, +)))
      for (column, share) in zip(columns, growth.shares(by: growths)) { widths[column] = demands[column].min + share }
    } else {
      let part = available > .zero ? least.scaled(by: available.units, over: (least + reserved).units) : least
      let shares = part.shares(by: columns.map { demands[$0].min.units })
      for (column, share) in zip(columns, shares) {
        widths[column] = Swift.max(share, self[column].lower ?? .zero)
      }
    }
  }

  /// Shares `available` among the fractions. One whose share breaks a bound is set to the bound; the others share what
  /// then remains.
  fileprivate func setFractions(_ widths: inout [Length], available: Length) {
    var open = indices.filter { self[$0].fraction != nil }
    var rest = Swift.max(available, .zero)
    while !open.isEmpty {
      let shares = rest.shares(by: open.map { self[$0].fraction ?? 0 })
      let wanted = zip(open, shares).map { (column: $0, share: $1, width: self[$0].clamped($1)) }
      let correction = wanted.map { $0.width - $0.share }.sum()
      let bound = wanted.filter {
        correction > .zero ? $0.width > $0.share : correction < .zero ? $0.width < $0.share : true
      }
      for item in bound { widths[item.column] = item.width }
      open.removeAll { column in bound.contains { $0.column == column } }
      rest = Swift.max(rest - bound.map(\.width).sum(), .zero)
    }
  }
}
