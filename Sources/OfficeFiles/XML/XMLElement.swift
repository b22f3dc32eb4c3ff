/// An element with everything inside it: for parts that are small, or that can't be read in one go.
struct XMLElement {
  enum Node {
    case element(XMLElement)
    case text(String)
  }

  var tag: XMLTag
  var nodes: [Node] = []

  var name: String { tag.name }

  /// The elements directly inside.
  var children: [XMLElement] { nodes.compactMap { if case .element(let element) = $0 { element } else { nil } } }

  /// All text inside, at any depth.
  var text: String {
    nodes.map { node in
      switch node {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }

  subscript(attribute: String) -> String? { tag[attribute] }

  /// The first element of a name directly inside.
  func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// The elements of a name directly inside.
  func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// The elements of a name at any depth, not those inside each other.
  func descendants(_ name: String) -> [XMLElement] {
    children.flatMap { $0.name == name ? [$0] : $0.descendants(name) }
  }

  /// The `val` of an element inside, as most properties are written: `<w:gridSpan w:val="2"/>`.
  func value(_ name: String) -> String? { child(name)?["val"] }

  /// Whether a switch inside is on: `<w:vanish/>` is, `<w:vanish w:val="0"/>` is not.
  func isOn(_ name: String) -> Bool {
    guard let property = child(name) else { return false }
    return !["0", "false", "off", "none"].contains(property["val"] ?? "1")
  }
}

extension XMLElement {
  /// The root element of an XML text.
  static func root(of bytes: [UInt8], part: String) throws(OfficeFileError) -> XMLElement {
    var builder = TreeBuilder()
    try parseXML(bytes, part: part, into: &builder)
    guard let root = builder.root else { throw .damaged("\(part) 是空的", "\(part) is empty") }
    return root
  }
}

private struct TreeBuilder: XMLReading {
  private(set) var root: XMLElement?
  private var open: [XMLElement] = []

  mutating func open(_ tag: XMLTag) { open.append(XMLElement(tag: tag)) }

  mutating func close(_ name: String) {
    guard let element = open.popLast() else { return }
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].nodes.append(.element(element))
    }
  }

  mutating func read(_ text: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].nodes.append(.text(text))
  }
}
