internal import CCairo
import LayoutCore

/// Draws the ends of links with Cairo: named destinations, and areas that lead to them.
struct LinkDrawing {
  let context: OpaquePointer

  func draw(_ anchor: Anchor) {
    let position = anchor.position
    let attributes = "name='\(anchor.name)' x=\(position.x.points) y=\(position.y.points) internal"
    cairo_tag_begin(context, CAIRO_TAG_DEST, attributes)
    cairo_tag_end(context, CAIRO_TAG_DEST)
  }

  /// A link outside any structure element would damage the file: Cairo refers to an element that it does not write.
  func draw(_ link: Link) {
    let area = link.area
    let rectangle =
      "\(area.left.points) \(area.top.points) \(area.size.width.points) \(area.size.height.points)"
    cairo_tag_begin(context, "P", nil)
    cairo_tag_begin(context, CAIRO_TAG_LINK, "rect=[\(rectangle)] dest='\(link.target)'")
    cairo_tag_end(context, CAIRO_TAG_LINK)
    cairo_tag_end(context, "P")
  }
}
