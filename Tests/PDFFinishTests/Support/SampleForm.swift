import PDFFinish

/// A volume in small: contents with a link, and a form whose table breaks over two pages with its head repeated and one
/// row cut in two.
struct SampleForm {
  var pdf: [UInt8]
  var request: FinishRequest

  static let metadata = DocumentMetadata(
    title: "乐亭县<政法委>绩效文本 & 附件", author: "中国共产党乐亭县委员会政法委员会", subject: "2023年",
    created: "2023-01-31T00:00:00Z")

  static let attachment = Attachment(
    name: "数据.json", mediaType: "application/json", description: "表格的数据", data: Array("{\"年度\": 2023}".utf8))

  init(conformance: Conformance = .a3a, font: FontFile = .trueType) {
    var builder = SampleFormBuilder(drawing: CairoDrawing(font: font))
    builder.drawContents()
    builder.drawForm()
    pdf = builder.drawing.pdf()
    request = FinishRequest(
      metadata: SampleForm.metadata, conformance: conformance,
      tagging: Tagging(structure: builder.tree, leaves: builder.drawing.leaves), links: builder.links,
      attachments: conformance.part == 2 ? [] : [SampleForm.attachment])
  }

  func finished() throws -> [UInt8] { try finish(pdf, request) }
}

private struct SampleFormBuilder {
  var drawing: CairoDrawing
  var tree = StructureTree()
  var links: [LinkAnnotation] = []

  mutating func drawContents() {
    drawing.label("目录")
    let heading = tree.append(.heading1, under: tree.root)
    drawing.text("目  录", x: 250, y: 80, as: .element(heading))
    let contents = tree.append(.tableOfContents, under: tree.root)
    let item = tree.append(.tableOfContentsItem, under: contents)
    let reference = tree.append(.reference, under: item)
    let link = tree.append(.link, under: reference)
    drawing.text("1.项目绩效目标表", x: 80, y: 120, as: .element(link))
    drawing.text("………………", x: 200, y: 120)
    drawing.text("1", x: 500, y: 120, as: .element(link))
    links = [
      LinkAnnotation(
        page: 0, area: PageArea(x: 80, y: 108, width: 430, height: 16), destination: PageDestination(page: 1, y: 40),
        description: "1.项目绩效目标表，第1页", element: link)
    ]
    finishPage(number: "i")
  }

  mutating func drawForm() {
    drawing.label("1")
    let top = drawing.outline("项目绩效目标表", page: 2)
    _ = drawing.outline("续", page: 3, under: top)
    let heading = tree.append(.heading1, under: tree.root)
    drawing.text("1.项目(甲\\乙)绩效目标表 EMC)", x: 200, y: 60, as: .element(heading))
    let table = tree.append(.table, under: tree.root)
    drawHead(under: table)
    let cut = drawBody(under: table)
    finishPage(number: "1")
    drawContinuation(of: cut)
    finishPage(number: "2", isLast: true)
  }

  private mutating func drawHead(under table: StructureTree.ElementID) {
    let row = tree.append(.tableRow, under: tree.append(.tableHead, under: table))
    for (column, title) in ["一级指标", "二级指标", "指标值"].enumerated() {
      let cell = tree.append(.headerCell, under: row, attributes: .init(scope: .column))
      drawing.text(title, x: 100 + 120 * Double(column), y: 100, as: .element(cell))
    }
  }

  /// Three rows; the last cell goes on on the next page.
  private mutating func drawBody(under table: StructureTree.ElementID) -> StructureTree.ElementID {
    let body = tree.append(.tableBody, under: table)
    let row = tree.append(.tableRow, under: body)
    let label = tree.append(.headerCell, under: row, attributes: .init(rowSpan: 2, scope: .row))
    drawing.text("产出指标", x: 100, y: 130, as: .element(label))
    drawCells(["数量指标", "≥5 项"], row: row, y: 130)
    drawCells(["质量指标", ""], row: tree.append(.tableRow, under: body), y: 150)
    drawing.rule(fromX: 90, y: 140, toX: 450, y: 140)
    drawing.clipped(x: 0, y: 0, width: 500, height: 700) {
      drawing.rectangle(x: 90, y: 160, width: 360, height: 1)
    }
    let last = tree.append(.tableRow, under: body)
    let cell = tree.append(.dataCell, under: last, attributes: .init(columnSpan: 3))
    drawing.text("跨页单元格的前一半", x: 100, y: 170, as: .element(cell))
    return cell
  }

  private mutating func drawCells(_ texts: [String], row: StructureTree.ElementID, y: Double) {
    for (column, text) in texts.enumerated() {
      let cell = tree.append(.dataCell, under: row)
      if !text.isEmpty { drawing.text(text, x: 220 + 120 * Double(column), y: y, as: .element(cell)) }
    }
  }

  private mutating func drawContinuation(of cell: StructureTree.ElementID) {
    drawing.label("2")
    drawing.text("一级指标", x: 100, y: 60, as: .artifact(.repetition))
    drawing.text("和后一半", x: 100, y: 80, as: .element(cell))
    drawing.grouped { drawing.rectangle(x: 300, y: 300, width: 20, height: 20) }
    let attributes = StructureAttributes(
      alternateText: "印章位置", bounds: PageArea(x: 100, y: 200, width: 50, height: 50))
    let figure = tree.append(.figure, under: tree.root, attributes: attributes)
    drawing.tagged(.element(figure)) { drawing.rectangle(x: 100, y: 200, width: 50, height: 50) }
  }

  private mutating func finishPage(number: String, isLast: Bool = false) {
    drawing.text("— \(number) —", x: 280, y: 800, as: .artifact(.pageFooter))
    if !isLast { drawing.nextPage() }
  }
}
