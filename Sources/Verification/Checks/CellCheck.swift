internal import Diagnostics

extension FileCheck {
  /// The text of each cell stands where the grid has it: to the right of what is on its left, below what is above it,
  /// between the edges of its columns where the layout fixes them, and between the same two rules as its row.
  static let cells = FileCheck(
    name: "cells", title: Message(zh: "文字都在各自的格子里", en: "the text of each cell stands in its place of the grid"),
    extent: { Message(zh: "\($0.cells.count) 个单元格", en: "\($0.cells.count) cells") },
    findings: { proof in
      proof.tables.flatMap { table in
        let picture = TablePicture(table.cells, in: proof)
        return picture.outside(columns: table.edges, in: proof) + picture.outOfOrder + picture.outOfRow(in: proof)
      }
    })
}

extension TablePicture {
  /// The texts that leave their columns; two points and a half for glyphs that reach beyond their advance.
  fileprivate func outside(columns edges: [Double]?, in proof: VerificationCase) -> [Diagnostic] {
    guard let edges else { return [] }
    return parts.filter { part in
      guard edges.indices.contains(part.place.columns.upperBound) else { return false }
      let left = proof.textBlock(on: part.page).left
      return part.box.left < left + edges[part.place.columns.lowerBound] - 2.5
        || part.box.right > left + edges[part.place.columns.upperBound] + 2.5
    }.map(finding)
  }

  /// The texts that do not stand to another one as the grid has them.
  fileprivate var outOfOrder: [Diagnostic] {
    Dictionary(grouping: parts, by: \.page).sorted { $0.key < $1.key }.flatMap { _, parts in
      parts.indices.flatMap { index in
        parts[(index + 1)...].filter { !TablePicture.isInOrder(parts[index], $0) }.map(finding)
      }
    }
  }

  private static func isInOrder(_ one: Part, _ two: Part) -> Bool {
    let (a, b) = (one.place, two.place)
    if a.rows.overlaps(b.rows) {
      return a.columns.upperBound <= b.columns.lowerBound
        ? one.box.right <= two.box.left + 1 : two.box.right <= one.box.left + 1
    }
    return a.rows.upperBound <= b.rows.lowerBound
      ? one.box.bottom <= two.box.top + 1 : two.box.bottom <= one.box.top + 1
  }

  /// The texts of a row that stand between other rules than most of it.
  fileprivate func outOfRow(in proof: VerificationCase) -> [Diagnostic] {
    let rows = Dictionary(grouping: parts.filter { $0.place.rows.count == 1 }) {
      PageRow(page: $0.page, row: $0.place.rows.lowerBound)
    }
    return rows.sorted { ($0.key.page, $0.key.row) < ($1.key.page, $1.key.row) }.flatMap { row, parts in
      let rules = HorizontalRules(proof.found.painted[row.page])
      let bands = Dictionary(grouping: parts) { rules.band(around: $0.box) }
      let most = bands.values.max { $0.count < $1.count }?.count ?? 0
      let isTie = bands.values.count { $0.count == most } > 1
      return bands.values.filter { $0.count < most || isTie }.joined().map(finding)
    }
  }

  private struct PageRow: Hashable {
    var page: Int
    var row: Int
  }

  private func finding(_ part: Part) -> Diagnostic {
    FileCheck.finding(
      "cells", page: part.page, zh: "单元格“\(part.text?.field ?? "")”的文字不在格子里",
      en: "the text of the cell “\(part.text?.field ?? "")” does not stand in its place", text: part.text)
  }
}
