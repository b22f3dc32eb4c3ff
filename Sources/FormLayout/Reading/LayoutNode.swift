internal import Diagnostics
internal import Yams

/// A node of a layout file with its place, read without guessing types: every scalar is text, `否` and `no` included.
struct LayoutNode {
  let node: Node
  let file: String

  /// Reads a whole file.
  ///
  /// Throws the parser's own error, and `LayoutNodeError` for files that nest or repeat beyond reason.
  init(yaml: String, file: String) throws {
    let node = try Yams.compose(yaml: yaml) ?? Node("")
    guard LayoutNode.weight(of: node, depth: 0) != nil else { throw LayoutNodeError.tooDeepOrLarge }
    self.init(node: node, file: file)
  }

  private init(node: Node, file: String) {
    self.node = node
    self.file = file
  }

  var location: SourceLocation {
    SourceLocation(file: file, line: node.mark?.line, column: node.mark?.column)
  }

  /// The text of a scalar; nil for lists and mappings.
  var text: String? { node.scalar?.string }

  var items: [LayoutNode]? {
    node.sequence.map { sequence in sequence.map { LayoutNode(node: $0, file: file) } }
  }

  var entries: [(key: LayoutNode, value: LayoutNode)]? {
    node.mapping.map { mapping in
      mapping.map { (LayoutNode(node: $0.key, file: file), LayoutNode(node: $0.value, file: file)) }
    }
  }

  /// The line of the file where a block scalar's text begins: the one after its `|`.
  var firstTextLine: Int? {
    guard let scalar = node.scalar, let line = node.mark?.line else { return nil }
    return scalar.style == .literal || scalar.style == .folded ? line + 1 : line
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
