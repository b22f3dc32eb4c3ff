import Diagnostics
import LayoutCore
import Pagination
import TableLayout

/// The laws that every table keeps, whatever it holds, and the breaches of one table.
struct TableLaws {
  private let tableCase: TableCase
  private(set) var breaches: [String] = []

  init(_ tableCase: TableCase) {
    self.tableCase = tableCase
    let measured = tableCase.measured
    guard let block = measured.block else {
      breaches.append("no block: \(measured.diagnostics.map(\.rule))")
      return
    }
    let flow = Flow([.block(FlowBlock(block))])
    let result = paginate(flow, on: PageHeights(tableCase.region.height))
    checkProgress(result, unitCount: block.unitCount)
    let pieces = result.pages.flatMap(\.pieces)
    let frames = pieces.map { block.frame(of: $0.units) }
    expect(frames.map(\.size.height) == pieces.map(\.height), "a frame is not as high as its piece")
    for piece in [pieces.first, pieces.last].compactMap(\.self) { checkHeights(of: block, from: piece) }
    checkLines(frames, findings: Set(measured.diagnostics.filter { $0.rule == "table.label-too-high" }.map(\.field)))
    for frame in frames { checkPlaces(in: frame, width: block.width, isTooNarrow: measured.diagnostics.hasErrors) }
    let rows = pieces.map { block.rowReasons(of: $0.units).map(\.row) }
    checkRepeats(zip(rows, frames), Set((measured.diagnostics + result.diagnostics).map(\.rule)))
    for frame in frames { checkGrounds(in: frame, width: block.width) }
    guard !measured.diagnostics.hasErrors else { return }
    for frame in frames { breaches += RuleLaws.breaches(in: frame, of: tableCase.table) }
  }

  private mutating func expect(_ holds: Bool, _ law: @autoclosure () -> String) {
    if !holds { breaches.append(law()) }
  }

  /// First law: every page takes at least one unit, in order, and none is left; what does not fit is reported.
  private mutating func checkProgress(_ result: PaginatedFlow, unitCount: Int) {
    var next = 0
    for page in result.pages {
      let units = page.pieces.map(\.units)
      expect(units.count == 1 && units[0].lowerBound == next && !units[0].isEmpty, "pages do not follow: \(units)")
      next = units.last?.upperBound ?? next
    }
    expect(next == unitCount, "\(next) of \(unitCount) units are on pages")
    let tooHigh = result.pages.filter { $0.usedHeight > $0.height }
    let said = result.diagnostics.filter { $0.rule == "page.unit-too-high" }.count
    expect(tooHigh.count == said, "\(tooHigh.count) overfull pages, \(said) reported")
    expect(tooHigh.allSatisfy { $0.pieces[0].units.count == 1 }, "an overfull page holds more than one unit")
  }

  /// Heights agree however they are asked for, and a longer piece is never lower.
  private mutating func checkHeights(of block: TableBlock, from piece: PlacedPiece) {
    let start = piece.units.lowerBound
    let stepwise = block.heights(from: start, upTo: max(piece.height, tableCase.region.height * 2))
    expect(stepwise == stepwise.sorted(), "a longer piece from \(start) is lower: \(stepwise)")
    let end = start + (stepwise.count + 1) / 2
    let single = block.height(of: start..<end)
    expect(stepwise[end - start - 1] == single, "stepwise heights from \(start) differ: \(stepwise) \(single)")
  }

  /// Second law: every line is content once; labels are repeated where they ask for it.
  private mutating func checkLines(_ frames: [Frame], findings: Set<String?>) {
    var lines: [String: Int] = [:]
    var pieces: [Int: (all: Int, content: Int)] = [:]
    for frame in frames {
      var shown: [Int: Bool] = [:]
      for case .glyphs(let run, let mark) in frame.items {
        switch mark {
        case .content(let id):
          lines[run.text, default: 0] += 1
          shown[id.part] = true
        case .copy(let id): shown[id.part] = shown[id.part] ?? false
        case .furniture, .head, .ornament: break
        }
      }
      for (cell, isContent) in shown {
        pieces[cell, default: (0, 0)].all += 1
        if isContent { pieces[cell, default: (0, 0)].content += 1 }
      }
    }
    for (index, cell) in tableCase.table.cells.enumerated() {
      guard tableCase.table.rows[cell.row].kind != .continuation else { continue }
      checkLines(of: cell, lines)
      let isLabel = cell.continuation != .flow && !findings.contains(cell.field)
      let count = pieces[index]?.content ?? 0
      expect(!isLabel || count == 1, "the label \(index) is content in \(count) pieces")
    }
  }

  /// Every piece shows the labels of its rows, and later ones the header, unless that is reported as impossible.
  private mutating func checkRepeats(_ pieces: Zip2Sequence<[[Int]], [Frame]>, _ rules: Set<String>) {
    let table = tableCase.table
    let headerEnd = table.rows.lastIndex { $0.kind == .header } ?? -1
    for (rows, frame) in pieces {
      var shown: Set<Int> = []
      for case .glyphs(_, .content(let id)) in frame.items { shown.insert(id.part) }
      for case .glyphs(_, .copy(let id)) in frame.items { shown.insert(id.part) }
      for (index, cell) in table.cells.enumerated() where !shown.contains(index) {
        let range = cell.row..<cell.row + cell.rowSpan
        guard case .repeat = cell.continuation, !rules.contains("table.label-too-high") else { continue }
        expect(!rows.contains(where: range.contains), "the label \(index) is missing beside the rows \(rows)")
      }
      let isExcused = !rules.isDisjoint(with: ["table.header-too-high", "page.unit-too-high"])
      guard let first = rows.first, first > headerEnd, !isExcused else { continue }
      let header = table.cells.indices.filter { table.rows[table.cells[$0].row].kind == .header }
      expect(shown.isSuperset(of: header), "the header is missing above the rows \(rows)")
    }
  }

  private mutating func checkLines(of cell: Cell, _ lines: [String: Int]) {
    let own = lines.filter { $0.key.hasPrefix("\(cell.field).") }
    let total = own.keys.first?.split(separator: "/").last.flatMap { Int($0) } ?? 1
    expect(own.count == total, "the cell \(cell.field) shows \(own.count) of \(total) lines")
    expect(own.values.allSatisfy { $0 == 1 }, "a line of the cell \(cell.field) is drawn twice: \(own)")
  }

  /// Grounds stand inside their piece, each at its own place.
  private mutating func checkGrounds(in frame: Frame, width: Length) {
    var areas: [Rect] = []
    for case .fill(let fill) in frame.items { areas.append(fill.area) }
    for (index, area) in areas.enumerated() {
      let isInside = area.top >= .zero && area.bottom <= frame.size.height && area.left >= .zero && area.right <= width
      expect(isInside, "a ground leaves its piece")
      expect(!areas[(index + 1)...].contains { $0.overlaps(area) }, "two grounds overlap")
    }
  }

  /// Text stands inside its piece, and no line on another.
  private mutating func checkPlaces(in frame: Frame, width: Length, isTooNarrow: Bool) {
    var bars: [(text: String, rect: Rect)] = []
    for case .glyphs(let run, _) in frame.items { bars.append((run.text, run.bar)) }
    for (index, bar) in bars.enumerated() {
      let isInside =
        bar.rect.top >= .zero && bar.rect.bottom <= frame.size.height && bar.rect.left >= .zero
        && (isTooNarrow || bar.rect.right <= width)
      expect(isInside, "the line \(bar.text) leaves its piece")
      guard !isTooNarrow else { continue }
      for other in bars[(index + 1)...] where bar.rect.overlaps(other.rect) {
        expect(false, "the lines \(bar.text) and \(other.text) overlap")
      }
    }
  }
}

extension Rect {
  fileprivate func overlaps(_ other: Rect) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
