internal import Diagnostics
internal import PDFFinish

extension FileCheck {
  /// Passages and rows follow each other on the pages as they do in reading: downwards, then to the next page.
  static let order = FileCheck(
    name: "order", title: Message(zh: "版面顺序与阅读顺序一致", en: "what follows in reading follows on the pages"),
    extent: { Message(zh: "\(standings($0).count) 段、行", en: "\(standings($0).count) passages and rows") },
    findings: { proof in
      let places = standings(proof)
      return zip(places, places.dropFirst()).filter { !$0.precedes($1) }.map { _, next in
        finding(
          "order", page: next.first.page, zh: "“\(excerpt(next.first.text))”的位置与顺序不符",
          en: "“\(excerpt(next.first.text))” does not stand where its turn comes", text: next.text)
      }
    })

  /// Where each passage outside tables, and each row, begins and ends.
  private static func standings(_ proof: VerificationCase) -> [Standing] {
    proof.pairs.compactMap { pair in
      switch pair.expected.role {
      case "TR": Standing(row: pair)
      case _ where pair.expected.place == nil && pair.expected.text != nil:
        Standing(pair.found.segments, text: pair.expected.text)
      default: nil
      }
    }
  }
}

/// Where something that is read as one begins and ends.
private struct Standing {
  var first: TextSegment
  var last: TextSegment
  var text: ExpectedText?

  init?(_ segments: [TextSegment], text: ExpectedText?) {
    guard let first = segments.first, let last = segments.last else { return nil }
    (self.first, self.last, self.text) = (first, last, text)
  }

  /// A row by the cells that belong to it alone.
  init?(row: ElementPair) {
    let cells = zip(row.expected.children, row.found.children).filter { $0.0.rowSpan == 1 }
    let segments = cells.flatMap { $0.1.segments }.sorted { ($0.page, $0.box.top) < ($1.page, $1.box.top) }
    self.init(segments, text: cells.first?.0.text)
  }

  /// What is read later begins on a later page or below what is read before.
  func precedes(_ next: Standing) -> Bool {
    if last.page != next.first.page { return last.page < next.first.page }
    return next.first.box.top >= last.box.bottom - 0.3 * last.size
  }
}
