import Diagnostics
import OfficeFiles

/// Reads a Word document: a performance text, single forms, or lists in tables.
struct WordImporter {
  let document: WordDocument

  func importDocument(from name: String, options: ImportOptions) throws(ImportFailure) -> ImportedDocument {
    var assembly = TableAssembly(format: "docx", isBody: true, source: name, options: options)
    assembly.findings = document.findings
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph): add(paragraph, of: name, to: &assembly)
      case .table(let table):
        assembly.add(
          GridSource(
            file: name, name: "表\(table.number)", firstLine: table.firstParagraph - 1,
            rows: table.rows))
      }
    }
    return try assembly.document()
  }

  private func add(_ paragraph: WordDocument.Paragraph, of file: String, to assembly: inout TableAssembly) {
    let place = SourceLocation(file: file, line: paragraph.number, place: "第\(paragraph.number)段")
    for line in paragraph.text.split(separator: "\n") {
      let text = TextLine(line, at: place).paragraph
      if !text.text.isEmpty { assembly.add(text) }
    }
  }
}
