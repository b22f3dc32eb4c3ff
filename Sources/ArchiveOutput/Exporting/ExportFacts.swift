internal import Archive
internal import PDFFinish
internal import PageCodes
internal import Pipeline

/// What an archive knows of a document, in the words of an archivist.
struct ExportFacts {
  let document: ArchivedDocument

  /// The rows of the record that is printed.
  var rows: [ExportedFact] { identity + reference + printing + document.pages.flatMap(facts) }

  private var identity: [ExportedFact] {
    [
      ExportedFact("题名", document.title),
      ExportedFact("责任者", "\(document.departmentCode) \(document.departmentName)"),
      ExportedFact("年度", String(document.year)),
      ExportedFact(document.kind == .volume ? "合订本" : "项目编码", document.code),
      ExportedFact("版式", document.layout),
      ExportedFact(
        "打印件名称", "\(CodeDigits.grouped(document.printedName)) 第 \(document.edition) 版"),
    ].filter { !$0.text.isEmpty }
  }

  private var reference: [ExportedFact] {
    guard let description = document.description else { return [ExportedFact("档号", "未编")] }
    return [
      ExportedFact("档号", description.reference),
      ExportedFact(
        "档号各项",
        "全宗号 \(description.fonds)，年度 \(description.year)，\(description.term.chinese)，机构 \(description.office)，"
          + "件号 \(description.item)"),
    ]
  }

  private var printing: [ExportedFact] {
    [
      ExportedFact("印制登记", "\(document.registered.at)　经办 \(document.registered.user)"),
      ExportedFact("原件", "\(document.file)，\(document.pages.count) 页，\(document.original.bytes) 字节"),
      ExportedFact("原件摘要\nSHA-256", document.original.sha256.inHalves),
    ]
  }

  private func facts(_ page: ArchivedDocument.Page) -> [ExportedFact] {
    guard let scan = page.scan else { return [ExportedFact("第 \(page.number) 页", "没有收到签字件")] }
    let turned = scan.filed.id == scan.scanned.id ? "按码归入" : "\(scan.filed.at) 由 \(scan.filed.user) 归入"
    return [
      ExportedFact(
        "第 \(page.number) 页",
        "扫描 \(scan.scanned.at)　经办 \(scan.scanned.user)\n"
          + "来源 \(scan.sourceName) 第 \(scan.sourcePage) 页，\(Int(scan.dpi.rounded())) dpi，\(turned)\n"
          + "来源摘要 \(scan.source.sha256.inHalves)")
    ]
  }

  /// The newest moment of all that is known, which the file states as its own.
  var newest: String {
    (document.pages.compactMap(\.scan).flatMap { [$0.scanned.at, $0.filed.at] } + [document.registered.at]).max()
      ?? document.registered.at
  }

  /// The parts of the reference number, as metadata.
  var properties: ArchiveProperties {
    guard let description = document.description else { return ArchiveProperties([]) }
    return ArchiveProperties([
      .init(name: "reference", value: description.reference, description: "档号 reference number (DA/T 22-2015)"),
      .init(name: "fonds", value: description.fonds, description: "全宗号 fonds"),
      .init(name: "category", value: description.category, description: "档案门类代码 category"),
      .init(name: "year", value: String(description.year), description: "年度 year"),
      .init(name: "term", value: description.term.chinese, description: "保管期限 term of retention"),
      .init(name: "office", value: description.office, description: "机构（问题）office"),
      .init(name: "item", value: String(description.item), description: "件号 item"),
    ])
  }
}

extension String {
  /// A digest on two lines, each of which fits into a table.
  fileprivate var inHalves: String { "\(prefix(count / 2)) \(suffix(count - count / 2))" }
}
