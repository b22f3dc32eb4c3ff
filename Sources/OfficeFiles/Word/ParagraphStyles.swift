/// The paragraph styles of a document, as far as they decide about text.
struct ParagraphStyles {
  private struct Style {
    var name: String
    var basedOn: String?
    var numberingID: String?
    var level: Int?
  }

  private var styles: [String: Style] = [:]

  init(_ root: XMLElement?) {
    for element in root?.children("style") ?? [] {
      guard let id = element["styleId"] else { continue }
      let numbering = element.child("pPr")?.child("numPr")
      styles[id] = Style(
        name: element.value("name")?.lowercased() ?? "", basedOn: element.value("basedOn"),
        numberingID: numbering?.value("numId"), level: numbering?.value("ilvl").flatMap { Int($0) })
    }
  }

  /// Whether the style is one of a table of contents.
  func isContents(_ id: String) -> Bool { styles[id]?.name.hasPrefix("toc ") ?? id.lowercased().hasPrefix("toc") }

  /// The numbering that a style brings, its own or that of the style it is based on.
  func numbering(of id: String) -> NumberingItem? {
    var (next, level): (String?, Int?) = (id, nil)
    // A chain of styles longer than this is a circle.
    for _ in 0..<20 {
      guard let style = next.flatMap({ styles[$0] }) else { return nil }
      level = level ?? style.level
      if let numberingID = style.numberingID { return NumberingItem(id: numberingID, level: level ?? 0) }
      next = style.basedOn
    }
    return nil
  }
}

/// What a paragraph's properties say that concerns its text.
struct ParagraphProperties {
  var isContentsLine: Bool
  var numbering: NumberingItem?

  init(_ properties: XMLElement?, styles: ParagraphStyles) {
    let style = properties?.value("pStyle")
    isContentsLine = style.map(styles.isContents) ?? false
    let own = properties?.child("numPr")
    let inherited = style.flatMap(styles.numbering)
    let level = own?.value("ilvl").flatMap { Int($0) } ?? inherited?.level ?? 0
    numbering = (own?.value("numId") ?? inherited?.id).map { NumberingItem(id: $0, level: level) }
  }
}
