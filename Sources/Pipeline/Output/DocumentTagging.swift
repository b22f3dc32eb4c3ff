internal import Drawing
internal import LayoutCore
internal import PDFFinish

/// Joins what is drawn to what it means: the structure tree of a document, and the place of each drawn passage in it.
struct DocumentTagging {
  private var tree = StructureTree()
  /// The element of each piece of content.
  private var elements: [ContentID: StructureTree.ElementID] = [:]

  init(_ nodes: [StructureNode]) {
    for node in nodes { add(node, under: tree.root) }
  }

  private mutating func add(_ node: StructureNode, under parent: StructureTree.ElementID) {
    let (role, attributes) = node.role.standard
    let element = tree.append(role, under: parent, attributes: attributes)
    if let content = node.content { elements[content] = element }
    for child in node.children { add(child, under: element) }
  }

  /// The tagging of drawn pages.
  ///
  /// All content has its place in the structure: what is laid out and what is told of it come from the same blocks.
  func tagging(_ drawn: DrawnPDF) -> Tagging {
    Tagging(structure: tree, leaves: drawn.tags.map { page in page.map(leaf) })
  }

  /// The element of a piece of content.
  func element(of content: ContentID) -> StructureTree.ElementID? { elements[content] }

  private func leaf(_ mark: ContentMark) -> Leaf {
    switch mark {
    case .content(let id):
      guard let element = elements[id] else { preconditionFailure("no element for content \(id)") }
      return .element(element)
    case .copy: return .artifact(.repetition)
    case .furniture: return .artifact(.pageFooter)
    case .head: return .artifact(.pageHeader)
    case .ornament: return .artifact(.layout)
    }
  }

  /// The fields of drawn pages, each with its element.
  func fields(_ drawn: DrawnPDF) -> [FieldAnnotation] {
    drawn.fields.enumerated().flatMap { page, fields in
      fields.map { field in
        FieldAnnotation(
          page: page, area: PageArea(field.area), name: field.name, description: field.title,
          element: elements[field.content])
      }
    }
  }

  /// The links of drawn pages, each with its element.
  func links(_ drawn: DrawnPDF) -> [LinkAnnotation] {
    drawn.links.enumerated().flatMap { page, links in
      links.compactMap { link in
        drawn.anchors[link.target].map { anchor in
          LinkAnnotation(
            page: page, area: PageArea(link.area),
            destination: PageDestination(page: anchor.page, y: anchor.position.y.points), description: link.title,
            element: elements[link.content])
        }
      }
    }
  }
}

extension StructureNode.Role {
  /// The standard role in a PDF (ISO 32000-1, 14.8.4), with what the element says beside it.
  fileprivate var standard: (StructureRole, StructureAttributes) {
    switch self {
    case .section: (.section, .init())
    case .heading(let level): (.heading(level: level), .init())
    case .paragraph: (.paragraph, .init())
    case .span: (.span, .init())
    case .table: (.table, .init())
    case .tableHead: (.tableHead, .init())
    case .tableBody: (.tableBody, .init())
    case .row: (.tableRow, .init())
    case .headerCell(let scope, let spans):
      (.headerCell, .init(rowSpan: spans.rows, columnSpan: spans.columns, scope: scope == .row ? .row : .column))
    case .dataCell(let spans): (.dataCell, .init(rowSpan: spans.rows, columnSpan: spans.columns))
    case .contents: (.tableOfContents, .init())
    case .contentsEntry: (.tableOfContentsItem, .init())
    case .link: (.link, .init())
    case .field: (.form, .init())
    case .figure(let text, let place): (.figure, .init(alternateText: text, bounds: PageArea(place)))
    }
  }
}

extension PageArea {
  init(_ rect: Rect) {
    self.init(
      x: rect.left.points, y: rect.top.points, width: rect.size.width.points, height: rect.size.height.points)
  }
}
