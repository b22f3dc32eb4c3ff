/// The logical structure of a document: elements in reading order, each below its parent.
///
/// A tree by construction: an element can only be added below one that is there already, and stands after the elements
/// that were added below the same parent before it. Of an element that has leaves as well as elements below it, the
/// leaves are read first; text between elements goes into spans.
public struct StructureTree: Sendable, Hashable {
  /// An element's place in its tree.
  public struct ElementID: Sendable, Hashable, Comparable {
    public let index: Int

    public static func < (left: ElementID, right: ElementID) -> Bool { left.index < right.index }
  }

  public struct Element: Sendable, Hashable {
    public var role: StructureRole
    public var attributes: StructureAttributes
    /// Nil for the root alone.
    public let parent: ElementID?
  }

  /// By their IDs; the first is the root, and every element stands after its parent.
  public private(set) var elements: [Element]

  /// A tree of one element, the document.
  public init() {
    elements = [Element(role: .document, attributes: .init(), parent: nil)]
  }

  /// The element that holds all others.
  public var root: ElementID { ElementID(index: 0) }

  /// Adds an element as the last below `parent`, which must be an element of this tree.
  @discardableResult
  public mutating func append(
    _ role: StructureRole, under parent: ElementID, attributes: StructureAttributes = .init()
  ) -> ElementID {
    precondition(elements.indices.contains(parent.index), "the parent is no element of this tree")
    elements.append(Element(role: role, attributes: attributes, parent: parent))
    return ElementID(index: elements.count - 1)
  }

  public subscript(id: ElementID) -> Element {
    get { elements[id.index] }
    set { elements[id.index] = newValue }
  }

  /// The elements below each element, by index, in reading order.
  var children: [[Int]] {
    var children = [[Int]](repeating: [], count: elements.count)
    for (index, element) in elements.enumerated() {
      if let parent = element.parent { children[parent.index].append(index) }
    }
    return children
  }
}
