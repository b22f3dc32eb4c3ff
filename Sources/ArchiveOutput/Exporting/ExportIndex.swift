public import Archive
internal import Foundation
internal import Pipeline
internal import SafeFiles

extension ArchiveExporter {
  /// Writes the list of exported documents: `index.csv` for tables, `index.pdf` for paper.
  public func writeIndex(
    of entries: [(document: ArchivedDocument, file: ExportedFile)], in folder: String
  ) throws(ArchiveFailure) {
    let index = ExportIndex(entries: entries)
    try making(folder) {
      try writeAtomically(index.table, to: "\(folder)/index.csv")
      try writeAtomically(indexPDF(of: index.sheet, created: index.newest), to: "\(folder)/index.pdf")
    }
  }
}

/// The list of documents that were exported together.
struct ExportIndex {
  let entries: [(document: ArchivedDocument, file: ExportedFile)]

  private static let headings = [
    "序号", "档号", "全宗号", "年度", "保管期限", "机构", "件号", "部门编码", "部门名称", "项目编码", "题名", "页数", "已扫描页数", "缺页",
    "文件", "SHA-256",
  ]

  /// Values apart by commas (RFC 4180) in UTF-8, with the mark by which Excel knows that.
  var table: [UInt8] {
    let rows = [ExportIndex.headings] + entries.enumerated().map(row)
    let lines = rows.map { $0.map(\.quoted).joined(separator: ",") + "\r\n" }
    return Array("\u{FEFF}\(lines.joined())".utf8)
  }

  private func row(_ index: Int, _ entry: (document: ArchivedDocument, file: ExportedFile)) -> [String] {
    let (document, file) = entry
    let description = document.description
    return [
      String(index + 1), description?.reference ?? "", description?.fonds ?? "",
      String(description?.year ?? document.year), description?.term.chinese ?? "", description?.office ?? "",
      description.map { String($0.item) } ?? "", document.departmentCode, document.departmentName, document.code,
      document.title, String(document.pages.count), String(file.scanned),
      file.missing.map(String.init).joined(separator: " "), name(of: file), file.sha256,
    ]
  }

  private func name(of file: ExportedFile) -> String { URL(filePath: file.file).lastPathComponent }

  /// The list as people file it: 归档文件目录 (DA/T 22-2015, 6.5).
  var sheet: PlainSheet {
    PlainSheet(
      title: "归档文件目录",
      columns: [
        .init("序号", share: 4), .init("档号", share: 12), .init("题名", share: 16), .init("年度", share: 5),
        .init("页数", share: 4), .init("签字件", share: 6),
      ],
      rows: entries.enumerated().map { index, entry in
        [
          String(index + 1), entry.document.description?.reference ?? "", entry.document.title,
          String(entry.document.year), String(entry.document.pages.count), entry.file.completeness,
        ]
      })
  }

  var newest: String { entries.map { ExportFacts(document: $0.document).newest }.max() ?? "2000-01-01T00:00:00Z" }
}

extension ExportedFile {
  fileprivate var completeness: String {
    if missing.isEmpty { return "齐" }
    return scanned == 0 ? "无" : "缺第 \(missing.map(String.init).joined(separator: "、")) 页"
  }
}

extension String {
  fileprivate var quoted: String {
    contains { $0 == "," || $0 == "\"" || $0.isNewline } ? "\"\(replacing("\"", with: "\"\""))\"" : self
  }
}
