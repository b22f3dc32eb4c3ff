internal import CodeSymbols
internal import FormLayout
internal import LayoutCore
internal import PageCodes

/// The codes that the pages of a document have to bear.
struct ExpectedCodes {
  /// By the pages, from the first; those of annexes, which come last, bear none.
  let pages: [PageCode]
  private let setting: CodeSetting

  /// Nil for a document without codes.
  init?(_ code: DocumentCode?, of document: ExpectedDocument, pageCount: Int) {
    let own = pageCount - document.annexes.map(\.pageCount).reduce(0, +)
    guard let setting = document.page.code, let pages = code?.pages(max(0, own)) else { return nil }
    self.pages = pages
    self.setting = setting
  }

  func symbol(on page: Int) -> CodeSymbol? { CodeSymbol(text: pages[page].text, level: setting.level) }

  /// The section that they are in the structure: a figure a page.
  var element: ExpectedElement {
    ExpectedElement(
      role: "Sect", children: Array(repeating: ExpectedElement(role: "Figure", isCode: true), count: pages.count))
  }

  /// The lines in print that belong to a page's code, white space left out.
  func lines(on page: Int) -> [String] {
    guard pages.indices.contains(page) else { return [] }
    return pages[page].printedLines.map(\.withoutWhiteSpace)
  }
}
