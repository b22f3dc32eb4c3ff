internal import LayoutCore

extension ShapedText {
  /// The text with the spaces of its blanks as wide together as each blank is to be.
  func widening(_ blanks: [RuledBlank], at size: Length) -> ShapedText {
    var text = self
    for blank in blanks {
      let spaces = clusters.indices.filter { blank.bytes.contains(clusters[$0].bytes.lowerBound) }
      let width = Em(fitting: blank.width, at: size)
      for (place, index) in spaces.enumerated() {
        text.clusters[index].advance = width.part(place, of: spaces.count)
        text.clusters[index].isBlank = true
      }
    }
    return text
  }
}

/// The labels of blanks (填报日期：＿＿＿): what stands before a blank up to the last space or blank.
struct BlankLabels {
  /// Whether a line end before a cluster would part a label.
  private(set) var isInside: [Bool]

  init(_ clusters: [Cluster], classes: [CharacterClass]) {
    isInside = Array(repeating: false, count: clusters.count)
    for blank in clusters.indices where clusters[blank].isBlank {
      var index = blank - 1
      while index > 0, !clusters[index].isBlank, !clusters[index - 1].isBlank, classes[index - 1] != .space {
        isInside[index] = true
        index -= 1
      }
    }
  }
}

extension Em {
  /// One of `count` parts that differ by one unit at most and sum to the whole.
  fileprivate func part(_ place: Int, of count: Int) -> Em {
    Em(units: units * (place + 1) / count - units * place / count)
  }
}
