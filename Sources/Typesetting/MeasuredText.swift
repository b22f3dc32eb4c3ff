internal import LayoutCore

/// Shaped text with everything that line breaking asks for, worked out once: where each cluster stands, how good a
/// line end is before it, and how far it may give way.
public struct MeasuredText: Sendable {
  public let shaped: ShapedText
  /// Where each cluster would stand on one endless line; one more entry for the end.
  let positions: [Em]
  /// How good a line end is before each cluster; the first entry is never asked for.
  let breaks: [BreakQuality]
  /// Whether the text asks for a new line anywhere.
  let asksForLines: Bool
  /// How far each cluster and the one before it may come closer or part; none for the first.
  let flexibility: [Flexibility]
  /// How much everything up to a cluster may shrink, and how many places up to it may open: sums, so that a line's are
  /// differences.
  let shrinkSums: [Em]
  let openingSums: [Int]
  /// For the line ends before each cluster and after the last: the end of the line without the spaces that hang there,
  /// and the right edge of what is left, trimmed.
  let visibleEnds: [Int]
  let rightEdges: [Em]

  public init(_ shaped: ShapedText) {
    let clusters = shaped.clusters
    let breaks = BreakQuality.before(clusters)
    let flexibility = MeasuredText.flexibility(clusters, breaks: breaks)
    let positions = MeasuredText.positions(of: clusters)
    let visibleEnds = MeasuredText.visibleEnds(clusters)
    self.shaped = shaped
    self.positions = positions
    self.breaks = breaks
    self.asksForLines = breaks.contains(.asked)
    self.flexibility = flexibility
    self.visibleEnds = visibleEnds
    shrinkSums = flexibility.sums { $0.shrink }
    openingSums = flexibility.sums { $0.stretchStep == nil ? 0 : 1 }
    rightEdges = visibleEnds.map { end in
      guard end > 0 else { return .zero }
      return positions[end - 1] + clusters[end - 1].advance - Spacing.lineEndTrim(clusters[end - 1])
    }
  }

  private static func flexibility(_ clusters: [Cluster], breaks: [BreakQuality]) -> [Flexibility] {
    clusters.indices.map { index in
      index == 0 ? .none : Flexibility(between: clusters[index - 1], clusters[index], quality: breaks[index])
    }
  }

  private static func positions(of clusters: [Cluster]) -> [Em] {
    var positions: [Em] = []
    positions.reserveCapacity(clusters.count + 1)
    var pen = Em.zero
    for (index, cluster) in clusters.enumerated() {
      if index > 0 { pen += Spacing.gap(between: clusters[index - 1], cluster) }
      positions.append(pen)
      pen += cluster.advance
    }
    return positions + [pen]
  }

  private static func visibleEnds(_ clusters: [Cluster]) -> [Int] {
    var last = 0
    return [0]
      + clusters.enumerated().map { index, cluster in
        if cluster.characterClass != .space { last = index + 1 }
        return last
      }
  }

  var count: Int { shaped.clusters.count }

  /// The class of the character that a cluster begins with.
  func characterClass(_ index: Int) -> CharacterClass { shaped.clusters[index].characterClass }

  /// The clusters of a line without the spaces at its end, which hang over the edge unseen.
  func visible(_ line: Range<Int>) -> Range<Int> {
    line.lowerBound..<max(line.lowerBound, visibleEnds[line.upperBound])
  }

  /// The widest stretch without a good line end in it, and the text's width on one line.
  func contentWidths(_ measure: LineMeasure) -> (min: Em, max: Em) {
    guard count > 0 else { return (.zero, .zero) }
    let ends = (1..<count).filter { breaks[$0] <= .good } + [count]
    let stretches = zip([0] + ends, ends).map { measure.width(of: $0..<$1) }
    return (stretches.max() ?? .zero, measure.width(of: 0..<count))
  }
}

extension [Flexibility] {
  /// The sum of a quantity over each element and all before it.
  fileprivate func sums<Value: AdditiveArithmetic>(_ value: (Flexibility) -> Value) -> [Value] {
    var sum = Value.zero
    return map { element in
      sum += value(element)
      return sum
    }
  }
}
