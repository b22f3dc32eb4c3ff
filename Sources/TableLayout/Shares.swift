internal import LayoutCore

extension Length {
  /// The length divided in the proportion of `weights`, to the unit: the parts add up to the whole.
  ///
  /// Weights that are all zero count as equal.
  func shares(by weights: [Int]) -> [Length] {
    let total = weights.reduce(0, +)
    guard total > 0 else { return weights.isEmpty ? [] : shares(by: Array(repeating: 1, count: weights.count)) }
    var sum = 0
    var edge = Length.zero
    return weights.map { weight in
      sum += weight
      let next = scaled(by: sum, over: total)
      defer { edge = next }
      return next - edge
    }
  }
}
