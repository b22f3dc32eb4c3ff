import LayoutCore
import TableLayout
import Testing

@Suite struct StructureTests {
  @Test func everyContentRowIsToldAndContinuationRowsAreNot() {
    var table = picture(["A", "B", "C", "D"])
    for (row, kind) in Row.Kind.allCases.enumerated() { table.rows[row].kind = kind }
    let parts = table.structure.children.map { part in
      part.children.map { row in row.children.compactMap { $0.content?.part } }
    }
    #expect(table.structure.children.map(\.role) == [.tableHead, .tableBody])
    #expect(parts == [[[1]], [[2], [3]]])
  }

  @Test func aHeadWithNothingBelowIsToldAsTheBody() {
    var table = picture(["A", "B"])
    for row in table.rows.indices { table.rows[row].kind = .header }
    #expect(table.structure.children.map(\.role) == [.tableBody])
    #expect(table.structure.children.flatMap(\.children).count == 2)
  }
}
