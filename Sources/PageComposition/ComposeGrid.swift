public import FormLayout
public import LayoutCore
internal import Pagination
internal import TableLayout
public import Typesetting

/// Lays a form out with its grid written over it: in the corner of each cell its row and column, counted from 1, and
/// above each table the widths of its columns in millimetres, or inside its first row where there is no room above.
public func composeGrid(_ form: BoundForm, shaper: any TextShaping) -> ComposedForm {
  var composed = composeForm(form, shaper: shaper)
  let plan = FormPlan(form, shaper: shaper).filled(shaper: shaper)
  let overlay = GridOverlay(shaper: shaper)
  for (index, page) in plan.paginated.pages.enumerated() where composed.bodies.indices.contains(index) {
    for (place, piece) in page.pieces.enumerated() {
      guard case .block(let block) = plan.flow.items[piece.item], let ruled = block.block as? RuledTable else {
        continue
      }
      let room = piece.top - (place > 0 ? page.pieces[place - 1].top + page.pieces[place - 1].height : .zero)
      let items = overlay.items(of: ruled.table, piece: piece.units, room: room)
      let corner = Point(x: ruled.margin, y: piece.top + ruled.margin)
      composed.bodies[index].items += items.map { $0.moved(by: corner) }
    }
  }
  return composed
}

/// The characters that the overlay of a grid is written with.
public let gridCharacters = "0123456789."

/// The face that the overlay is set in.
public let gridFace = FaceName("黑体")

/// Writes numbers over a table.
private struct GridOverlay {
  let shaper: any TextShaping

  private static let style = ParagraphStyle(
    text: TextStyle(face: gridFace, size: .pt(5)), alignment: .center, linePitch: .pt(6))

  private static let height = Length.pt(7)

  /// - Parameter room: the white space above the piece.
  func items(of table: TableBlock, piece: Range<Int>, room: Length) -> [DrawItem] {
    let cells = table.cellPlaces(of: piece)
    let places = cells.flatMap { place in
      text("\(place.row + 1).\(place.column + 1)", at: place.area.origin, width: .pt(18))
    }
    guard piece.lowerBound == 0 else { return places }
    let inside = (cells.map(\.area.bottom).min() ?? .zero) - GridOverlay.height
    return places + widths(of: table, top: room >= GridOverlay.height ? -GridOverlay.height : inside)
  }

  /// The widths between ticks.
  private func widths(of table: TableBlock, top: Length) -> [DrawItem] {
    var (items, left): ([DrawItem], Length) = ([tick(at: .zero, top: top)], .zero)
    for width in table.columnWidths {
      let millimetres = hundredths(of: (width.millimetres * 10).rounded() / 10)
      items += text(millimetres, at: Point(x: left, y: top), width: width)
      left += width
      items.append(tick(at: left, top: top))
    }
    return items
  }

  private func tick(at x: Length, top: Length) -> DrawItem {
    .rule(Rule(from: Point(x: x, y: top), to: Point(x: x, y: top + .pt(6)), thickness: .pt(0.25)))
  }

  private func text(_ text: String, at origin: Point, width: Length) -> [DrawItem] {
    let lines = ShapedParagraph(Paragraph(text, style: GridOverlay.style), shaper: shaper).lines(width: width)
    return lines.prefix(1).flatMap { $0.items(at: origin, mark: .ornament) }
  }
}
