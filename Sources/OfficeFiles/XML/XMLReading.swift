/// Takes in an XML text element by element.
///
/// Names come without their prefixes: the two variants of Office Open XML (ISO/IEC 29500 Strict and Transitional) differ
/// in the names of their namespaces, not in those of their elements.
protocol XMLReading {
  mutating func open(_ tag: XMLTag)
  mutating func close(_ name: String)
  mutating func read(_ text: String)
}

/// An element's name and attributes.
struct XMLTag {
  var name: String
  var attributes: [(name: String, value: String)]

  /// The value of an attribute; nil where there is none.
  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}
