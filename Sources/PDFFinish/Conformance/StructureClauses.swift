internal import Diagnostics

/// ISO 14289-1, 7.2 to 7.9 but for tables: which elements may stand where, headings, figures.
extension ConformanceClause {
  static let structureClauses =
    nestingRules.map(nesting) + [contentsCaption, figures, headingLevels, oneHeadingStyle, oneHeading, notes]

  /// Where an element of a role may stand, or what may stand below it.
  struct NestingRule: Sendable {
    var number: String
    var role: String
    var parents: Set<String>?
    var children: Set<String>?
  }

  static let nestingRules = [
    NestingRule(number: "7.2-3", role: "Table", children: ["TR", "THead", "TBody", "TFoot", "Caption"]),
    NestingRule(number: "7.2-4", role: "TR", parents: ["Table", "THead", "TBody", "TFoot"]),
    NestingRule(number: "7.2-5", role: "THead", parents: ["Table"]),
    NestingRule(number: "7.2-6", role: "TBody", parents: ["Table"]),
    NestingRule(number: "7.2-7", role: "TFoot", parents: ["Table"]),
    NestingRule(number: "7.2-8", role: "TH", parents: ["TR"]),
    NestingRule(number: "7.2-9", role: "TD", parents: ["TR"]),
    NestingRule(number: "7.2-10", role: "TR", children: ["TH", "TD"]),
    NestingRule(number: "7.2-17", role: "LI", parents: ["L"]),
    NestingRule(number: "7.2-18", role: "LBody", parents: ["LI"]),
    NestingRule(number: "7.2-19", role: "L", children: ["L", "LI", "Caption"]),
    NestingRule(number: "7.2-20", role: "LI", children: ["Lbl", "LBody"]),
    NestingRule(number: "7.2-26", role: "TOCI", parents: ["TOC"]),
    NestingRule(number: "7.2-27", role: "TOC", children: ["TOC", "TOCI", "Caption"]),
    NestingRule(number: "7.2-36", role: "THead", children: ["TR"]),
    NestingRule(number: "7.2-37", role: "TBody", children: ["TR"]),
    NestingRule(number: "7.2-38", role: "TFoot", children: ["TR"]),
  ]

  private static func nesting(_ rule: NestingRule) -> ConformanceClause {
    let places = (rule.parents ?? rule.children ?? []).sorted().joined(separator: ", ")
    let (zh, en) = rule.parents == nil ? ("之下只有", "holds only") : ("位于", "stands in")
    return ConformanceClause(
      .access, rule.number, zh: "\(rule.role) \(zh) \(places)", en: "\(rule.role) \(en) \(places)"
    ) { document in
      let structure = document.structure
      return structure.indices(of: rule.role).filter { index in
        let isPlaced = rule.parents.map { $0.contains(structure.parentRole(of: index) ?? "") } ?? true
        return !isPlaced || !(rule.children.map { $0.isSuperset(of: structure.childRoles(of: index)) } ?? true)
      }.map { structure.elements[$0].place }
    }
  }

  /// Requirements 28 and 40: of a table of contents and of a list.
  static let contentsCaption = ConformanceClause(
    .access, "7.2-28", zh: "目录和列表的标题在最前", en: "a caption stands first in contents and lists"
  ) { document in
    let structure = document.structure
    return (structure.indices(of: "TOC") + structure.indices(of: "L"))
      .filter { structure.childRoles(of: $0).dropFirst().contains("Caption") }
      .map { structure.elements[$0].place }
  }

  static let figures = elements(.access, "7.3-1", zh: "图形有替代文字", en: "a figure has an alternative text") {
    guard $1.role == "Figure" || $1.role == "Formula" else { return true }
    return [$1.dictionary["Alt"], $1.dictionary["ActualText"]].contains { $0?.text?.isEmpty == false }
  }

  static let headingLevels = ConformanceClause(
    .access, "7.4.2-1", zh: "标题级别不跳级", en: "no level of headings is left out"
  ) { document in
    let structure = document.structure
    var last = 0
    return structure.readingOrder.filter { index in
      guard let level = headingLevel(structure.elements[index].role) else { return false }
      defer { last = level }
      return level > last + 1
    }.map { structure.elements[$0].place }
  }

  static let oneHeadingStyle = document(
    .access, "7.4.4-2", zh: "不混用 H 与 H1…H6", en: "it does not mix H with H1 to H6"
  ) { document in
    let roles = Set(document.structure.elements.map(\.role))
    return !roles.contains("H") || roles.allSatisfy { headingLevel($0) == nil }
  }

  static let oneHeading = ConformanceClause(
    .access, "7.4.4-1", zh: "每个元素至多一个 H", en: "an element holds one H at most"
  ) { document in
    let structure = document.structure
    return structure.elements.indices.filter { index in structure.childRoles(of: index).count { $0 == "H" } > 1 }
      .map { structure.elements[$0].place }
  }

  static let notes = elements(.access, "7.9-1", zh: "注释元素有标识", en: "a note has an ID") {
    $1.role != "Note" || $1.dictionary["ID"]?.string?.isEmpty == false
  }
}

private func headingLevel(_ role: String) -> Int? {
  role.hasPrefix("H") && role.count == 2 ? Int(role.dropFirst()) : nil
}
