internal import Diagnostics

/// Reads a variant's `changes`, one a line, and makes them: `- add column after 指标值: 14mm | 权重@表头 | {权重}`.
struct ChangeReader {
  let findings: Findings

  private static let verbs = [
    "add column after", "add column before", "remove column", "set width", "add row after", "add row before",
    "replace row", "remove row", "rename", "add above", "add below",
  ]

  func apply(_ node: LayoutNode, to source: inout FormSource) {
    for item in node.items ?? [node] { applyOne(item, to: &source) }
  }

  private func applyOne(_ item: LayoutNode, to source: inout FormSource) {
    let entry = item.entries?.first
    let sentence = (entry?.key ?? item).passage
    guard item.entries.map({ $0.count == 1 }) ?? (item.text != nil) else {
      findings.report(
        "bad-change", zh: "每项改动各占一条，以 - 开头", en: "each change is an item of its own, begun with -", at: item.location)
      return
    }
    guard let verb = ChangeReader.verbs.first(where: { sentence.body.hasPrefix($0) }) else {
      findings.reportUnknown(
        sentence.text, what: Message(zh: "改动", en: "change"), known: ChangeReader.verbs, at: sentence.location)
      return
    }
    let target = sentence.part(sentence.body.index(sentence.body.startIndex, offsetBy: verb.count)...).trimmed
    apply(verb, to: target, with: entry?.value, in: &source)
  }

  private func apply(_ verb: String, to target: Passage, with value: LayoutNode?, in source: inout FormSource) {
    if let value, verb == "add above" || verb == "add below" {
      let blocks = BlockSource.list(value, findings: findings)
      if verb == "add above" { source.above += blocks } else { source.below += blocks }
      return
    }
    guard !verb.hasPrefix("remove") == (value != nil) else {
      findings.report(
        "bad-change", zh: "“\(verb)”\(value == nil ? "后应写冒号和内容" : "后不写内容")",
        en: "“\(verb)” \(value == nil ? "is followed by a colon and what to add" : "takes no content")",
        at: target.location)
      return
    }
    change(target, in: &source) { table, place in
      switch verb {
      case "add column after": add(value, to: &table, column: table.lines[place.line].end(ofCell: place.column), place)
      case "add column before": add(value, to: &table, column: place.column, place)
      case "remove column": table.removeColumn(place.column)
      case "set width": table.columns[place.column] = value?.passage ?? table.columns[place.column]
      case "add row after": table.lines.insert(contentsOf: lines(value), at: place.line + 1)
      case "add row before": table.lines.insert(contentsOf: lines(value), at: place.line)
      case "replace row": table.lines.replaceSubrange(place.line...place.line, with: lines(value))
      case "remove row": table.removeLine(place.line)
      default: table.lines[place.line].rename(place.column, to: value?.passage.trimmed)
      }
    }
  }

  private func lines(_ value: LayoutNode?) -> [PictureLine] {
    value.map { PictureLine.lines(of: $0, findings: findings) } ?? []
  }

  /// `14mm | 权重@表头 | {权重}`: the width, then the cells from the target's row downwards.
  private func add(_ value: LayoutNode?, to table: inout TableSource, column: Int, _ place: TableSource.Place) {
    let parts = value?.passage.split(separator: "|").map(\.trimmed) ?? []
    let room = table.lines.count - place.line
    guard let width = parts.first, parts.count > 1, parts.count - 1 <= room else {
      findings.report(
        "bad-change", zh: "应写列宽，再写每行的格：14mm | 标签 | {字段}；从这一行起共 \(room) 行",
        en: "write the width, then a cell for each row: 14mm | label | {field}; there are \(room) rows from here on",
        at: value?.passage.location ?? place.location)
      return
    }
    table.insertColumn(at: column, width: width, cells: Array(parts.dropFirst()), fromLine: place.line)
  }

  /// Finds the one cell that a change names and changes its table.
  private func change(
    _ target: Passage, in source: inout FormSource, by change: (inout TableSource, TableSource.Place) -> Void
  ) {
    let (name, number) = ChangeReader.numbered(target.text)
    var places: [(block: Int, place: TableSource.Place)] = []
    for (index, block) in source.blocks.enumerated() {
      if case .table(let table) = block { places += table.places(of: name).map { (index, $0) } }
    }
    guard let found = number.map({ places.indices.contains($0 - 1) ? places[$0 - 1] : nil }) ?? places.first,
      number != nil || places.count == 1, case .table(var table) = source.blocks[found.block]
    else { return report(target, name: name, count: places.count, in: source) }
    change(&table, found.place)
    source.blocks[found.block] = .table(table)
  }

  /// `数量指标#2`: the second cell of that text.
  private static func numbered(_ target: String) -> (name: String, number: Int?) {
    guard let sign = target.lastIndex(of: "#"), let number = Int(target[target.index(after: sign)...]) else {
      return (target, nil)
    }
    return (target[..<sign].trimmed, number)
  }

  private func report(_ target: Passage, name: String, count: Int, in source: FormSource) {
    if count > 0 {
      findings.report(
        "ambiguous-cell", zh: "写着“\(name)”的格有 \(count) 个", en: "\(count) cells say “\(name)”", at: target.location,
        hints: [Message(zh: "写作 \(name)#1、\(name)#2 …", en: "write \(name)#1, \(name)#2 …")])
    } else {
      let known = source.blocks.flatMap(\.cellNames)
      findings.reportUnknown(
        name, what: Message(zh: "格", en: "cell"), known: known, at: target.location)
    }
  }
}

extension BlockSource {
  /// What the cells of a table say; nothing for other blocks.
  fileprivate var cellNames: [String] { if case .table(let table) = self { table.names } else { [] } }
}
