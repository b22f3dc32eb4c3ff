/// Reads a table's rows: `gridSpan` and `vMerge` as Word writes them, `hMerge` as old files do.
enum TableReader {
  static func rows(of table: XMLElement, reader: inout BodyReader) -> [GridRow] {
    var rows: [GridRow] = []
    for row in elements("tr", of: table) {
      if row.child("trPr")?.child("del") != nil {
        reader.remarks.add(.deleted, text: row.text, paragraph: reader.paragraphCount + 1)
      } else {
        rows.append(GridRow(number: rows.count + 1, cells: cells(of: row, reader: &reader)))
      }
    }
    return rows
  }

  private static func cells(of row: XMLElement, reader: inout BodyReader) -> [GridCell] {
    var column = 1 + (row.child("trPr")?.value("gridBefore").flatMap { Int($0) } ?? 0)
    var cells: [GridCell] = []
    for element in elements("tc", of: row) {
      let properties = element.child("tcPr")
      let span = min(max(1, properties?.value("gridSpan").flatMap { Int($0) } ?? 1), 1000)
      let text = paragraphs(of: element, reader: &reader)
      if properties?.child("hMerge").map({ $0["val"] ?? "continue" }) == "continue", !cells.isEmpty {
        cells[cells.count - 1].columnSpan += span
      } else {
        cells.append(cell(at: column, span: span, properties, text, &reader))
      }
      column += span
    }
    return cells
  }

  private static func cell(
    at column: Int, span: Int, _ properties: XMLElement?, _ paragraphs: [String], _ reader: inout BodyReader
  ) -> GridCell {
    var cell = GridCell(column: column, columnSpan: span, paragraphs: paragraphs)
    guard properties?.child("vMerge").map({ $0["val"] ?? "continue" }) == "continue" else { return cell }
    if !cell.isBlank {
      reader.remarks.add(.covered, text: paragraphs.joined(separator: " "), paragraph: reader.paragraphCount)
    }
    cell.continuesAbove = true
    cell.paragraphs = []
    return cell
  }

  /// The paragraphs of a cell, each line its own; those of a table inside it too.
  private static func paragraphs(of container: XMLElement, reader: inout BodyReader) -> [String] {
    var texts: [String] = []
    for element in container.children {
      switch element.name {
      case "p":
        let text = reader.paragraph(element)?.text ?? ""
        texts += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      case "tbl":
        reader.remarks.add(.nestedTable, text: "", paragraph: reader.paragraphCount + 1)
        texts += element.descendants("tc").flatMap { paragraphs(of: $0, reader: &reader) }
      case "sdt": if let content = element.child("sdtContent") { texts += paragraphs(of: content, reader: &reader) }
      case "ins", "moveTo", "customXml": texts += paragraphs(of: element, reader: &reader)
      default: break
      }
    }
    return texts
  }

  /// The rows of a table or the cells of a row, also those inside content controls.
  private static func elements(_ name: String, of container: XMLElement) -> [XMLElement] {
    container.children.flatMap { element -> [XMLElement] in
      switch element.name {
      case name: [element]
      case "sdt": element.child("sdtContent").map { elements(name, of: $0) } ?? []
      case "ins", "moveTo", "customXml": elements(name, of: element)
      default: []
      }
    }
  }
}
