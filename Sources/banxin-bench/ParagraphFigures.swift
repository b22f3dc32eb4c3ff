internal import Foundation
internal import LayoutCore
internal import Pipeline
internal import TextEngine
internal import Typesetting

/// What breaking a paragraph to a new width costs, beside what Pango's own layout takes for it.
///
/// The paragraph is the first one of part one, cut or repeated to 200 characters; the widths are 20 to 40 ems. It is
/// shaped once, before the clock runs.
struct ParagraphFigures {
  private let firstFit: Double
  private let bestFit: Double
  /// Breaking, and placing every glyph.
  private let set: Double
  private let pango: Double

  private static let length = 200
  private static let rounds = 20
  private static let widths = (20...40).map { Em(Double($0)) }

  /// - Parameter prose: the text that the paragraph is made of.
  init(_ prose: String, fonts session: FontSession) throws {
    let length = ParagraphFigures.length
    let text = String(String(repeating: prose, count: length / max(1, prose.count) + 1).prefix(length))
    var style = ParagraphStyle(
      text: TextStyle(face: "宋体", size: .pt(10.5)), alignment: .justify, linePitch: .pt(14), firstLineIndent: Em(2))
    var demands = FontDemands()
    demands.add(text, in: style.text.face)
    let fonts = try session.fonts(for: demands)
    let shaper = fonts.makeShaper()
    let line = ShapedParagraph(Paragraph(text, style: style), shaper: shaper)
    style.rules.breaking = .bestFit
    let whole = ShapedParagraph(Paragraph(text, style: style), shaper: shaper)
    let size = style.text.size
    firstFit = ParagraphFigures.microseconds { _ = line.lineRanges(width: $0.length(at: size)) }
    bestFit = ParagraphFigures.microseconds { _ = whole.lineRanges(width: $0.length(at: size)) }
    set = ParagraphFigures.microseconds { _ = whole.lines(width: $0.length(at: size)) }
    let layout = PangoRelayout(text, size: size.points)
    pango = ParagraphFigures.microseconds { layout.setWidth($0.length(at: size).points) }
  }

  /// The time of one width: the mean over all of them, in the fastest of many rounds.
  private static func microseconds(_ work: (Em) -> Void) -> Double {
    let times = (0..<rounds).map { _ in
      var times = StageTimes()
      times.measure(.layout) { for width in widths { work(width) } }
      return times.total.milliseconds
    }
    return (times.min() ?? 0) * 1000 / Double(widths.count)
  }

  var lines: [String] {
    [
      "a shaped paragraph of \(ParagraphFigures.length) characters at a new width:",
      String(
        format: "  line by line %.1f µs, as a whole %.1f µs, with every glyph placed %.1f µs", firstFit, bestFit, set),
      String(
        format: "  Pango's own layout %.1f µs: %.0f times line by line, %.0f times as a whole", pango, pango / firstFit,
        pango / bestFit),
    ]
  }
}
