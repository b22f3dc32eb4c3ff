internal import Diagnostics

/// ISO 19005-3, 6.7 and ISO 14289-1, 6.2, 7.1 and 7.2: that the document is tagged, whole, and in a language.
extension ConformanceClause {
  static let taggingClauses = [
    marked, accessMarked, structureTree, accessStructureTree, standardTypes, accessStandardTypes, languages,
    accessLanguages, separateMarks, nothingUnmarked, notSuspect, showsTitle, parents, documentLanguage, straightRoles,
    ownRoles, accessStraightRoles, accessOwnRoles,
    noXFAForms, readableByAll, noTrapNets,
  ]

  static let straightRoles = document(.archive, "6.7.3.4-2", zh: "类型映射不循环", en: "its role map has no circles") {
    $0.roleMap.hasNoCircles
  }
  static let accessStraightRoles = document(.access, "7.1-6", zh: "类型映射不循环", en: "its role map has no circles") {
    $0.roleMap.hasNoCircles
  }

  static let ownRoles = document(.archive, "6.7.3.4-3", zh: "标准类型不另作映射", en: "no standard type is mapped") {
    StandardStructureTypes.all.isDisjoint(with: $0.roleMap.keys)
  }
  static let accessOwnRoles = document(.access, "7.1-7", zh: "标准类型不另作映射", en: "no standard type is mapped") {
    StandardStructureTypes.all.isDisjoint(with: $0.roleMap.keys)
  }

  static let noXFAForms = document(.access, "7.15-1", zh: "没有 XFA 表单", en: "it has no XFA form") {
    $0.source.resolved($0.catalog["AcroForm"]).dictionary?["XFA"] == nil
  }

  static let readableByAll = document(.access, "7.16-1", zh: "没有加密，读屏软件可读", en: "it is open to assistive technology") {
    $0.trailer["Encrypt"] == nil
  }

  static let noTrapNets = document(.access, "7.18.2-1", zh: "没有补漏白注释", en: "it has no trap networks") {
    !$0.annotations.contains { $0.dictionary["Subtype"]?.name == "TrapNet" }
  }

  static let marked = document(.archive, "6.7.2.2-1", zh: "声明已加标签", en: "it says that it is tagged") {
    $0.reader.isTagged
  }
  static let accessMarked = document(.access, "6.2-1", zh: "声明已加标签", en: "it says that it is tagged") {
    $0.reader.isTagged
  }

  static let structureTree = document(.archive, "6.7.3.3-1", zh: "有结构树", en: "it has a structure tree") {
    $0.structure.exists
  }
  static let accessStructureTree = document(.access, "7.1-11", zh: "有结构树", en: "it has a structure tree") {
    $0.structure.exists
  }

  static let standardTypes = elements(.archive, "6.7.3.4-1", zh: "结构类型是标准的", en: "its type is a standard one") {
    StandardStructureTypes.all.contains($1.role)
  }
  static let accessStandardTypes = elements(.access, "7.1-5", zh: "结构类型是标准的", en: "its type is a standard one") {
    StandardStructureTypes.all.contains($1.role)
  }

  static let languages = document(.archive, "6.7.4-1", zh: "语言标记有效", en: "its languages are language tags") {
    $0.hasValidLanguages
  }
  static let accessLanguages = document(.access, "7.2-29", zh: "语言标记有效", en: "its languages are language tags") {
    $0.hasValidLanguages
  }

  /// Requirements 1 and 2 of the clause: artifacts and content never lie in each other.
  static let separateMarks = pages(.access, "7.1-1", zh: "内容与装饰互不嵌套", en: "content and artifacts are apart") {
    $0.content.misplacedMarks == 0
  }

  static let nothingUnmarked = pages(
    .access, "7.1-3", zh: "一切绘制都是内容或装饰", en: "all that is painted is content or an artifact"
  ) { $0.content.items.allSatisfy { $0.isArtifact || $0.identifier != nil } }

  static let notSuspect = document(.access, "7.1-4", zh: "标签可信", en: "its tags are not suspect") {
    $0.source.resolved($0.catalog["MarkInfo"]).dictionary?["Suspects"]?.boolean != true
  }

  static let showsTitle = document(.access, "7.1-10", zh: "窗口显示标题", en: "a window shows its title") {
    $0.source.resolved($0.catalog["ViewerPreferences"]).dictionary?["DisplayDocTitle"]?.boolean == true
  }

  static let parents = elements(.access, "7.1-12", zh: "元素指向其父元素", en: "it names its parent") { structure, element in
    guard let named = element.dictionary["P"]?.reference else { return false }
    return element.parent.map { structure.elements[$0].reference == named } ?? true
  }

  /// It decides the language of everything: text, outline, metadata, annotations (requirements 2 and 21 to 34).
  static let documentLanguage = document(.access, "7.2-34", zh: "声明语言", en: "it states its language") {
    $0.reader.language.map(isLanguageTag) ?? false
  }
}

extension ConformanceClause {
  /// A clause that each structure element keeps or violates.
  static func elements(
    _ standard: Standard, _ number: String, zh: String, en: String,
    holds: @escaping @Sendable (InspectedStructure, InspectedStructure.Element) -> Bool
  ) -> ConformanceClause {
    ConformanceClause(standard, number, zh: zh, en: en) { document in
      let structure = document.structure
      return structure.elements.filter { !holds(structure, $0) }.map(\.place)
    }
  }
}

extension PDFDictionary {
  /// Whether every name leads to a name that is not mapped, as a role map should.
  fileprivate var hasNoCircles: Bool {
    keys.allSatisfy { key in
      var (name, steps) = (self[key]?.name, 0)
      while let next = name.flatMap({ self[$0]?.name }), steps <= entries.count { (name, steps) = (next, steps + 1) }
      return steps <= entries.count
    }
  }
}

extension InspectedDocument {
  fileprivate var roleMap: PDFDictionary {
    let root = source.resolved(catalog["StructTreeRoot"]).dictionary
    return source.resolved(root?["RoleMap"]).dictionary ?? [:]
  }

  fileprivate var hasValidLanguages: Bool {
    let languages = [catalog] + structure.elements.map(\.dictionary)
    return languages.compactMap { $0["Lang"] }.allSatisfy { source.resolved($0).text.map(isLanguageTag) ?? false }
  }
}
