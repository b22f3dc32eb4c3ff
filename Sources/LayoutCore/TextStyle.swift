/// How text is set within a line's width.
public enum Alignment: String, Sendable, Hashable, CaseIterable {
  case left, center, right
  /// Both edges even; the last line as it falls.
  case justify
  /// Spread evenly over the whole width, every line (分散对齐).
  case distribute
  /// The decimal points of a table's column under each other; numbers without a point end where it would stand.
  case decimal
}

/// The direction in which the characters of text follow each other.
public enum TextDirection: String, Sendable, Hashable, CaseIterable {
  case horizontal
  /// One below the other, upright, marks in their vertical forms: the labels of narrow columns.
  case stacked
}

/// The face and size of text.
public struct TextStyle: Sendable, Hashable {
  public var face: FaceName
  public var size: Length

  public init(face: FaceName, size: Length) {
    self.face = face
    self.size = size
  }
}

/// How a paragraph is set: a role of a layout, resolved.
public struct ParagraphStyle: Sendable, Hashable {
  public var text: TextStyle
  public var alignment: Alignment
  /// The distance from one baseline to the next, the same whatever stands on the line.
  public var linePitch: Length
  /// The indent of the first line, in ems of the paragraph's size.
  public var firstLineIndent: Em
  public var direction: TextDirection

  public init(
    text: TextStyle, alignment: Alignment = .left, linePitch: Length, firstLineIndent: Em = .zero,
    direction: TextDirection = .horizontal
  ) {
    self.text = text
    self.alignment = alignment
    self.linePitch = linePitch
    self.firstLineIndent = firstLineIndent
    self.direction = direction
  }
}

/// A paragraph that is not set yet.
public struct Paragraph: Sendable, Hashable {
  public var text: String
  public var style: ParagraphStyle
  /// The stretches of the text that are blanks to be filled in by hand, in order.
  public var blanks: [RuledBlank]

  public init(_ text: String, style: ParagraphStyle, blanks: [RuledBlank] = []) {
    self.text = text
    self.style = style
    self.blanks = blanks
  }
}

/// Room to write by hand, with a rule under it (填报人：＿＿＿＿). Its text is ideographic spaces.
public struct RuledBlank: Sendable, Hashable {
  /// The spaces in the paragraph's UTF-8 text.
  public var bytes: Range<Int>
  /// How wide the spaces are set together, whatever the type size.
  public var width: Length

  public init(bytes: Range<Int>, width: Length) {
    self.bytes = bytes
    self.width = width
  }

  /// The spaces of a blank of a width in type of a size: as many as fit, one at least.
  public static func spaces(filling width: Length, at size: Length) -> String {
    String(repeating: "\u{3000}", count: max(1, width.units / max(1, size.units)))
  }
}
