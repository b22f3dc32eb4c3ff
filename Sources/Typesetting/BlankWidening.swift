internal import LayoutCore

extension ShapedText {
  /// The text with the spaces of its blanks as wide together as each blank is to be.
  func widening(_ blanks: [RuledBlank], at size: Length) -> ShapedText {
    var text = self
    for blank in blanks {
      let spaces = clusters.indices.filter { blank.bytes.contains(clusters[$0].bytes.lowerBound) }
      let width = Em(fitting: blank.width, at: size)
      for (place, index) in spaces.enumerated() {
        text.clusters[index] = clusters[index].blank(advance: width.part(place, of: spaces.count))
      }
    }
    return text
  }
}

/// What belongs to a blank: its label before it (填报日期：＿＿＿), up to the last space or blank, and a single character
/// behind it (＿＿年).
struct BlankLabels {
  /// For each cluster: whether it is bound to the one before it.
  private(set) var binds: [Bool]

  init(_ clusters: [Cluster]) {
    binds = Array(repeating: false, count: clusters.count)
    for blank in clusters.indices where clusters[blank].isBlank {
      bindLabel(before: blank, of: clusters)
      bindUnit(behind: blank, of: clusters)
    }
  }

  private mutating func bindLabel(before blank: Int, of clusters: [Cluster]) {
    var index = blank - 1
    while index > 0, !clusters[index].isBlank, !clusters[index - 1].separatesLabels {
      binds[index] = true
      index -= 1
    }
  }

  private mutating func bindUnit(behind blank: Int, of clusters: [Cluster]) {
    let (unit, next) = (blank + 1, blank + 2)
    guard unit < clusters.count, !clusters[unit].separatesLabels else { return }
    binds[unit] = next == clusters.count || clusters[next].separatesLabels
  }
}

extension Cluster {
  fileprivate var separatesLabels: Bool { isBlank || characterClass == .space }
}

extension Em {
  /// One of `count` parts that differ by one unit at most and sum to the whole.
  fileprivate func part(_ place: Int, of count: Int) -> Em {
    Em(units: units * (place + 1) / count - units * place / count)
  }
}
