/// Follows the operators of a page's content and keeps what they paint (ISO 32000-1, annex A).
struct PagePainting {
  private let content: [UInt8]
  let resources: PaintingResources
  private let paper: PageArea
  var state: GraphicsState
  private var saved: [GraphicsState] = []
  private var path = PathReading()
  private var marks: [OpenMark] = []
  private var artifactCount = 0
  /// Whether the replacement text of the sequence at hand was given to a glyph already.
  private var isReplaced = false
  /// The places of the text and of its line (ISO 32000-1, 9.4.1).
  var textTransform = PageTransform.identity
  var lineTransform = PageTransform.identity
  private(set) var glyphs: [PaintedGlyph] = []
  private(set) var shapes: [PaintedShape] = []

  /// More saved states than any page needs; more would only cost memory.
  private static let deepest = 512

  init(_ content: [UInt8], box: PageBox, resources: PaintingResources) throws(FinishError) {
    self.content = content
    self.resources = resources
    state = GraphicsState(.page(box))
    paper = PageArea(x: 0, y: 0, width: box.right - box.left, height: box.top - box.bottom)
    var scanner = ContentScanner(content)
    while let operation = try scanner.next() { follow(operation) }
  }

  private mutating func follow(_ operation: ContentOperation) {
    switch operation.kind {
    case .saveState: if saved.count < PagePainting.deepest { saved.append(state) }
    case .restoreState: state = saved.popLast() ?? state
    case .beginText: (textTransform, lineTransform) = (.identity, .identity)
    case .beginMarkedContent: begin(MarkedContentProperties(operation, in: content))
    case .endMarkedContent: _ = marks.popLast()
    case .showText: show(operation)
    case .setFont: setFont(operation)
    case .paintPath: paint(operation.name(in: content))
    case .paintObject: paintObject(operation)
    case .endPath: endPath()
    case .endText, .undefined: break
    case .beginPath, .other: set(operation.name(in: content), operation)
    }
  }

  private mutating func set(_ name: String, _ operation: ContentOperation) {
    let numbers = operation.numbers(in: content)
    switch name {
    case "m", "re", "l", "c", "v", "y", "h": path.add(name, numbers, in: state.transform)
    case "W", "W*": path.isClip = true
    case "cm": if let change = PageTransform(numbers) { state.transform = change.followed(by: state.transform) }
    case "w": state.lineWidth = numbers.first ?? state.lineWidth
    case "gs": state.set(resources.graphicsState(operation.firstName(in: content)))
    case "g", "rg", "k", "sc", "scn": state.fill.set(numbers)
    case "G", "RG", "K", "SC", "SCN": state.stroke.set(numbers)
    case "cs": state.fill.luminance = 0
    case "CS": state.stroke.luminance = 0
    default: setText(name, numbers)
    }
  }

  // MARK: Marked content

  private mutating func begin(_ properties: MarkedContentProperties?) {
    if properties?.actualText != nil { isReplaced = false }
    marks.append(OpenMark(mark: mark(of: properties), replacement: properties?.actualText))
  }

  private mutating func mark(of properties: MarkedContentProperties?) -> PaintedMark? {
    if let identifier = properties?.identifier { return .sequence(identifier) }
    guard properties?.tag == "Artifact" else { return nil }
    defer { artifactCount += 1 }
    return .artifact(artifactCount, type: properties?.type, subtype: properties?.subtype)
  }

  private var mark: PaintedMark { marks.last { $0.mark != nil }?.mark ?? .none }

  /// The text of a glyph; its own, or once the text that stands for all glyphs of the sequence around it.
  mutating func text(of own: String?) -> String? {
    guard let replacement = marks.last(where: { $0.replacement != nil })?.replacement else { return own }
    defer { isReplaced = true }
    return isReplaced ? "" : replacement
  }

  // MARK: Painting

  private mutating func show(_ operation: ContentOperation) {
    let name = operation.name(in: content)
    if name != "Tj", name != "TJ" { setText("T*", []) }
    for operand in operation.operands {
      switch operand.kind {
      case .number where name == "TJ": advance(by: -(operation.number(operand, in: content) ?? 0) / 1000)
      case .literalString, .hexadecimalString: show(operation.codes(of: operand, in: content))
      default: break
      }
    }
  }

  mutating func paint(_ glyph: PaintedGlyph) {
    var glyph = glyph
    glyph.mark = mark
    glyphs.append(glyph)
  }

  private mutating func setFont(_ operation: ContentOperation) {
    state.text.font = resources.font(operation.firstName(in: content))
    state.text.size = operation.numbers(in: content).last ?? 0
  }

  private mutating func paint(_ name: String) {
    if name != "S", name != "s" {
      add(.fill, path.areas, ink: state.fill.ink())
    }
    if !["f", "F", "f*"].contains(name) {
      let width = state.lineWidth * state.transform.verticalScale
      add(.stroke, path.lines(width: width), ink: state.stroke.ink())
    }
    endPath()
  }

  /// An image fills the unit square; a form and a shading may fill all that the clip leaves.
  private mutating func paintObject(_ operation: ContentOperation) {
    let isImage = operation.name(in: content) == "BI" || resources.isImage(operation.firstName(in: content))
    guard isImage else { return add(.object, [state.clip ?? paper], ink: state.fill.ink()) }
    let corners = [(0.0, 0.0), (1, 0), (0, 1), (1, 1)].map { state.transform.applied(x: $0.0, y: $0.1) }
    guard let area = PageArea(around: corners) else { return }
    add(.object, [area], ink: state.fill.ink())
  }

  private mutating func add(_ kind: PaintedShape.Kind, _ areas: [PageArea], ink: Ink) {
    shapes += areas.map {
      PaintedShape(kind: kind, area: $0, mark: mark, ink: ink, precedingGlyphs: glyphs.count)
    }
  }

  private mutating func endPath() {
    if path.isClip { state.clip(to: PageArea(around: path.areas.flatMap(\.corners)) ?? .nothing) }
    path = PathReading()
  }
}

/// A marked-content sequence that has begun and not ended.
private struct OpenMark {
  /// Nil for a sequence that only holds properties.
  var mark: PaintedMark?
  /// The text that stands for what it shows.
  var replacement: String?
}

extension PageArea {
  static let nothing = PageArea(x: 0, y: 0, width: 0, height: 0)

  var corners: [(x: Double, y: Double)] { [(x, y), (x + width, y + height)] }
}

extension ContentOperation {
  func number(_ operand: PDFLexeme, in content: [UInt8]) -> Double? {
    operand.kind == .number ? Double(String(decoding: content[operand.range], as: UTF8.self)) : nil
  }

  func numbers(in content: [UInt8]) -> [Double] { operands.compactMap { number($0, in: content) } }

  func firstName(in content: [UInt8]) -> String {
    operands.first { $0.kind == .name }.map { decodedName(content[$0.range]) } ?? ""
  }

  func codes(of operand: PDFLexeme, in content: [UInt8]) -> [UInt8] {
    operand.kind == .literalString
      ? decodedLiteralString(content[operand.range]) : decodedHexadecimalString(content[operand.range])
  }
}
