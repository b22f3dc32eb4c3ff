/// What may stand on the pages of a table a second time: its head, and the labels of cells that a page end cuts.
struct CopyRules {
  /// By page, the texts of the head's cells.
  private(set) var heads: [Int: [String]] = [:]
  /// By page, the texts of continued labels.
  private(set) var labels: [Int: [String]] = [:]

  init(_ pairs: [ElementPair]) {
    var table: [ElementPair] = []
    for pair in pairs {
      if pair.expected.role == "Table" {
        add(table)
        table = []
      } else if pair.expected.place != nil {
        table.append(pair)
      }
    }
    add(table)
  }

  private mutating func add(_ cells: [ElementPair]) {
    let pages = Set(cells.flatMap { $0.found.glyphs.map(\.page) })
    guard let first = pages.min() else { return }
    let rows = TableRows(cells)
    for page in pages where page > first {
      for cell in cells {
        guard let place = cell.expected.place, let text = cell.expected.text?.paragraphs.joined() else { continue }
        if place.isRepeatedHead {
          heads[page, default: []].append(text)
        } else if let suffix = place.copySuffix, let own = cell.page, own < page,
          place.rows.contains(where: { rows.mayStand($0, on: page) })
        {
          labels[page, default: []].append(text + suffix)
        }
      }
    }
  }
}

/// The pages on which the rows of a table stand, as their own cells tell.
private struct TableRows {
  private var pages: [Int: Set<Int>] = [:]

  init(_ cells: [ElementPair]) {
    for cell in cells {
      guard let place = cell.expected.place, place.rows.count == 1 else { continue }
      pages[place.rows.lowerBound, default: []].formUnion(cell.found.glyphs.map(\.page))
    }
  }

  /// A row that shows nothing may stand anywhere.
  func mayStand(_ row: Int, on page: Int) -> Bool {
    guard let own = pages[row], !own.isEmpty else { return true }
    return own.contains(page)
  }
}
