public import LayoutCore

/// A paragraph, shaped, with its style.
public struct ShapedParagraph: Sendable {
  public var text: ShapedText
  public var style: ParagraphStyle

  public init(_ paragraph: Paragraph, shaper: any TextShaping) {
    self.text = shaper.shape(paragraph.text, face: paragraph.style.text.face)
    self.style = paragraph.style
  }

  /// The widest stretch that must not be cut.
  public var minContentWidth: Length { .zero }

  /// The width of the paragraph on one line.
  public var maxContentWidth: Length { .zero }

  /// The paragraph's lines, set to `width`; at least one, also when the text is empty.
  public func lines(width: Length) -> [Line] { [] }
}
