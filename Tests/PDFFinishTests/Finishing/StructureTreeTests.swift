import PDFFinish
import Testing

@Suite struct StructureTreeTests {
  @Test func elementsFollowTheirParents() {
    var tree = StructureTree()
    let table = tree.append(.table, under: tree.root)
    let row = tree.append(.tableRow, under: table)
    tree[row].attributes.title = "一"
    #expect(tree.elements.map(\.role) == [.document, .table, .tableRow])
    #expect(tree.elements.map(\.parent) == [nil, tree.root, table])
    #expect(tree[row].attributes.title == "一")
  }

  @Test(arguments: [(0, StructureRole.heading1), (1, .heading1), (3, .heading3), (9, .heading6)])
  func headingsStayWithinTheSixLevels(level: Int, role: StructureRole) {
    #expect(StructureRole.heading(level: level) == role)
  }
}
