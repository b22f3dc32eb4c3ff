internal import Diagnostics
internal import LayoutCore

/// Reads `page: {paper: A4, margins: {top: 37mm, …}, sides: two}`.
struct PageReader {
  let findings: Findings

  private static let papers: [(name: String, size: Size)] = [
    ("A4", Size(width: .mm(210), height: .mm(297))), ("A3", Size(width: .mm(297), height: .mm(420))),
    ("A4横", Size(width: .mm(297), height: .mm(210))), ("A3横", Size(width: .mm(420), height: .mm(297))),
  ]

  /// The page; what `base` says where the layout says nothing.
  func page(_ node: LayoutNode?, over base: PageSetup = .official) -> PageSetup {
    guard let node else { return base }
    let words = MappingReader(node, known: ["paper", "margins", "sides"], findings: findings)
    var page = base
    page.paper = paper(words["paper"]) ?? page.paper
    page.sides = words.choice("sides", default: base.sides, what: Message(zh: "印刷方式", en: "sides"))
    if let margins = words["margins"] { readMargins(margins, into: &page) }
    checkRoom(page, at: node.location)
    return page
  }

  private func paper(_ node: LayoutNode?) -> Size? {
    guard let node else { return nil }
    if let paper = PageReader.papers.first(where: { $0.name == node.text }) { return paper.size }
    let known = PageReader.papers.map(\.name)
    findings.reportUnknown(
      node.text ?? "", what: Message(zh: "纸张", en: "paper"), known: known, at: node.location)
    return nil
  }

  private func readMargins(_ node: LayoutNode, into page: inout PageSetup) {
    let words = MappingReader(node, known: ["top", "bottom", "inner", "outer"], findings: findings)
    page.top = words.length("top", default: page.top)
    page.bottom = words.length("bottom", default: page.bottom)
    page.inner = words.length("inner", default: page.inner)
    page.outer = words.length("outer", default: page.outer)
  }

  private func checkRoom(_ page: PageSetup, at location: SourceLocation) {
    let block = page.textBlock
    guard block.width < .mm(20) || block.height < .mm(20) else { return }
    findings.report(
      "no-room", zh: "页边距占满了纸张，版心不足 20 毫米", en: "the margins leave less than 20 mm of the paper", at: location)
  }
}
