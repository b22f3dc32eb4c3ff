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
    let natural = naturalWidth(of: line.clusters).length(at: size)
    let slack = width - indent - natural
    let adjustment = Justification(text: text, style: style).adjustment(of: visible, slack: slack, isLast: isLast)
    let left = indent + leftSlack(max(.zero, slack), isOpened: adjustment.total > .zero)
    let offsets = offsets(of: line.clusters, left: left, adjustment: adjustment)
    let right = left + natural + adjustment.total
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

  private var measure: LineMeasure { LineMeasure(text: text, rules: style.rules) }

  private func naturalWidth(of line: Range<Int>) -> Em {
    style.direction == .stacked ? text.advance(of: text.visible(line)) : measure.width(of: line)
  }

  /// The place of the first decimal point, or the end of the line where it has none.
  private func decimalPoint(of line: Range<Int>, offsets: [Length], end: Length) -> Length? {
    guard style.alignment == .decimal else { return nil }
    return zip(line, offsets).first { text.shaped.clusters[$0.0].scalar == "." }?.1 ?? end
  }

  private var size: Length { style.text.size }

  /// The baseline below the line's top: the em square stands in the middle of the line's height.
  private var baseline: Length { (style.linePitch - size).half + LineSetter.ascent.length(at: size) }

  private func leftSlack(_ slack: Length, isOpened: Bool) -> Length {
    switch style.alignment {
    case .left, .justify: .zero
    case .center: slack.half
    case .right, .decimal: slack
    case .distribute: isOpened ? .zero : slack.half
    }
  }

  /// Where each cluster stands on the line. Spaces at its end follow the last one that is seen.
  private func offsets(of line: Range<Int>, left: Length, adjustment: Adjustment) -> [Length] {
    let trim = style.direction == .stacked ? .zero : measure.startTrim(line.lowerBound)
    let start = text.positions[line.lowerBound] + trim
    let moves = adjustment.moves
    return line.enumerated().map { place, index in
      left + (text.positions[index] - start).length(at: size) + (place < moves.count ? moves[place] : adjustment.total)
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
    glyphs.reserveCapacity(clusters.count)
    for (cluster, offset) in zip(clusters, offsets) {
      for glyph in cluster.glyphs { glyphs.append(place(text.shaped.glyphs[glyph], at: offset - origin.x)) }
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
