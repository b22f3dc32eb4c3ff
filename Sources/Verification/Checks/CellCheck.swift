internal import Diagnostics

extension FileCheck {
  /// The text of each cell stands where the grid has it: to the right of what is on its left, below what is above it,
  /// and between the edges of its columns where the layout fixes them.
  static let cells = FileCheck(
    name: "cells", title: Message(zh: "文字都在各自的格子里", en: "the text of each cell stands in its place of the grid"),
    extent: { Message(zh: "\($0.cells.count) 个单元格", en: "\($0.cells.count) cells") },
    findings: { proof in proof.tables.flatMap { TablePicture($0, in: proof).findings } })
}

extension VerificationCase {
  /// The cells of each table, with the edges of its columns.
  var tables: [(edges: [Double]?, cells: [ElementPair])] {
    var tables: [(edges: [Double]?, cells: [ElementPair])] = []
    for pair in pairs {
      if pair.expected.role == "Table" {
        tables.append((pair.expected.columnEdges, []))
      } else if pair.expected.place != nil, !tables.isEmpty {
        tables[tables.count - 1].cells.append(pair)
      }
    }
    return tables
  }
}

/// The texts of a table's cells as they stand on the pages.
private struct TablePicture {
  /// The part of a cell's text on one page.
  private struct Part {
    var page: Int
    var place: GridPlace
    var box: Box
    var text: ExpectedText?
  }

  private let parts: [Part]
  private let edges: [Double]?
  private let proof: VerificationCase

  init(_ table: (edges: [Double]?, cells: [ElementPair]), in proof: VerificationCase) {
    self.proof = proof
    edges = table.edges
    parts = table.cells.flatMap { pair -> [Part] in
      guard let place = pair.expected.place else { return [] }
      let pages = Dictionary(grouping: pair.found.glyphs.segments, by: \.page)
      return pages.sorted { $0.key < $1.key }.compactMap { page, segments in
        let boxes = segments.map(\.box)
        return boxes.dropFirst().reduce(boxes.first) { $0?.union($1) }
          .map { Part(page: page, place: place, box: $0, text: pair.expected.text) }
      }
    }
  }

  var findings: [Diagnostic] {
    let astray = parts.filter { !isInColumns($0) }.map(finding)
    let swapped = Dictionary(grouping: parts, by: \.page).sorted { $0.key < $1.key }.flatMap { _, parts in
      parts.indices.flatMap { index in
        parts[(index + 1)...].filter { !isInOrder(parts[index], $0) }.map(finding)
      }
    }
    return astray + swapped
  }

  /// Half a point for rounding, and two for glyphs that reach beyond their advance.
  private func isInColumns(_ part: Part) -> Bool {
    guard let edges, edges.indices.contains(part.place.columns.upperBound) else { return true }
    let left = proof.textBlock(on: part.page).left
    return part.box.left >= left + edges[part.place.columns.lowerBound] - 2.5
      && part.box.right <= left + edges[part.place.columns.upperBound] + 2.5
  }

  /// Whether two cells stand to each other as the grid has them.
  private func isInOrder(_ one: Part, _ two: Part) -> Bool {
    let (a, b) = (one.place, two.place)
    if a.rows.overlaps(b.rows) {
      return a.columns.upperBound <= b.columns.lowerBound
        ? one.box.right <= two.box.left + 1 : two.box.right <= one.box.left + 1
    }
    return a.rows.upperBound <= b.rows.lowerBound
      ? one.box.bottom <= two.box.top + 1 : two.box.bottom <= one.box.top + 1
  }

  private func finding(_ part: Part) -> Diagnostic {
    FileCheck.finding(
      "cells", page: part.page, zh: "单元格“\(part.text?.field ?? "")”的文字不在格子里",
      en: "the text of the cell “\(part.text?.field ?? "")” does not stand in its place", text: part.text)
  }
}
