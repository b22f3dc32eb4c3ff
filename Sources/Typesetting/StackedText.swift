internal import LayoutCore

extension MeasuredText {
  /// The lines of stacked text: one character each, but Latin letters and digits that fit one em together (纵中横).
  var stackedUnits: [Range<Int>] {
    var units: [Range<Int>] = []
    for index in 0..<count {
      if let last = units.last, joins(index, to: last) {
        units[units.count - 1] = last.lowerBound..<index + 1
      } else {
        units.append(index..<index + 1)
      }
    }
    return units
  }

  var widestStackedUnit: Em { stackedUnits.map { advance(of: $0) }.max() ?? .zero }

  /// The width of clusters with their full advances: vertical forms stand in the middle of their squares.
  func advance(of unit: Range<Int>) -> Em { shaped.clusters[unit].map(\.advance).reduce(.zero, +) }

  private func joins(_ index: Int, to unit: Range<Int>) -> Bool {
    unit.allSatisfy { characterClass($0).isWestern } && characterClass(index).isWestern
      && shaped.clusters[unit.lowerBound...index].map(\.advance).reduce(.zero, +) <= .one
  }
}
