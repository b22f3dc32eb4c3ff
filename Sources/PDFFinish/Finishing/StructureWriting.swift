/// A piece of content of an element: a marked sequence of a page, or an annotation.
enum ContentItem: Hashable {
  case sequence(page: Int, identifier: Int)
  case annotation(PDFReference, page: Int)

  var page: Int {
    switch self {
    case .sequence(let page, _), .annotation(_, let page): page
    }
  }
}

/// The objects of a structure tree: one an element, the root, and the parent tree that leads back from the content
/// (ISO 32000-1, 14.7). Content and parent tree are written from one list, so neither can name what the other lacks.
struct StructureWriting {
  let tree: StructureTree
  let leaves: [[Leaf]]
  let pages: [PDFPage]
  /// The annotations that belong to elements, in the order of their keys, which follow those of the pages.
  let annotations: [(element: StructureTree.ElementID, item: ContentItem)]

  /// Writes the tree and returns its root.
  func write(to update: inout ObjectUpdate) -> PDFReference {
    let root = PDFReference(number: update.reserve())
    let first = update.reserve(tree.elements.count)
    writeElements(first: first, root: root, to: &update)
    let parents = parentTree(first: first, update: &update)
    update.write(
      [
        "Type": .name("StructTreeRoot"), "K": .reference(PDFReference(number: first)),
        "ParentTree": .reference(parents), "ParentTreeNextKey": .integer(pages.count + annotations.count),
      ], as: root)
    return root
  }

  private func writeElements(first: Int, root: PDFReference, to update: inout ObjectUpdate) {
    let (children, items) = (tree.children, itemsByElement)
    for (index, element) in tree.elements.enumerated() {
      let parent = element.parent.map { PDFReference(number: first + $0.index) } ?? root
      let kids = kids(items[index], page: items[index].first?.page, children: children[index], first: first)
      var dictionary: PDFDictionary = [
        "Type": .name("StructElem"), "S": .name(element.role.rawValue), "P": .reference(parent),
        "Pg": items[index].first.map { .reference(pages[$0.page].reference) },
        "K": kids.count > 1 ? .array(kids) : kids.first,
      ]
      element.attributes.add(to: &dictionary, on: items[index].first.map { pages[$0.page].box })
      update.write(.dictionary(dictionary), as: PDFReference(number: first + index))
    }
  }

  private var itemsByElement: [[ContentItem]] {
    var items = [[ContentItem]](repeating: [], count: tree.elements.count)
    for (page, leaves) in leaves.enumerated() {
      for (identifier, leaf) in leaves.enumerated() {
        guard case .element(let element) = leaf else { continue }
        items[element.index].append(.sequence(page: page, identifier: identifier))
      }
    }
    for annotation in annotations { items[annotation.element.index].append(annotation.item) }
    return items
  }

  /// An element's own page need not be said again for a sequence that lies on it.
  private func kids(_ items: [ContentItem], page: Int?, children: [Int], first: Int) -> [PDFObject] {
    let content = items.map { item -> PDFObject in
      switch item {
      case .sequence(page, let identifier): .integer(identifier)
      case .sequence(let other, let identifier):
        ["Type": .name("MCR"), "Pg": .reference(pages[other].reference), "MCID": .integer(identifier)]
      case .annotation(let reference, let page):
        ["Type": .name("OBJR"), "Pg": .reference(pages[page].reference), "Obj": .reference(reference)]
      }
    }
    return content + children.map { .reference(PDFReference(number: first + $0)) }
  }
}

extension StructureWriting {
  /// A number tree of one node: by page the elements of its sequences, then by annotation its element.
  private func parentTree(first: Int, update: inout ObjectUpdate) -> PDFReference {
    var numbers: [PDFObject] = []
    for (page, leaves) in leaves.enumerated() where !leaves.isEmpty {
      let parents = leaves.map { leaf -> PDFObject in
        guard case .element(let element) = leaf else { return .null }
        return .reference(PDFReference(number: first + element.index))
      }
      numbers += [.integer(page), .reference(update.add(.array(parents)))]
    }
    for (index, annotation) in annotations.enumerated() {
      let parent = PDFReference(number: first + annotation.element.index)
      numbers += [.integer(pages.count + index), .reference(parent)]
    }
    return update.add(["Nums": .array(numbers)])
  }
}

extension StructureAttributes {
  /// Adds the entries that say what differs from the default.
  fileprivate func add(to dictionary: inout PDFDictionary, on page: PageBox?) {
    let owners = [tableEntries, layoutEntries(on: page)].compactMap(\.self)
    dictionary["A"] = owners.count > 1 ? .array(owners) : owners.first
    dictionary["Alt"] = alternateText.map(PDFObject.text)
    dictionary["Lang"] = language.map(PDFObject.text)
    dictionary["T"] = title.map(PDFObject.text)
  }

  /// ISO 32000-1, table 349.
  private var tableEntries: PDFObject? {
    guard rowSpan > 1 || columnSpan > 1 || scope != nil else { return nil }
    return [
      "O": .name("Table"), "RowSpan": rowSpan > 1 ? .integer(rowSpan) : nil,
      "ColSpan": columnSpan > 1 ? .integer(columnSpan) : nil, "Scope": scope.map { .name($0.rawValue) },
    ]
  }

  /// ISO 32000-1, table 344: a figure says where it stands.
  private func layoutEntries(on page: PageBox?) -> PDFObject? {
    guard let bounds, let page else { return nil }
    return ["O": .name("Layout"), "Placement": .name("Block"), "BBox": page.rectangle(bounds)]
  }
}
