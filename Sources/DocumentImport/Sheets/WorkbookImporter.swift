import Diagnostics
import OfficeFiles

/// Reads a workbook: lists, a form on each sheet, and sheets of prose.
struct WorkbookImporter {
  let workbook: Workbook

  func importDocument(from name: String, options: ImportOptions) throws(ImportFailure) -> ImportedDocument {
    var assembly = TableAssembly(format: "xlsx", source: name, options: options)
    assembly.findings = workbook.findings + missingSheets(options.mapping, file: name)
    for sheet in workbook.sheets {
      let source = GridSource(file: name, name: sheet.name, rows: sheet.rows)
      assembly.add(source, kind: options.mapping?.sheets[sheet.name])
    }
    return try assembly.document()
  }

  /// The sheets that a mapping names and the workbook does not have.
  private func missingSheets(_ mapping: ColumnMapping?, file: String) -> [Diagnostic] {
    let names = Set(workbook.sheets.map(\.name))
    return (mapping?.sheets.keys.sorted() ?? []).filter { !names.contains($0) }.map { name in
      Diagnostic(
        .warning, "mapping.sheet", zh: "映射文件里的工作表“\(name.quoted)”不存在",
        en: "the mapping's sheet 「\(name.quoted)」 is not there",
        at: SourceLocation(file: file))
    }
  }
}
