internal import Diagnostics
internal import FormLayout
internal import LayoutCore
internal import PDFFinish

extension FileCheck {
  /// Content stands in the text block, and all else on the paper.
  static let place = FileCheck(
    name: "place", title: Message(zh: "内容都在版心之内", en: "content stands in the text block"),
    extent: { Message(zh: "\($0.found.seen.count) 页", en: "\($0.found.seen.count) pages") },
    findings: { proof in
      proof.passages.flatMap { outside($0, in: proof) } + proof.found.artifacts.flatMap { outside($0, in: proof) }
    })

  private static func outside(_ pair: ElementPair, in proof: VerificationCase) -> [Diagnostic] {
    pair.found.segments.filter { !$0.box.isInside(proof.textBlock(on: $0.page), tolerance: 1) }.map {
      finding(
        "place", page: $0.page, zh: "“\(excerpt($0.text))”超出版心", en: "“\(excerpt($0.text))” leaves the text block",
        text: pair.expected.text)
    }
  }

  private static func outside(_ artifact: FoundArtifact, in proof: VerificationCase) -> [Diagnostic] {
    artifact.segments.filter { segment in
      let room = artifact.isPageLine ? proof.paper(segment.page) : proof.textBlock(on: segment.page)
      return !segment.box.isInside(room, tolerance: 1)
    }.map {
      finding("place", page: $0.page, zh: "“\(excerpt($0.text))”超出页面", en: "“\(excerpt($0.text))” leaves the page")
    }
  }
}

extension VerificationCase {
  /// The text block of a page: the binding edge is on the right of even pages that are printed on both sides.
  func textBlock(on page: Int) -> Box {
    let isEvenPage = page % 2 == 1
    let setup = found.painted[page].isTurned ? expected.page.turned(isEvenPage: isEvenPage) : expected.page
    let origin = setup.textBlockOrigin(isEvenPage: isEvenPage)
    return Box(
      left: origin.x.points, top: origin.y.points, right: (origin.x + setup.textBlock.width).points,
      bottom: (origin.y + setup.textBlock.height).points)
  }

  func paper(_ page: Int) -> Box {
    Box(left: 0, top: 0, right: found.seen[page].width, bottom: found.seen[page].height)
  }
}
