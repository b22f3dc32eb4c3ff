internal import LayoutCore

/// Shaped text with everything that line breaking asks for, worked out once: where each cluster stands, and how good
/// a line end is before it.
public struct MeasuredText: Sendable {
  public let shaped: ShapedText
  /// Where each cluster would stand on one endless line; one more entry for the end.
  let positions: [Em]
  /// What separates a cluster from the one before it, beyond its advance; zero for the first.
  let gaps: [Em]
  /// How good a line end is before each cluster; the first entry is never asked for.
  let breaks: [BreakQuality]
  let classes: [CharacterClass]
  /// What a line loses that ends with the cluster.
  private let trims: [Em]

  public init(_ shaped: ShapedText) {
    let clusters = shaped.clusters
    let pairs = zip(clusters, clusters.dropFirst())
    self.shaped = shaped
    self.gaps = clusters.isEmpty ? [] : [.zero] + pairs.map(Spacing.gap)
    self.classes = clusters.map(\.characterClass)
    self.breaks = MeasuredText.breaks(clusters, classes: classes)
    self.trims = clusters.map(Spacing.lineEndTrim)
    self.positions = MeasuredText.positions(of: clusters, gaps: gaps)
  }

  private static func breaks(_ clusters: [Cluster], classes: [CharacterClass]) -> [BreakQuality] {
    let breaks = naturalBreaks(clusters, classes: classes)
    return zip(breaks, BlankLabels(clusters, classes: classes).isInside).map { $1 ? max($0, .poor) : $0 }
  }

  private static func naturalBreaks(_ clusters: [Cluster], classes: [CharacterClass]) -> [BreakQuality] {
    clusters.indices.map { index in
      guard index > 0 else { return .good }
      let quality = BreakQuality.between(clusters[index - 1], clusters[index])
      let followsSpaces = index > 1 && classes[index - 1] == .space && classes[index - 2] == .space
      return followsSpaces && quality == .good ? .asked : quality
    }
  }

  private static func positions(of clusters: [Cluster], gaps: [Em]) -> [Em] {
    var positions: [Em] = []
    positions.reserveCapacity(clusters.count + 1)
    var pen = Em.zero
    for (cluster, gap) in zip(clusters, gaps) {
      pen += gap
      positions.append(pen)
      pen += cluster.advance
    }
    return positions + [pen]
  }

  var count: Int { shaped.clusters.count }

  /// The clusters of a line without the spaces at its end, which hang over the edge unseen.
  func visible(_ line: Range<Int>) -> Range<Int> {
    var end = line.upperBound
    while end > line.lowerBound, classes[end - 1] == .space { end -= 1 }
    return line.lowerBound..<end
  }

  /// The width of a line that holds the clusters, its end trimmed.
  func width(of line: Range<Int>) -> Em {
    let visible = visible(line)
    guard let last = visible.last else { return .zero }
    let end = positions[last] + shaped.clusters[last].advance
    return end - positions[line.lowerBound] - trims[last]
  }

  /// The widest stretch without a legal line end in it, and the text's width on one line.
  func contentWidths() -> (min: Em, max: Em) {
    guard count > 0 else { return (.zero, .zero) }
    let ends = (1..<count).filter { breaks[$0] <= .poor } + [count]
    let stretches = zip([0] + ends, ends).map { width(of: $0..<$1) }
    return (stretches.max() ?? .zero, width(of: 0..<count))
  }
}
