internal import CodeSymbols
internal import Diagnostics
internal import FormLayout
internal import LayoutCore
internal import PageCodes
internal import PageComposition
internal import Typesetting

extension OutputDocument {
  /// The document with a code on each of its pages but those of annexes, which are not its own; and what was found.
  ///
  /// - Parameters:
  ///   - setup: the sheet on which the pages stand or lie turned.
  ///   - layout: the name of the layout that gives them their margins.
  ///   - record: the code of the project or department, for findings.
  func bearing(
    _ code: DocumentCode, on setup: PageSetup, of layout: String, record: String, shaper: any TextShaping
  ) -> (document: OutputDocument, diagnostics: [Diagnostic]) {
    guard let setting = setup.code else { return (self, []) }
    let own = pages.prefix(pages.count - annexPages.count).map(\.page)
    let symbols = (code.pages(own.count) ?? []).compactMap { code in
      CodeSymbol(text: code.text, level: setting.level).map { (code: code, symbol: $0) }
    }
    guard symbols.count == own.count else { return (self, [.tooManyPages(own.count, record: record)]) }
    let printer = CodePrinter(setup: setup, setting: setting, layout: layout, record: record, shaper: shaper)
    let printed = printer.printed(symbols, on: own)
    var document = self
    for (index, page) in printed.pages.enumerated() { document.pages[index].page = page }
    document.structure += printed.structure
    return (document, printed.diagnostics)
  }
}

extension Diagnostic {
  fileprivate static func tooManyPages(_ count: Int, record: String) -> Diagnostic {
    Diagnostic(
      .error, "code.too-many-pages", zh: "文件有 \(count) 页，二维码最多写到 99999 页",
      en: "the document has \(count) pages; codes count up to 99999", record: record,
      hints: [Message(zh: "不印二维码（--no-code），或分成几份", en: "print no codes (--no-code), or several documents")])
  }
}
