internal import FormLayout
internal import LayoutCore
internal import Pagination
internal import TableLayout

/// The fields that a form's rooms for seals are, on the pages where the rooms stand.
struct SignatureFields {
  let plan: FormPlan

  /// The fields of each page, relative to its text block; numbered through the form.
  func pages() -> [[DrawItem]] {
    var count = 0
    return plan.paginated.pages.map { page in
      page.pieces.flatMap(places).map { place in
        count += 1
        return .field(field(place, number: count))
      }
    }
  }

  private struct Place {
    var table: Table
    var room: RoomPlace
    var origin: Point
  }

  private func places(of piece: PlacedPiece) -> [Place] {
    guard case .block(let block) = plan.flow.items[piece.item], let ruled = block.block as? RuledTable,
      case .table(let table) = plan.form.blocks[piece.item]
    else { return [] }
    let corner = Point(x: ruled.margin, y: piece.top + ruled.margin)
    return ruled.table.roomPlaces(of: piece.units).filter(\.room.isField)
      .map { Place(table: table, room: $0, origin: corner) }
  }

  /// Names have no full stops, which part the names of fields in fields (ISO 32000-1, 12.7.3.2).
  private func field(_ place: Place, number: Int) -> SignatureField {
    let name = plan.form.record.replacing(".", with: "_")
    let label = place.table.cells[place.room.cell].content.map(\.text).joined()
    return SignatureField(
      area: place.room.area.moved(by: place.origin), name: "\(name)-\(number)",
      title: "\(plan.form.title)：\(label.isEmpty ? "签名、盖章处" : label)",
      content: place.table.roomContent(of: place.room.cell))
  }
}
