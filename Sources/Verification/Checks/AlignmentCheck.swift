internal import Diagnostics
internal import LayoutCore
internal import PDFFinish

extension FileCheck {
  /// Lines stand at the edge or in the middle of their cell or of the text block, as the layout says.
  static let alignment = FileCheck(
    name: "alignment", title: Message(zh: "各行的对齐与版式一致", en: "lines are aligned as the layout says"),
    extent: { Message(zh: "\(regions(of: $0).count) 段", en: "\(regions(of: $0).count) passages") },
    findings: { proof in
      regions(of: proof).flatMap { pair, edges in
        lines(of: pair).filter { !$0.isAligned(as: pair.expected.text?.setting, in: edges($0.page)) }.map {
          finding(
            "alignment", page: $0.page, zh: "“\(excerpt($0.text))”没有按版式对齐", en: "“\(excerpt($0.text))” is not aligned",
            text: pair.expected.text)
        }
      }
    })

  /// The passages whose left and right edges the layout fixes, with the edges on a page.
  private static func regions(
    of proof: VerificationCase
  ) -> [(pair: ElementPair, edges: (Int) -> ClosedRange<Double>)] {
    let fixed = proof.tables.flatMap { table in table.cells.compactMap { cell in cell.region(table.edges, in: proof) } }
    let free = proof.passages.filter { $0.expected.place == nil }.map { pair in
      (pair, { (page: Int) in proof.textBlock(on: page).left...proof.textBlock(on: page).right })
    }
    return fixed + free
  }

  /// The segments of each line as one. The number at the end of a line of the contents stands by itself.
  private static func lines(of pair: ElementPair) -> [TextSegment] {
    let segments = pair.found.segments
    let own = pair.expected.text?.numberOf == nil ? segments[...] : segments.dropLast()
    return own.reduce(into: []) { lines, segment in
      if let last = lines.last, last.page == segment.page, last.box.bottom == segment.box.bottom {
        lines[lines.count - 1].box = last.box.union(segment.box)
      } else {
        lines.append(segment)
      }
    }
  }
}

extension ElementPair {
  fileprivate func region(
    _ columns: [Double]?, in proof: VerificationCase
  ) -> (pair: ElementPair, edges: (Int) -> ClosedRange<Double>)? {
    guard let columns, let place = expected.place, columns.indices.contains(place.columns.upperBound) else {
      return nil
    }
    let (left, right) = (columns[place.columns.lowerBound], columns[place.columns.upperBound])
    return (self, { page in proof.textBlock(on: page).left + left...proof.textBlock(on: page).left + right })
  }
}

extension TextSegment {
  /// Cells have padding, lines end in blanks that hang, and punctuation is closed up: an em and a little covers them.
  fileprivate func isAligned(as setting: LineSetting?, in edges: ClosedRange<Double>) -> Bool {
    let tolerance = 1.1 * size + 4
    let (left, right) = (box.left - edges.lowerBound, edges.upperBound - box.right)
    switch setting?.alignment {
    case .left, .justify: return left <= (setting?.indent ?? 0) + tolerance
    case .right: return right <= tolerance
    case .center: return abs(left - right) <= 2 * tolerance
    case .distribute, .decimal, nil: return true
    }
  }
}
