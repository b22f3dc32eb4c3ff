internal import Diagnostics
internal import TableLayout

extension FileCheck {
  /// The text of each cell stands at the top, in the middle or at the bottom between the rules around it.
  static let standing = FileCheck(
    name: "standing", title: Message(zh: "文字在格子里的上下位置与版式一致", en: "text stands at its height in the cell"),
    extent: { proof in
      let count = proof.cells.count { $0.expected.place?.vertical != nil }
      return Message(zh: "\(count) 个单元格", en: "\(count) cells")
    },
    findings: { proof in
      let rules = proof.found.painted.map(HorizontalRules.init)
      return proof.tables.flatMap { TablePicture($0.cells, in: proof).parts }
        .filter { !$0.stands(between: rules[$0.page]) }.map { part in
          finding(
            "standing", page: part.page, zh: "单元格“\(part.text?.field ?? "")”的文字上下位置与版式不符",
            en: "the text of the cell “\(part.text?.field ?? "")” does not stand at its height", text: part.text)
        }
    })
}

extension TablePicture.Part {
  /// Lines have leading above and below, and faces put their ink higher or lower: less than an em together.
  fileprivate func stands(between rules: HorizontalRules) -> Bool {
    guard let vertical = place.vertical, let gap = rules.gap(around: box) else { return true }
    let above = box.top - gap.lowerBound - vertical.paddingAbove
    let below = gap.upperBound - box.bottom - vertical.paddingBelow
    switch vertical.alignment {
    case .top: return above <= leading
    case .middle: return abs(above - below) <= leading
    case .bottom: return below <= leading
    }
  }

  private var leading: Double { 0.7 * size + 2 }
}
