internal import Diagnostics

extension TableSource {
  /// A cell of the picture.
  struct Place {
    var line: Int
    var column: Int
    var location: SourceLocation
  }

  /// The cells that say a text, without regard to their roles.
  func places(of name: String) -> [Place] {
    lines.enumerated().flatMap { line, picture in
      picture.cells.enumerated().filter { $0.element.cellName == name }.map {
        Place(line: line, column: $0.offset, location: $0.element.location)
      }
    }
  }

  /// What the cells say, for hints.
  var names: [String] {
    lines.flatMap { $0.cells.map(\.cellName) }.filter { !["", "←", "↑"].contains($0) }
  }

  /// Adds a column before the column `index`. Rows that say nothing of it widen the cell that stands there.
  mutating func insertColumn(at index: Int, width: Passage, cells: [Passage], fromLine first: Int) {
    columns.insert(width, at: min(index, columns.count))
    added = Set(added.map { $0 >= index ? $0 + 1 : $0 }).union([index])
    for line in lines.indices {
      let cell = line >= first && line - first < cells.count ? cells[line - first] : nil
      lines[line].insert(cell, at: min(index, lines[line].cells.count))
    }
  }

  mutating func removeColumn(_ index: Int) {
    if columns.indices.contains(index) { columns.remove(at: index) }
    added = Set(added.subtracting([index]).map { $0 > index ? $0 - 1 : $0 })
    for line in lines.indices where lines[line].cells.indices.contains(index) { lines[line].removeCell(index) }
  }

  /// Removes a row. A cell of it that reaches further down keeps what it says.
  mutating func removeLine(_ index: Int) {
    let removed = lines.remove(at: index)
    guard lines.indices.contains(index) else { return }
    for (column, cell) in removed.cells.enumerated() where lines[index].cells.indices.contains(column) {
      let below = lines[index].cells[column]
      if below.text == "↑", cell.text != "↑" { lines[index].cells[column] = Passage(cell.text, at: cell.location) }
    }
  }
}

extension PictureLine {
  /// The column behind the last one that a cell covers.
  func end(ofCell column: Int) -> Int {
    var end = column + 1
    while end < cells.count, cells[end].text == "←" { end += 1 }
    return end
  }

  /// Puts a cell in, or widens the one that stands there.
  fileprivate mutating func insert(_ cell: Passage?, at index: Int) {
    let place = cells.isEmpty ? location : cells[min(index, cells.count - 1)].location
    if let cell { return cells.insert(cell, at: index) }
    guard index == 0, let first = cells.first else { return cells.insert(Passage("←", at: place), at: index) }
    cells.insert(first, at: 0)
    if first.text != "↑" { cells[1] = Passage("←", at: place) }
  }

  /// Takes a column out; a cell that goes on to the right keeps what it says.
  fileprivate mutating func removeCell(_ index: Int) {
    let removed = cells.remove(at: index)
    if index < cells.count, cells[index].text == "←", removed.text != "←" { cells[index] = removed }
  }

  /// Lets a cell say something else; it keeps its role where the new text names none.
  mutating func rename(_ column: Int, to name: Passage?) {
    guard let name else { return }
    let old = cells[column].text
    let kept = name.body.contains("@") ? "" : old.drop { $0 != "@" }
    cells[column] = Passage(name.text + kept, at: name.location)
  }
}

extension Passage {
  /// A cell's text without its role and its `↓`.
  fileprivate var cellName: String {
    var name = body.trimmedSlice
    if name.hasSuffix("↓") { name = name.dropLast() }
    if let at = name.lastIndex(of: "@") { name = name[..<at] }
    return name.trimmed
  }
}
