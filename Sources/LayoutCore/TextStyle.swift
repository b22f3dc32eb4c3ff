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

/// How the lines of a paragraph are chosen.
public enum LineBreaking: String, Sendable, Hashable, CaseIterable {
  /// Line by line: each takes what it can.
  case firstFit = "first-fit"
  /// All lines of the paragraph together, so that they are as even as they can be: for prose.
  case bestFit = "best-fit"
}

/// What becomes of text that belongs together, such as a code, and is wider than its line.
public enum NarrowLine: String, Sendable, Hashable, CaseIterable {
  /// It is cut, at a seam where it has one, and the cut is reported.
  case split
  /// The paragraph is set smaller, to three quarters at the least, and that is reported; what is too wide even so is cut.
  case shrink
}

/// The choices that CLREQ leaves to a publication.
public struct LineRules: Sendable, Hashable {
  public var breaking: LineBreaking
  public var narrow: NarrowLine
  /// Whether 、，。 hang at line ends: lines are half an em shorter, and the marks hang in that half (CLREQ, Hanging
  /// Punctuation at Line End).
  public var hangsPunctuation: Bool
  /// Whether an opening mark at the start of a line loses its blank left half (CLREQ, Punctuation Adjustment at Line
  /// Start), after an indent too.
  public var halvesOpenings: Bool

  public init(
    breaking: LineBreaking = .firstFit, narrow: NarrowLine = .split, hangsPunctuation: Bool = false,
    halvesOpenings: Bool = false
  ) {
    self.breaking = breaking
    self.narrow = narrow
    self.hangsPunctuation = hangsPunctuation
    self.halvesOpenings = halvesOpenings
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
  public var rules: LineRules

  public init(
    text: TextStyle, alignment: Alignment = .left, linePitch: Length, firstLineIndent: Em = .zero,
    direction: TextDirection = .horizontal, rules: LineRules = LineRules()
  ) {
    self.text = text
    self.alignment = alignment
    self.linePitch = linePitch
    self.firstLineIndent = firstLineIndent
    self.direction = direction
    self.rules = rules
  }
}

/// A paragraph that is not set yet.
public struct Paragraph: Sendable, Hashable {
  public var text: String
  public var style: ParagraphStyle
  /// The stretches of the text that are blanks to be filled in by hand, in order.
  public var blanks: [RuledBlank]
  /// The tick boxes that the layout prints, in the paragraph's UTF-8 text and in order.
  public var boxes: [Range<Int>]

  public init(_ text: String, style: ParagraphStyle, blanks: [RuledBlank] = [], boxes: [Range<Int>] = []) {
    self.text = text
    self.style = style
    self.blanks = blanks
    self.boxes = boxes
  }

  /// The text without the layout's own boxes.
  public var textBesideBoxes: String {
    if boxes.isEmpty { return text }
    let edges = [0] + boxes.flatMap { [$0.lowerBound, $0.upperBound] } + [text.utf8.count]
    let bytes = Array(text.utf8)
    let parts = stride(from: 0, to: edges.count, by: 2).map { bytes[edges[$0]..<edges[$0 + 1]] }
    return String(decoding: parts.joined(), as: UTF8.self)
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
