import LayoutCore
import Typesetting

/// Shapes digits and points, each half an em wide.
final class DigitShaper: TextShaping {
  func shape(_ text: String, face: FaceName, direction: TextDirection) -> ShapedText {
    let clusters = text.unicodeScalars.enumerated().map { index, scalar in
      Cluster(
        bytes: index..<index + 1, glyphs: index..<index + 1, advance: .half, face: FaceID(0), scalar: scalar,
        mayStartLine: false)
    }
    return ShapedText(text: text, clusters: clusters, glyphs: clusters.map { ShapedGlyph(id: $0.scalar.value) })
  }
}
