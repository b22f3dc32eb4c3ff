internal import Diagnostics
internal import Yams

/// The file that nodes stand in: its name and its lines, to find the place of a word in them.
final class LayoutText {
  let file: String
  let lines: [Substring]

  init(_ yaml: String, file: String) {
    self.file = file
    self.lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}

/// A node of a layout file with its place, read without guessing types: every scalar is text, `否` and `no` included.
struct LayoutNode {
  let node: Node
  let source: LayoutText

  /// Reads a whole file.
  ///
  /// Throws the parser's own error, and `LayoutNodeError` for files that nest or repeat beyond reason.
  init(yaml: String, file: String) throws {
    let node = try Yams.compose(yaml: yaml) ?? Node("")
    guard LayoutNode.weight(of: node, depth: 0) != nil else { throw LayoutNodeError.tooDeepOrLarge }
    self.init(node: node, source: LayoutText(yaml, file: file))
  }

  private init(node: Node, source: LayoutText) {
    self.node = node
    self.source = source
  }

  var file: String { source.file }

  var location: SourceLocation {
    SourceLocation(file: file, line: node.mark?.line, column: node.mark?.column)
  }

  /// The text of a scalar; nil for lists and mappings.
  var text: String? { node.scalar?.string }

  /// The text of a scalar with its place; empty for lists and mappings.
  var passage: Passage {
    var location = location
    let isQuoted = node.scalar.map { $0.style == .doubleQuoted || $0.style == .singleQuoted } ?? false
    if isQuoted { location.column = location.column.map { $0 + 1 } }
    return Passage(text ?? "", at: location)
  }

  /// The lines of a block scalar (`|`), or the one line of any other.
  var lines: [Passage] {
    guard let scalar = node.scalar, let line = node.mark?.line else { return [] }
    guard scalar.style == .literal || scalar.style == .folded else { return [passage] }
    return scalar.string.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, text in
      Passage(text, at: SourceLocation(file: file, line: line + 1 + index, column: column(of: text, at: line + index)))
    }
  }

  /// Where a text begins that ends a line of the file; the line is counted from 0.
  private func column(of text: Substring, at line: Int) -> Int {
    guard source.lines.indices.contains(line), source.lines[line].hasSuffix(text) else { return 1 }
    return source.lines[line].count - text.count + 1
  }

  var items: [LayoutNode]? {
    node.sequence.map { sequence in sequence.map { LayoutNode(node: $0, source: source) } }
  }

  var entries: [(key: LayoutNode, value: LayoutNode)]? {
    node.mapping.map { mapping in
      mapping.map { (LayoutNode(node: $0.key, source: source), LayoutNode(node: $0.value, source: source)) }
    }
  }

  private static let deepest = 12
  private static let heaviest = 20_000

  /// The number of nodes, aliases counted as often as they are used; nil beyond the limits, so that a file of nested
  /// aliases can't grow without end.
  private static func weight(of node: Node, depth: Int) -> Int? {
    guard depth <= deepest else { return nil }
    var sum = 1
    for child in children(of: node) {
      guard let weight = weight(of: child, depth: depth + 1), sum + weight <= heaviest else { return nil }
      sum += weight
    }
    return sum
  }

  private static func children(of node: Node) -> [Node] {
    switch node {
    case .mapping(let mapping): mapping.flatMap { [$0.key, $0.value] }
    case .sequence(let sequence): Array(sequence)
    default: []
    }
  }
}

enum LayoutNodeError: Error {
  case tooDeepOrLarge
}
