internal import CPango
import LayoutCore
import Typesetting

/// Gathers the glyphs of a text's items into clusters, in the order of the text.
///
/// Pango gives each mark a cluster of its own, which a line or a space could then part from its base: here a unit of
/// text is never less than a cluster.
struct ClusterBuilder {
  private let text: UnsafeBufferPointer<UInt8>
  private let lineStarts: LineStarts
  private let isUnitStart: [Bool]
  private var clusters: [Cluster] = []
  private var glyphs: [ShapedGlyph] = []

  init(text: UnsafeBufferPointer<UInt8>, isUnitStart: [Bool]) {
    self.text = text
    self.isUnitStart = isUnitStart
    lineStarts = LineStarts(text)
    clusters.reserveCapacity(text.count / 3)
    glyphs.reserveCapacity(text.count / 3)
  }

  var shaped: ShapedText {
    ShapedText(text: String(decoding: text, as: UTF8.self), clusters: clusters, glyphs: glyphs)
  }

  /// Adds an item's glyphs; the item stands at byte `offset` of the text and covers `length` bytes.
  mutating func add(_ string: PangoGlyphString, at offset: Int, length: Int, face: FaceID) {
    let count = Int(string.num_glyphs)
    var first = 0
    while first < count {
      let start = Int(string.log_clusters[first])
      var end = first + 1
      while end < count, Int(string.log_clusters[end]) == start { end += 1 }
      let next = end < count ? Int(string.log_clusters[end]) : length
      let infos = UnsafeBufferPointer(start: string.glyphs + first, count: end - first)
      add(infos, bytes: offset + start..<offset + next, face: face)
      first = end
    }
  }

  private mutating func add(_ infos: UnsafeBufferPointer<PangoGlyphInfo>, bytes: Range<Int>, face: FaceID) {
    let showsNothing = infos.allSatisfy { banxin_is_empty_glyph($0.glyph) }
    if clusters.isEmpty || (isUnitStart[bytes.lowerBound] && !showsNothing) {
      clusters.append(emptyCluster(at: bytes.lowerBound, face: face))
    }
    var cluster = clusters[clusters.count - 1]
    for info in infos { add(info, to: &cluster) }
    cluster.bytes = cluster.bytes.lowerBound..<bytes.upperBound
    cluster.glyphs = cluster.glyphs.lowerBound..<glyphs.count
    clusters[clusters.count - 1] = cluster
  }

  /// Places a glyph against the left edge of its cluster.
  private mutating func add(_ info: PangoGlyphInfo, to cluster: inout Cluster) {
    if banxin_is_unknown_glyph(info.glyph) { fatalError("a planned font lacks a character at byte \(cluster.bytes)") }
    if !banxin_is_empty_glyph(info.glyph) {
      let x = cluster.advance + Em(units: Int(info.geometry.x_offset))
      glyphs.append(ShapedGlyph(id: info.glyph, x: x, y: Em(units: Int(info.geometry.y_offset))))
    }
    cluster.advance += Em(units: Int(info.geometry.width))
  }

  private func emptyCluster(at byte: Int, face: FaceID) -> Cluster {
    Cluster(
      bytes: byte..<byte, glyphs: glyphs.count..<glyphs.count, advance: .zero, face: face,
      scalar: lineStarts.scalar(at: byte), mayStartLine: lineStarts.contains(byte))
  }
}
