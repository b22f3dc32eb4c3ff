internal import Diagnostics

/// A page with its content taken apart.
struct InspectedPage {
  var index: Int
  var page: PDFPage
  var resources: PDFObject
  var content: ContentInspection
  var annotations: [InspectedAnnotation]

  static func all(in source: QPDFDocument) throws(FinishError) -> [InspectedPage] {
    var pages: [InspectedPage] = []
    for page in source.pages { pages.append(try InspectedPage(page, index: pages.count, source: source)) }
    return pages
  }

  private init(_ page: PDFPage, index: Int, source: QPDFDocument) throws(FinishError) {
    self.index = index
    self.page = page
    resources = source.inherited("Resources", by: page.dictionary)
    content = try ContentInspection(source.content(of: page))
    annotations = (source.resolved(page.dictionary["Annots"]).array ?? []).map {
      InspectedAnnotation(
        reference: $0.reference, dictionary: source.resolved($0).dictionary ?? [:], page: index)
    }
  }

  var place: Message { .page(index) }
}

/// What a content stream paints, and inside which marks.
struct ContentInspection {
  /// Something painted: text, a path, an image.
  struct Item {
    /// The sequence that ties it to the structure; nil for none.
    var identifier: Int?
    var isArtifact: Bool
    var text: ShownText?
  }

  /// What a text operator shows.
  struct ShownText {
    /// The font by its name in the page's resources.
    var font: String
    var codes: [UInt8]
    /// The text that stands for this operator and for all others of the same sequence; empty for those others.
    var replacement: String?
  }

  private(set) var items: [Item] = []
  /// The numbered sequences in the order of their beginnings.
  private(set) var identifiers: [Int] = []
  /// The numbered sequences inside artifacts, and the artifacts inside numbered sequences.
  private(set) var misplacedMarks = 0
  private(set) var undefinedOperators: [String] = []
  private(set) var deepestState = 0
  private(set) var isBalanced = true
  /// Whether a colour of four inks is set.
  private(set) var usesCMYK = false
  /// The artifacts that do not say what they are, or say what no standard knows.
  private(set) var untypedArtifacts = 0

  private var open: [MarkedContentProperties] = []
  private var font = ""
  /// Whether the replacement text of the innermost sequence that has one was taken already.
  private var isReplaced = false
  private var state = 0

  init(_ content: [UInt8]) throws(FinishError) {
    var scanner = ContentScanner(content)
    while let operation = try scanner.next() { inspect(operation, in: content) }
    isBalanced = isBalanced && open.isEmpty && state == 0
  }

  private mutating func inspect(_ operation: ContentOperation, in content: [UInt8]) {
    switch operation.kind {
    case .beginMarkedContent: begin(operation, in: content)
    case .endMarkedContent: isBalanced = open.popLast() != nil && isBalanced
    case .saveState, .restoreState: changeState(by: operation.kind == .saveState ? 1 : -1)
    case .paintPath, .paintObject: paint()
    case .showText: show(operation.codes(in: content))
    case .setFont: font = operation.operands.first.map { decodedName(content[$0.range]) } ?? ""
    case .undefined: undefinedOperators.append(operation.name(in: content))
    case .other:
      if operation.operands.count == 4, content[operation.range.upperBound - 1] | 32 == 0x6B { usesCMYK = true }
    case .beginText, .endText, .beginPath, .endPath: break
    }
  }

  private mutating func begin(_ operation: ContentOperation, in content: [UInt8]) {
    guard let properties = MarkedContentProperties(operation, in: content) else { return isBalanced = false }
    if let identifier = properties.identifier { identifiers.append(identifier) }
    let isArtifact = properties.tag == "Artifact"
    if isArtifact, !ContentInspection.artifactTypes.contains(properties.type ?? "") { untypedArtifacts += 1 }
    let (inArtifact, inSequence) = (open.contains { $0.tag == "Artifact" }, open.contains { $0.identifier != nil })
    if (isArtifact && inSequence) || (properties.identifier != nil && (isArtifact || inArtifact)) {
      misplacedMarks += 1
    }
    if properties.actualText != nil { isReplaced = false }
    open.append(properties)
  }

  /// ISO 32000-1, table 330.
  private static let artifactTypes: Set<String> = ["Pagination", "Layout", "Page", "Background"]

  private mutating func show(_ codes: [UInt8]) {
    let replacement = open.last { $0.actualText != nil }?.actualText
    paint(ShownText(font: font, codes: codes, replacement: isReplaced ? replacement.map { _ in "" } : replacement))
    isReplaced = replacement != nil
  }

  private mutating func changeState(by step: Int) {
    state += step
    deepestState = max(deepestState, state)
    if state < 0 { isBalanced = false }
  }

  private mutating func paint(_ text: ShownText? = nil) {
    items.append(
      Item(
        identifier: open.last { $0.identifier != nil }?.identifier,
        isArtifact: open.contains { $0.tag == "Artifact" }, text: text))
  }
}

extension ContentOperation {
  /// The operator itself.
  func name(in content: [UInt8]) -> String {
    let start = operands.last?.range.upperBound ?? range.lowerBound
    return String(decoding: content[start..<range.upperBound].drop(while: \.isBlank), as: UTF8.self)
  }

  /// The codes that a text operator shows: all its strings, joined.
  func codes(in content: [UInt8]) -> [UInt8] {
    operands.flatMap { operand -> [UInt8] in
      switch operand.kind {
      case .literalString: decodedLiteralString(content[operand.range])
      case .hexadecimalString: decodedHexadecimalString(content[operand.range])
      default: []
      }
    }
  }
}
