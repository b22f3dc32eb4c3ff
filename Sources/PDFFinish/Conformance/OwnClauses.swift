internal import Diagnostics

/// What the standards mean but no validator looks at: that the tree and the content are the two ends of the same threads.
extension ConformanceClause {
  static let ownClauses = [
    sequencesOnce, sequencesOwned, parentTreeAgrees, annotationsOwned, elementsOnce, figureBounds, artifactTypes,
  ]

  static let artifactTypes = pages(.banxin, "artifact-types", zh: "装饰都说明其类型", en: "its artifacts say what they are") {
    $0.content.untypedArtifacts == 0
  }

  static let sequencesOnce = pages(.banxin, "mcid-once", zh: "每个标记序号只用一次", en: "each number marks one sequence") {
    Set($0.content.identifiers).count == $0.content.identifiers.count
  }

  static let sequencesOwned = ConformanceClause(
    .banxin, "mcid-owned", zh: "每个标记序列恰属一个元素", en: "each sequence belongs to exactly one element"
  ) { document in
    document.pages.filter { page in
      let owners = document.owners[page.page.reference] ?? [:]
      return Set(owners.keys) != Set(page.content.identifiers) || !owners.values.allSatisfy { $0.count == 1 }
    }.map(\.place)
  }

  static let parentTreeAgrees = ConformanceClause(
    .banxin, "parent-tree", zh: "父树与结构树一致", en: "the parent tree and the tree agree"
  ) { document in
    document.pages.filter { !document.parentTreeAgrees(on: $0) }.map(\.place)
  }

  static let annotationsOwned = ConformanceClause(
    .banxin, "annotation-owned", zh: "每个注释恰属一个元素", en: "each annotation belongs to exactly one element"
  ) { document in
    let held = document.structure.heldObjects
    return document.annotations.filter { annotation in
      guard let reference = annotation.reference, let owners = held[reference], owners.count == 1,
        let key = annotation.dictionary["StructParent"]?.integer
      else { return true }
      return document.structure.parents[key]?.reference != document.structure.elements[owners[0]].reference
    }.map(\.place)
  }

  static let elementsOnce = document(.banxin, "element-once", zh: "每个元素只在一处", en: "each element has one place") {
    $0.structure.repeated.isEmpty
  }

  static let figureBounds = ConformanceClause(
    .banxin, "figure-bounds", zh: "图形有位置", en: "a figure says where it stands"
  ) { document in
    let structure = document.structure
    return structure.indices(of: "Figure").filter { structure.attribute("BBox", of: $0) == nil }
      .map { structure.elements[$0].place }
  }
}

extension InspectedStructure {
  /// By page and number, the elements that hold each sequence.
  var owners: [PDFReference: [Int: [Int]]] {
    elements.indices.reduce(into: [:]) { owners, index in
      for case .sequence(let page?, let identifier) in elements[index].kids {
        owners[page, default: [:]][identifier, default: []].append(index)
      }
    }
  }

  /// The elements that hold each object, which for us are annotations.
  var heldObjects: [PDFReference: [Int]] {
    elements.indices.reduce(into: [:]) { held, index in
      for case .object(let reference, _) in elements[index].kids { held[reference, default: []].append(index) }
    }
  }
}

extension InspectedDocument {
  /// Whether the page's entry leads each number to the element that holds it, and nothing else to anything.
  fileprivate func parentTreeAgrees(on page: InspectedPage) -> Bool {
    guard let key = page.page.dictionary["StructParents"]?.integer else { return page.content.identifiers.isEmpty }
    let entry = source.resolved(structure.parents[key]).array ?? []
    let owners = owners[page.page.reference] ?? [:]
    let holders = entry.indices.map { owners[$0].flatMap { structure.elements[$0[0]].reference } }
    return holders == entry.map(\.reference) && (page.content.identifiers.max() ?? -1) < entry.count
  }
}
