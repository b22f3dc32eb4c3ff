/// Which list a paragraph belongs to, and at which level, counted from 0.
struct NumberingItem {
  var id: String
  var level: Int
}

/// Counts the numbered paragraphs of a document as Word does (ECMA-376 Part 1, 17.9).
struct Numbering {
  /// What stands before a paragraph.
  enum Mark: Equatable {
    case number(String)
    /// A sign that counts nothing.
    case bullet
  }

  private struct Level {
    var start: Int
    var format: String
    /// The text with `%1` for the number of the first level: `第%1章`.
    var text: String
  }

  private var levels: [String: [Int: Level]] = [:]
  private var lists: [String: (definition: String, starts: [Int: Int])] = [:]
  private var counts: [String: [Int: Int]] = [:]

  init(_ root: XMLElement?) {
    for definition in root?.children("abstractNum") ?? [] {
      levels[definition["abstractNumId"] ?? ""] = Numbering.levels(of: definition)
    }
    for list in root?.children("num") ?? [] {
      let starts = list.children("lvlOverride").compactMap { override -> (Int, Int)? in
        guard let level = override["ilvl"].flatMap({ Int($0) }) else { return nil }
        return override.value("startOverride").flatMap { Int($0) }.map { (level, $0) }
      }
      lists[list["numId"] ?? ""] = (
        list.value("abstractNumId") ?? "", Dictionary(starts) { first, _ in first }
      )
    }
  }

  private static func levels(of definition: XMLElement) -> [Int: Level] {
    let pairs = definition.children("lvl").compactMap { element -> (Int, Level)? in
      guard let index = element["ilvl"].flatMap({ Int($0) }) else { return nil }
      let start = element.value("start").flatMap { Int($0) } ?? 0
      return (
        index, Level(start: start, format: element.value("numFmt") ?? "decimal", text: element.value("lvlText") ?? "")
      )
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Counts one more paragraph of a list; what Word prints before it, nil for none.
  mutating func next(_ item: NumberingItem) -> Mark? {
    guard let list = lists[item.id], let level = levels[list.definition]?[item.level] else { return nil }
    // A list that starts anew counts by itself; lists without a start of their own go on from each other.
    let counter = list.starts.isEmpty ? list.definition : item.id
    let start = list.starts[item.level] ?? level.start
    var counted = counts[counter] ?? [:]
    counted[item.level] = counted[item.level].map { $0 + 1 } ?? start
    for deeper in counted.keys where deeper > item.level { counted[deeper] = nil }
    counts[counter] = counted
    if level.format == "bullet" { return .bullet }
    return level.format == "none" ? nil : .number(printed(level, counted, definition: list.definition))
  }

  /// The level's text with the numbers of its own and the higher levels.
  private func printed(_ level: Level, _ counted: [Int: Int], definition: String) -> String {
    var text = level.text
    for (index, other) in levels[definition] ?? [:] {
      let number = counted[index] ?? other.start
      text = text.replacing("%\(index + 1)", with: formattedNumber(number, as: other.format))
    }
    return text
  }
}
