/// Marks the content of a page whole (ISO 14289-1, 7.1): each sequence with a number belongs to an element or becomes an
/// artifact, and everything painted outside the sequences becomes a layout artifact.
///
/// Bytes that need no change are copied as they stand.
struct ContentMarking {
  private enum Sequence {
    case leaf, nested
  }

  private let leaves: [Leaf]
  private let content: [UInt8]
  private var output: [UInt8] = []
  /// Everything before is in the output.
  private var copied = 0
  private var open: [Sequence] = []
  private var found: Set<Int> = []
  private var isInArtifact = false
  private var isInText = false
  /// Where a path begins that may turn out to be painted.
  private var pathStart: Int?

  private init(_ content: [UInt8], leaves: [Leaf]) {
    self.content = content
    self.leaves = leaves
    output.reserveCapacity(content.count + 1024)
  }

  /// The content with all its painting marked. `leaves` says what each numbered sequence is; the numbers in the content
  /// must be exactly its indices, each used once.
  static func mark(_ content: [UInt8], leaves: [Leaf]) throws(FinishError) -> [UInt8] {
    var marking = ContentMarking(content, leaves: leaves)
    var scanner = ContentScanner(content)
    while let operation = try scanner.next() { try marking.handle(operation) }
    return try marking.finished()
  }

  private mutating func handle(_ operation: ContentOperation) throws(FinishError) {
    switch operation.kind {
    case .beginMarkedContent: try beginSequence(operation)
    case .endMarkedContent: try endSequence(operation)
    case .saveState, .restoreState: try endArtifact(before: operation)
    case .beginPath: pathStart = pathStart ?? operation.range.lowerBound
    case .endPath: pathStart = nil
    case .paintPath:
      beginArtifact(at: pathStart ?? operation.range.lowerBound)
      pathStart = nil
    case .beginText:
      beginArtifact(at: operation.range.lowerBound)
      isInText = true
    case .endText: isInText = false
    case .paintObject: beginArtifact(at: operation.range.lowerBound)
    case .showText, .setFont, .other, .undefined: break
    }
  }

  private mutating func finished() throws(FinishError) -> [UInt8] {
    guard open.isEmpty, !isInText else { throw .markedContent("a sequence has no end") }
    guard found.count == leaves.count else {
      throw .markedContent("\(found.count) numbered sequences, \(leaves.count) leaves")
    }
    copy(upTo: content.count)
    if isInArtifact { output.write("\nEMC\n") }
    return output
  }
}

extension ContentMarking {
  private mutating func beginSequence(_ operation: ContentOperation) throws(FinishError) {
    let properties = MarkedContentProperties(operation, in: content)
    guard let identifier = properties?.identifier else { return open.append(.nested) }
    guard leaves.indices.contains(identifier), found.insert(identifier).inserted else {
      throw .markedContent("number \(identifier) is unknown or used twice")
    }
    guard !open.contains(.leaf) else { throw .markedContent("sequence \(identifier) lies in another") }
    try endArtifact(before: operation)
    open.append(.leaf)
    guard case .artifact(let artifact) = leaves[identifier] else { return }
    copy(upTo: operation.range.lowerBound)
    output.write("/Artifact \(artifact.properties) BDC")
    copied = operation.range.upperBound
  }

  private mutating func endSequence(_ operation: ContentOperation) throws(FinishError) {
    guard open.popLast() != nil else { throw .damagedContent(at: operation.range.lowerBound) }
  }

  private mutating func beginArtifact(at place: Int) {
    guard !isInArtifact, !open.contains(.leaf) else { return }
    copy(upTo: place)
    output.write("/Artifact \(Artifact.layout.properties) BDC\n")
    isInArtifact = true
  }

  /// Sequences and text objects, or saved states, never overlap: each lies in the other whole (ISO 32000-1, 14.6.1).
  private mutating func endArtifact(before operation: ContentOperation) throws(FinishError) {
    guard isInArtifact else { return }
    guard !isInText, open.isEmpty else { throw .damagedContent(at: operation.range.lowerBound) }
    copy(upTo: operation.range.lowerBound)
    output.write("EMC\n")
    isInArtifact = false
  }

  private mutating func copy(upTo place: Int) {
    output.append(contentsOf: content[copied..<place])
    copied = place
  }
}

extension FinishError {
  /// The content does not hold the sequences that the request tells of.
  static func markedContent(_ detail: String) -> FinishError {
    FinishError(
      "pdf.marked-content", zh: "页面内容与结构不符：\(detail)",
      en: "the content of a page does not fit the structure: \(detail)")
  }
}
