internal import Diagnostics
internal import FormLayout
internal import LayoutCore
internal import PDFFinish

extension FileCheck {
  /// The pages are of the layout's size, their labels count up without a gap, and no page is blank but where a part
  /// begins on a right-hand page.
  static let pages = FileCheck(
    name: "pages", title: Message(zh: "页数、页码和纸张正确", en: "pages, labels and paper are right"),
    extent: { Message(zh: "\($0.found.seen.count) 页", en: "\($0.found.seen.count) pages") },
    findings: { proof in
      let turned = proof.turnedPages
      return proof.found.seen.indices.flatMap { page in
        paper(page, in: proof) + turn(page, in: proof, isWanted: turned.contains(page)) + label(page, in: proof)
          + blank(page, in: proof)
      }
    })

  private static func paper(_ page: Int, in proof: VerificationCase) -> [Diagnostic] {
    let (paper, seen) = (proof.expected.page.paper, proof.found.seen[page])
    let isRight = abs(seen.width - paper.width.points) < 0.5 && abs(seen.height - paper.height.points) < 0.5
    let (width, height) = (Int(seen.width.rounded()), Int(seen.height.rounded()))
    // The sizes of annexes are their own.
    guard !isRight, !proof.annexPages.contains(page) else { return [] }
    return [finding("pages", page: page, zh: "纸张为 \(width) × \(height) pt", en: "the paper is \(width) × \(height) pt")]
  }

  /// Landscape forms, and no others, lie on turned pages of an upright volume (GB/T 9704-2012, 8).
  private static func turn(_ page: Int, in proof: VerificationCase, isWanted: Bool) -> [Diagnostic] {
    let isTurned = proof.found.painted[page].isTurned
    guard isTurned != isWanted else { return [] }
    return [
      isTurned
        ? finding("pages", page: page, zh: "页面不应转向", en: "the page should not be turned")
        : finding("pages", page: page, zh: "横表应转向", en: "a landscape form should be turned")
    ]
  }

  private static func label(_ page: Int, in proof: VerificationCase) -> [Diagnostic] {
    let (wanted, actual) = (proof.label(of: page), proof.found.seen[page].label)
    return wanted == actual
      ? []
      : [
        finding(
          "pages", page: page, zh: "页面标签应为“\(wanted)”，实为“\(actual)”",
          en: "the label should be “\(wanted)” and is “\(actual)”")
      ]
  }

  private static func blank(_ page: Int, in proof: VerificationCase) -> [Diagnostic] {
    let content = proof.pagesWithContent
    guard !content.contains(page) else { return [] }
    let isFollowed = content.contains(page + 1) || (page == proof.found.seen.count - 1 && proof.hasNoForms)
    let isFiller = proof.isVolume && page % 2 == 1 && content.contains(page - 1) && isFollowed
    return isFiller ? [] : [finding("pages", page: page, zh: "页面空白", en: "the page is blank")]
  }
}

extension VerificationCase {
  /// The pages of a volume's landscape forms.
  fileprivate var turnedPages: Set<Int> {
    guard case .volume(let volume, let forms, _) = expected, !volume.page.isLandscape else { return [] }
    return Set(forms.filter(\.form.page.isLandscape).compactMap { pages(of: $0) }.joined())
  }

  var isVolume: Bool { if case .volume = expected { true } else { false } }

  /// Whether the volume ends in the divider of a part that holds nothing.
  fileprivate var hasNoForms: Bool { if case .volume(_, let forms, _) = expected { forms.isEmpty } else { false } }

  /// The label that a page should have: plain numbers in a form; in a volume the cover's words, Roman numerals for the
  /// contents, and numbers from 1 for what follows.
  fileprivate func label(of page: Int) -> String {
    guard isVolume, let contents = firstPage(of: "contents") else { return String(page + 1) }
    let body = firstPage(of: "part 1") ?? firstPage(of: "part 2") ?? found.seen.count
    if page >= body { return String(page - body + 1) }
    if page >= contents { return romanNumeral(page - contents + 1) }
    if page == 0 { return "封面" }
    return page == contents - 1 ? "封二" : "封面\(page + 1)"
  }
}

private func romanNumeral(_ number: Int) -> String {
  let signs = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
  var rest = number
  return signs.reduce(into: "") { numeral, sign in
    numeral += String(repeating: sign.1, count: rest / sign.0)
    rest %= sign.0
  }
}
