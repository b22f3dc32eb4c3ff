internal import Diagnostics
internal import PDFFinish

extension FileCheck {
  /// What the tags' reader finds on a page and what poppler sees there are the same characters at the same places.
  static let readers = FileCheck(
    name: "readers", title: Message(zh: "两个阅读器所见相同", en: "two readers see the same characters"),
    extent: { proof in
      let count = proof.found.seen.map(\.characters.count).reduce(0, +)
      return Message(zh: "\(count) 个字形", en: "\(count) glyphs")
    },
    findings: { proof in
      proof.found.painted.indices.flatMap { page in
        let comparison = PageComparison(painted: proof.found.painted[page], seen: proof.found.seen[page])
        return comparison.findings(page: page, isAnnex: proof.annexPages.contains(page))
      }
    })
}
