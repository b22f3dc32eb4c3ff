internal import Diagnostics
internal import PDFFinish

extension FileCheck {
  /// Each line of the contents is a link to the page that its number names.
  static let contents = FileCheck(
    name: "contents", title: Message(zh: "目录各行指向所写的页", en: "each line of the contents leads to its page"),
    extent: { Message(zh: "\(entries($0).count) 行", en: "\(entries($0).count) lines") },
    findings: { proof in
      let links = proof.found.reader.links
      return entries(proof).flatMap { entryFindings($0, links: links, in: proof) } + surplus(links, in: proof)
    })

  private static func entries(_ proof: VerificationCase) -> [ElementPair] {
    proof.pairs.filter { $0.expected.text?.numberOf != nil }
  }

  private static func entryFindings(
    _ entry: ElementPair, links: [PageLink], in proof: VerificationCase
  ) -> [Diagnostic] {
    guard let text = entry.expected.text, let anchor = text.numberOf else { return [] }
    let own = links.filter { link in entry.found.segments.contains { $0.lies(in: link) } }
    guard let link = own.first, own.count == 1, entry.found.annotationCount == 1 else {
      return [finding("contents", page: entry.page, zh: "目录行没有唯一的链接", en: "the line has not one link", text: text)]
    }
    guard link.targetPage != proof.firstPage(of: anchor) else { return [] }
    let target = link.targetPage.map { proof.found.seen[$0].label } ?? "?"
    return [
      finding(
        "contents", page: entry.page, zh: "目录行指向第 \(target) 页", en: "the line leads to page \(target)", text: text)
    ]
  }

  private static func surplus(_ links: [PageLink], in proof: VerificationCase) -> [Diagnostic] {
    let count = entries(proof).count
    return links.count <= count
      ? [] : [finding("contents", zh: "多出 \(links.count - count) 个链接", en: "\(links.count - count) links too many")]
  }
}

extension TextSegment {
  fileprivate func lies(in link: PageLink) -> Bool {
    page == link.page && box.isInside(Box(link.area), tolerance: 2)
  }
}
