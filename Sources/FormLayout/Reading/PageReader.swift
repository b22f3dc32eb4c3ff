internal import Diagnostics
internal import LayoutCore

/// Reads `page: {paper: A4, margins: {top: 37mm, …}, sides: two, binding: left}`.
struct PageReader {
  let findings: Findings

  private static let papers: [(name: String, size: Size)] = [
    ("A4", Size(width: .mm(210), height: .mm(297))), ("A3", Size(width: .mm(297), height: .mm(420))),
    ("16开", Size(width: .mm(184), height: .mm(260))), ("8开", Size(width: .mm(260), height: .mm(368))),
  ]

  /// The names of papers, upright and landscape.
  private static let names = papers.map(\.name) + papers.map { $0.name + "横" }

  /// The page; what `base` says where the layout says nothing.
  func page(_ node: LayoutNode?, over base: PageSetup = .official) -> PageSetup {
    guard let node else { return base }
    let words = MappingReader(node, known: ["paper", "margins", "sides", "binding", "code"], findings: findings)
    var page = base
    page.paper = paper(words["paper"]) ?? page.paper
    page.sides = words.choice("sides", default: base.sides, what: Message(zh: "印刷方式", en: "sides"))
    page.binding = words.choice("binding", default: base.binding, what: Message(zh: "装订边", en: "binding edge"))
    if let margins = words["margins"] { readMargins(margins, into: &page) }
    checkRoom(page, at: node.location)
    if let code = words["code"] { page.code = CodeReader(findings: findings).code(code, on: page) }
    return page
  }

  private func paper(_ node: LayoutNode?) -> Size? {
    guard let node else { return nil }
    let text = node.text ?? ""
    if let size = PageReader.named(text) ?? PageReader.measured(text) { return size }
    findings.reportUnknown(
      text, what: Message(zh: "纸张", en: "paper"), known: PageReader.names, at: node.location)
    return nil
  }

  /// `A4`, `A4横`.
  private static func named(_ name: String) -> Size? {
    let isLandscape = name.hasSuffix("横")
    let upright = isLandscape ? String(name.dropLast()) : name
    guard let size = papers.first(where: { $0.name == upright })?.size else { return nil }
    return isLandscape ? Size(width: size.height, height: size.width) : size
  }

  /// `184mm x 260mm`: width and height, from 50 mm to 1200 mm.
  private static func measured(_ text: String) -> Size? {
    let parts = text.split(whereSeparator: { "x×*".contains($0) }).map { Length(notation: String($0)) }
    guard parts.count == 2, let width = parts[0], let height = parts[1] else { return nil }
    let sizes = Length.mm(50)...Length.mm(1200)
    return sizes.contains(width) && sizes.contains(height) ? Size(width: width, height: height) : nil
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
