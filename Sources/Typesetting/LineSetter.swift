internal import LayoutCore

/// Places the glyphs of broken lines: alignment, justification and the baseline.
struct LineSetter {
  let text: MeasuredText
  let style: ParagraphStyle
  let width: Length

  /// The part of the em square above the baseline. Chinese faces put it at 0.88 em, whatever their other metrics say,
  /// so that faces mix on one line and every line keeps its pitch.
  static let ascent = Em(0.88)

  /// How far below the baseline the rule under a blank lies, and how thick it is.
  private static let blankDepth = Em(0.15)
  private static let blankRule = Length.pt(0.5)

  /// A line of the paragraph's height with nothing on it.
  var emptyLine: Line { Line(runs: [], height: style.linePitch, extent: .zero..<(.zero)) }

  func set(_ line: BrokenLine, isFirst: Bool, isLast: Bool) -> Line {
    let visible = text.visible(line.clusters)
    let indent = isFirst ? style.firstLineIndent.length(at: size) : .zero
    let natural = (style.direction == .stacked ? text.advance(of: visible) : text.width(of: visible)).length(at: size)
    let slack = max(.zero, width - indent - natural)
    let stretch = Justification(text: text, style: style).stretch(of: visible, slack: slack, isLast: isLast)
    let left = indent + leftSlack(slack, stretched: stretch.total)
    let offsets = offsets(of: line.clusters, left: left, stretch: stretch)
    let right = left + natural + stretch.total
    var set = Line(
      runs: runs(of: line.clusters, offsets: offsets), height: style.linePitch, extent: left..<max(left, right),
      isForced: line.isForced, decimalPoint: decimalPoint(of: line.clusters, offsets: offsets, end: right))
    set.rules = blankRules(of: line.clusters, offsets: offsets)
    return set
  }

  /// A rule under each stretch of blank, just below the foot of the characters beside it.
  private func blankRules(of line: Range<Int>, offsets: [Length]) -> [Rule] {
    let clusters = text.shaped.clusters
    let y = baseline + LineSetter.blankDepth.length(at: size)
    var spans: [Range<Length>] = []
    for (index, offset) in zip(line, offsets) where clusters[index].isBlank {
      let end = offset + clusters[index].advance.length(at: size)
      if let last = spans.last, index > line.lowerBound, clusters[index - 1].isBlank {
        spans[spans.count - 1] = last.lowerBound..<max(last.lowerBound, end)
      } else {
        spans.append(offset..<max(offset, end))
      }
    }
    return spans.map {
      Rule(from: Point(x: $0.lowerBound, y: y), to: Point(x: $0.upperBound, y: y), thickness: LineSetter.blankRule)
    }
  }

  /// The place of the first decimal point, or the end of the line where it has none.
  private func decimalPoint(of line: Range<Int>, offsets: [Length], end: Length) -> Length? {
    guard style.alignment == .decimal else { return nil }
    return zip(line, offsets).first { text.shaped.clusters[$0.0].scalar == "." }?.1 ?? end
  }

  private var size: Length { style.text.size }

  /// The baseline below the line's top: the em square stands in the middle of the line's height.
  private var baseline: Length { (style.linePitch - size).half + LineSetter.ascent.length(at: size) }

  private func leftSlack(_ slack: Length, stretched: Length) -> Length {
    switch style.alignment {
    case .left, .justify: .zero
    case .center: slack.half
    case .right, .decimal: slack
    case .distribute: stretched == .zero ? slack.half : .zero
    }
  }

  /// Where each cluster stands on the line.
  private func offsets(of line: Range<Int>, left: Length, stretch: Stretch) -> [Length] {
    let start = text.positions[line.lowerBound]
    return zip(line, stretch.gains(along: line)).map { index, gain in
      left + (text.positions[index] - start).length(at: size) + gain
    }
  }

  /// The line's glyphs, one run for each stretch of one face.
  private func runs(of line: Range<Int>, offsets: [Length]) -> [GlyphRun] {
    let clusters = text.shaped.clusters
    var runs: [GlyphRun] = []
    var start = line.lowerBound
    while start < line.upperBound {
      let face = clusters[start].face
      let end = line[start...].firstIndex { clusters[$0].face != face } ?? line.upperBound
      runs.append(run(of: start..<end, offsets: offsets[start - line.lowerBound..<end - line.lowerBound]))
      start = end
    }
    return runs
  }

  private func run(of range: Range<Int>, offsets: ArraySlice<Length>) -> GlyphRun {
    let clusters = text.shaped.clusters[range]
    let origin = Point(x: offsets.first ?? .zero, y: baseline)
    var glyphs: [PlacedGlyph] = []
    for (cluster, offset) in zip(clusters, offsets) {
      glyphs += text.shaped.glyphs[cluster.glyphs].map { place($0, at: offset - origin.x) }
    }
    return GlyphRun(
      face: clusters.first?.face ?? FaceID(0), size: size, origin: origin, glyphs: glyphs,
      text: text.shaped.text(of: range),
      clusters: clusters.map { TextCluster(bytes: $0.bytes.count, glyphs: $0.glyphs.count) })
  }

  private func place(_ glyph: ShapedGlyph, at offset: Length) -> PlacedGlyph {
    PlacedGlyph(id: glyph.id, x: offset + glyph.x.length(at: size), y: glyph.y.length(at: size))
  }
}

extension ShapedText {
  /// The text of some of the clusters.
  func text(of range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let (start, end) = (clusters[first].bytes.lowerBound, clusters[last].bytes.upperBound)
    let bytes = text.utf8
    return String(
      Substring(bytes[bytes.index(bytes.startIndex, offsetBy: start)..<bytes.index(bytes.startIndex, offsetBy: end)]))
  }
}
