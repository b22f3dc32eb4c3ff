import Diagnostics
import LayoutCore
import Pagination
import TableLayout
import Testing

/// Room for seals and signatures: of its exact size, blank, and on the page of the rows above it.
@Suite struct BlankRoomTests {
  private let seal = Size(width: .pt(30), height: .pt(50))

  private func sealed(_ rows: [String], room letter: String, text: String = "") -> Table {
    picture(rows) { cell in
      guard cell.field == letter else { return }
      (cell.content, cell.room) = (text.isEmpty ? [] : [square(text)], BlankRoom(size: seal))
    }
  }

  @Test func theRowIsAsHighAsTheRoomAndTheTextAboveIt() throws {
    let plain = try #require(measured(sealed(["AB"], room: "B")).block)
    #expect(plain.height(of: 0..<plain.unitCount) == .pt(50))
    let labelled = try #require(measured(sealed(["AB"], room: "B", text: "章")).block)
    #expect(labelled.height(of: 0..<labelled.unitCount) == .pt(62))
  }

  @Test func theRoomIsCentredUnderTheTextAndNothingIsDrawnInIt() throws {
    let block = try #require(measured(sealed(["AB", "AB", "CB"], room: "B", text: "章")).block)
    let place = try #require(block.roomPlaces(of: 0..<block.unitCount).first)
    #expect(place.area == Rect(x: .pt(45), y: .pt(12), width: .pt(30), height: .pt(50)))
    let texts = block.frame(of: 0..<block.unitCount).texts
    #expect(texts.filter { $0.x >= 40 }.map(\.text) == ["章"])
    #expect(texts.filter { $0.x >= 40 }.allSatisfy { $0.y < 12 })
  }

  @Test func aColumnIsWideEnoughForItAndAFixedOneThatIsNotIsReported() {
    let wide = Size(width: .pt(90), height: .pt(20))
    var table = picture(["AB"], columns: [.fraction(1), .automatic]) { cell in
      if cell.field == "B" { (cell.content, cell.room) = ([], BlankRoom(size: wide)) }
    }
    #expect(measured(table, width: 200).block?.columnWidths.last == .pt(90))
    table.columns = [.fraction(1), .fixed(.pt(60))]
    #expect(measured(table, width: 200).diagnostics.map(\.rule) == ["table.room-too-wide"])
  }

  @Test func noPageEndsInItOrRightAboveIt() throws {
    let block = try #require(measured(sealed(["AB", "CD", "ES", "FS", "GS"], room: "S"), height: 70).block)
    let pages = paginate(Flow([.block(FlowBlock(block))]), on: PageHeights(.pt(70))).pages
    let texts = pages.map { page in page.pieces.flatMap { block.frame(of: $0.units).texts.map(\.text) } }
    #expect(texts == [["A", "B"], ["C", "D", "E", "F", "G"]])
    #expect(pages.last?.pieces.flatMap { block.roomPlaces(of: $0.units) }.map(\.area.size) == [seal])
  }

  @Test(arguments: 1...40)
  func aSealedRowNeverStandsAloneOnAPage(rows: Int) throws {
    let table = sealed((0..<rows).map { "\($0 % 2)" } + ["S"], room: "S")
    let block = try #require(measured(table, height: 120).block)
    let paginated = paginate(Flow([.block(FlowBlock(block))]), on: PageHeights(.pt(120)))
    let last = try #require(paginated.pages.last?.pieces.first)
    #expect(last.units.count >= 2 && paginated.diagnostics.isEmpty)
    #expect(block.roomPlaces(of: last.units).count == 1)
  }
}
