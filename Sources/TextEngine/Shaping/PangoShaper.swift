public import LayoutCore
public import Typesetting

/// Turns text into glyphs with Pango, following the plan of a run to the letter.
///
/// Advances are the fonts' own, exact in ems. Text runs from left to right as it is stored, whatever its script. A unit
/// of text that the plan does not set is a mistake of the caller and stops the program: missing characters are found,
/// and their records refused, before anything is shaped.
///
/// Pango's objects belong to one thread: each worker makes its own shaper.
public final class PangoShaper: TextShaping {
  private let fonts: PangoFonts
  private let assignment: FaceAssignment
  private var cache = ShapingCache()

  public init(fonts: FontSet, assignment: FaceAssignment) {
    self.fonts = PangoFonts(fonts)
    self.assignment = assignment
  }

  public func shape(_ text: String, face: FaceName, direction: TextDirection) -> ShapedText {
    if let known = cache[text, face, direction] { return known }
    let shaped = shapeAnew(text, face: face, direction: direction)
    cache[text, face, direction] = shaped
    return shaped
  }

  private func shapeAnew(_ text: String, face: FaceName, direction: TextDirection) -> ShapedText {
    if text.isEmpty { return ShapedText(text: text, clusters: [], glyphs: []) }
    let planned = PlannedText(text, face: face, assignment: assignment)
    var text = text
    return text.withUTF8 { bytes in
      var builder = ClusterBuilder(text: bytes, isUnitStart: planned.isUnitStart)
      bytes.withMemoryRebound(to: CChar.self) { characters in
        let shaping = ItemShaping(fonts: fonts, text: characters, direction: direction)
        for segment in planned.segments { shaping.shape(segment, into: &builder) }
      }
      return builder.shaped
    }
  }

  /// The families that Pango could choose from: the run's own, so that no installed font can slip in.
  var families: [String] { fonts.families }
}

@available(*, unavailable, message: "Pango's objects belong to the thread that made them")
extension PangoShaper: Sendable {}
