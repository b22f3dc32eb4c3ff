public import Diagnostics
public import FormLayout
public import LayoutCore

/// A form on its pages, laid out once: the single PDF and the volume show the same frames.
public struct ComposedForm: Sendable {
  /// The project's code.
  public var record: String
  public var title: String
  public var setup: PageSetup
  /// What stands in the text block of each page.
  public var bodies: [Frame]
  /// The line above each text block; empty where the layout asks for none.
  public var headers: [Frame]
  /// The line with the form's own page number under each text block; empty where the layout asks for none.
  public var footers: [Frame]
  /// What the form is to a reader who does not see it; its title is a heading of the first level.
  public var structure: [StructureNode]
  public var diagnostics: [Diagnostic]

  public var pageCount: Int { bodies.count }

  /// The distance from the text block to the line with the page number: the folio's of GB/T 9704-2012, 7.5.
  static let footerDistance = Length.mm(7)
  /// The distance from the running head to the text block.
  static let headerDistance = Length.mm(5)

  /// The layers of a page, for a sheet on which the binding edge is on the right or on the left.
  public func layers(of page: Int, on setup: PageSetup, isEvenPage: Bool, section: Int = 0) -> [Page.Layer] {
    let origin = setup.textBlockOrigin(isEvenPage: isEvenPage)
    var layers = [Page.Layer(bodies[page], at: origin, section: section)]
    if page < headers.count {
      let above = Point(x: origin.x, y: origin.y - ComposedForm.headerDistance - headers[page].size.height)
      layers.append(Page.Layer(headers[page], at: above, section: section))
    }
    if page < footers.count {
      let below = Point(x: origin.x, y: origin.y + setup.textBlock.height + ComposedForm.footerDistance)
      layers.append(Page.Layer(footers[page], at: below, section: section))
    }
    return layers
  }

  /// The pages of the form alone.
  public var pages: [Page] {
    bodies.indices.map { index in
      Page(size: setup.paper, layers: layers(of: index, on: setup, isEvenPage: index % 2 == 1))
    }
  }
}
