/// How what is drawn on the pages hangs on the document's structure.
public struct Tagging: Sendable, Hashable {
  public var structure: StructureTree
  /// For each page, what each of its marked-content sequences is, by its number (MCID): the sequences that Cairo makes
  /// of `cairo_tag_begin` are numbered from 0 on each page in the order in which they open.
  public var leaves: [[Leaf]]

  public init(structure: StructureTree, leaves: [[Leaf]]) {
    self.structure = structure
    self.leaves = leaves
  }
}

/// What one marked-content sequence of a page is.
public enum Leaf: Sendable, Hashable {
  /// Content of an element; an element's leaves, on one page or several, are read in page order.
  case element(StructureTree.ElementID)
  /// Nothing that belongs to the text: a reader passes over it.
  case artifact(Artifact)
}

/// What is drawn on a page without being part of the text (ISO 32000-1, 14.8.2.2).
public enum Artifact: Sendable, Hashable, CaseIterable {
  /// A running head.
  case pageHeader
  /// A page number or a running foot.
  case pageFooter
  /// A copy of what stands elsewhere: a repeated table head, a continued label.
  case repetition
  /// Rules, leaders, boxes. Everything that is drawn outside all sequences becomes this by itself.
  case layout

  /// The properties of the artifact's marked-content sequence.
  var properties: String {
    switch self {
    case .pageHeader: "<</Type/Pagination/Subtype/Header/Attached[/Top]>>"
    case .pageFooter: "<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>"
    case .repetition: "<</Type/Pagination>>"
    case .layout: "<</Type/Layout>>"
    }
  }
}
