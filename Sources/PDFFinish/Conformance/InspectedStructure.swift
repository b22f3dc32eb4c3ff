internal import Diagnostics

/// The structure tree of a file, flattened: each element once, after its parent, with what hangs on it.
struct InspectedStructure {
  /// What an element holds, in reading order.
  enum Kid: Hashable {
    case element(Int)
    case sequence(page: PDFReference?, identifier: Int)
    case object(PDFReference, page: PDFReference?)
  }

  struct Element {
    var reference: PDFReference?
    var dictionary: PDFDictionary
    /// The standard type, after the role map.
    var role: String
    var parent: Int?
    var kids: [Kid] = []

    var place: Message {
      let number = reference.map { String($0.number) } ?? "?"
      return Message(zh: "结构元素 \(role)（对象 \(number)）", en: "element \(role) (object \(number))")
    }
  }

  private(set) var elements: [Element] = []
  /// The parent tree: by key the element of an annotation, or the elements of a page's sequences.
  private(set) var parents: [Int: PDFObject] = [:]
  let exists: Bool
  /// Elements that hang on the tree in two places, or on themselves.
  private(set) var repeated: [PDFReference] = []

  private let source: QPDFDocument
  private let roleMap: PDFDictionary

  init(source: QPDFDocument, catalog: PDFDictionary) {
    self.source = source
    let root = source.resolved(catalog["StructTreeRoot"]).dictionary
    exists = root != nil
    roleMap = source.resolved(root?["RoleMap"]).dictionary ?? [:]
    parents = Dictionary(source.numberTree(root?["ParentTree"])) { first, _ in first }
    collect(source.resolved(root?["K"]), root?["K"])
  }

  /// The number of an element's object.
  private(set) var indices: [PDFReference: Int] = [:]

  private mutating func collect(_ roots: PDFObject, _ unresolved: PDFObject?) {
    for kid in roots.array ?? [unresolved].compactMap(\.self) { _ = add(kid, parent: nil) }
    var next = 0
    while next < elements.count {
      elements[next].kids = kids(of: next)
      next += 1
    }
  }

  private mutating func add(_ object: PDFObject, parent: Int?) -> Kid? {
    guard let dictionary = source.resolved(object).dictionary else { return nil }
    if let reference = object.reference {
      guard indices[reference] == nil else {
        repeated.append(reference)
        return nil
      }
      indices[reference] = elements.count
    }
    elements.append(
      Element(reference: object.reference, dictionary: dictionary, role: role(of: dictionary), parent: parent))
    return .element(elements.count - 1)
  }

  /// Follows the role map to a standard type (ISO 32000-1, 14.7.3); a few steps, for a map may lead in a circle.
  private func role(of element: PDFDictionary) -> String {
    var role = element["S"]?.name ?? ""
    for _ in 0..<8 where !StandardStructureTypes.all.contains(role) {
      role = roleMap[role]?.name ?? role
    }
    return role
  }

  private mutating func kids(of index: Int) -> [Kid] {
    let dictionary = elements[index].dictionary
    let page = dictionary["Pg"]?.reference
    guard let value = dictionary["K"] else { return [] }
    let items = source.resolved(value).array ?? [value]
    return items.compactMap { item in
      if let identifier = item.integer { return .sequence(page: page, identifier: identifier) }
      let kid = source.resolved(item).dictionary
      switch kid?["Type"]?.name {
      case "MCR":
        return kid?["MCID"]?.integer.map { .sequence(page: kid?["Pg"]?.reference ?? page, identifier: $0) }
      case "OBJR": return kid?["Obj"]?.reference.map { .object($0, page: kid?["Pg"]?.reference ?? page) }
      default: return add(item, parent: index)
      }
    }
  }
}

extension InspectedStructure {
  /// The elements below one, in reading order.
  func children(of index: Int) -> [Int] {
    elements[index].kids.compactMap { if case .element(let child) = $0 { child } else { nil } }
  }

  func childRoles(of index: Int) -> [String] { children(of: index).map { elements[$0].role } }

  func parentRole(of index: Int) -> String? { elements[index].parent.map { elements[$0].role } }

  /// The elements of a role.
  func indices(of role: String) -> [Int] { elements.indices.filter { elements[$0].role == role } }

  /// An attribute of an element, from whichever of its attribute objects has it.
  func attribute(_ key: String, of index: Int) -> PDFObject? {
    let value = source.resolved(elements[index].dictionary["A"])
    let owners = value.array?.map(source.resolved) ?? [value]
    return owners.lazy.compactMap { $0.dictionary?[key] }.first.map(source.resolved)
  }

  /// Every element in reading order: an element before what is below it.
  var readingOrder: [Int] {
    var (order, waiting): ([Int], [Int]) = ([], elements.indices.filter { elements[$0].parent == nil }.reversed())
    while let next = waiting.popLast() {
      order.append(next)
      waiting += children(of: next).reversed()
    }
    return order
  }
}

enum StandardStructureTypes {
  /// ISO 32000-1, 14.8.4.
  static let all: Set<String> = [
    "Annot", "Art", "BibEntry", "BlockQuote", "Caption", "Code", "Div", "Document", "Figure", "Form", "Formula", "H",
    "H1", "H2", "H3", "H4", "H5", "H6", "Index", "L", "LBody", "LI", "Lbl", "Link", "NonStruct", "Note", "P", "Part",
    "Private", "Quote", "RB", "RP", "RT", "Reference", "Ruby", "Sect", "Span", "TBody", "TD", "TFoot", "TH", "THead",
    "TOC", "TOCI", "TR", "Table", "WP", "WT", "Warichu",
  ]
}
