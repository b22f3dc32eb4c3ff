/// What may stand on the pages of a table a second time: its head, and the labels of cells that a page end cuts.
struct CopyRules {
  /// By page, the texts of the head's cells.
  private(set) var heads: [Int: [String]] = [:]
  /// By page, the texts of continued labels.
  private(set) var labels: [Int: [String]] = [:]

  init(_ tables: [MatchedTable]) {
    for table in tables { add(table) }
  }

  private mutating func add(_ table: MatchedTable) {
    let cells = table.cells
    let rows = TableRows(cells)
    let pages = Set(cells.flatMap { $0.found.glyphs.map(\.page) })
    for page in pages {
      if page != pages.min() { labels[page, default: []] += table.continuation }
      for cell in cells {
        guard let text = cell.copy(on: page, rows: rows) else { continue }
        if cell.expected.place?.isRepeatedHead == true {
          heads[page, default: []].append(text)
        } else {
          labels[page, default: []].append(text)
        }
      }
    }
  }
}

/// The pages on which the rows of a table stand, as their own cells tell.
struct TableRows {
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

extension ElementPair {
  /// What a copy of a cell on a page would say; nil where the page may show none.
  func copy(on page: Int, rows: TableRows) -> String? {
    guard let place = expected.place, let text = expected.text?.paragraphs.joined(), let own = self.page, own < page
    else { return nil }
    if place.isRepeatedHead { return text }
    return place.rows.contains { rows.mayStand($0, on: page) } ? place.copySuffix.map { text + $0 } : nil
  }
}

extension FoundArtifact {
  /// Whether the file calls it a copy: an artifact of the pages that is no header and no footer.
  var isCopy: Bool { type == "Pagination" && subtype == nil }

  /// Whether the file calls it a line above or below the text block.
  var isPageLine: Bool { subtype == "Footer" || subtype == "Header" }
}
