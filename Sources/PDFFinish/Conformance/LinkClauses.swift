internal import Diagnostics

/// ISO 14289-1, 7.18 and 7.20: annotations in the structure, and forms.
extension ConformanceClause {
  static let linkClauses = [
    otherAnnotations, describedAnnotations, describedFields, tabOrder, fieldsInForms, oneFieldInForm, linksInLinks,
    describedLinks, plainContentForms,
  ]

  static let otherAnnotations = annotated("7.18.1-1", zh: "注释位于 Annot 元素", en: "an annotation belongs to an Annot") {
    ["Widget", "PrinterMark", "Link"].contains($0.dictionary["Subtype"]?.name) || $1 == "Annot"
  }

  static let describedAnnotations = annotated("7.18.1-2", zh: "注释有说明", en: "an annotation is described") {
    annotation, _ in
    annotation.dictionary["Subtype"]?.name == "Widget" || annotation.dictionary["Contents"]?.text?.isEmpty == false
  }

  static let describedFields = annotated("7.18.1-3", zh: "表单域有说明", en: "a form field is described") { annotation, _ in
    annotation.dictionary["Subtype"]?.name != "Widget" || annotation.dictionary["TU"]?.text?.isEmpty == false
  }

  static let tabOrder = pages(.access, "7.18.3-1", zh: "跳格次序按结构", en: "keys follow its structure") {
    $0.annotations.isEmpty || $0.page.dictionary["Tabs"]?.name == "S"
  }

  static let fieldsInForms = annotated("7.18.4-1", zh: "表单域位于 Form 元素", en: "a form field belongs to a Form") {
    $0.dictionary["Subtype"]?.name != "Widget" || $1 == "Form"
  }

  static let oneFieldInForm = ConformanceClause(
    .access, "7.18.4-2", zh: "Form 元素只有一个对象", en: "a Form holds one object"
  ) { document in
    document.structure.indices(of: "Form").map { document.structure.elements[$0] }
      .filter { $0.kids.count != 1 || !$0.kids.allSatisfy(\.isObject) }.map(\.place)
  }

  static let linksInLinks = annotated("7.18.5-1", zh: "链接位于 Link 元素", en: "a link belongs to a Link") {
    $0.dictionary["Subtype"]?.name != "Link" || $1 == "Link"
  }

  static let describedLinks = annotated("7.18.5-2", zh: "链接有说明", en: "a link is described") { annotation, _ in
    annotation.dictionary["Subtype"]?.name != "Link" || annotation.dictionary["Contents"]?.text?.isEmpty == false
  }

  static let plainContentForms = ConformanceClause(
    .access, "7.20-1", zh: "表单对象不引用外部内容", en: "a form refers to nothing outside"
  ) { document in
    document.objects.filter { object in
      object.object.dictionary?["Subtype"]?.name == "Form" && object.object.dictionary?["Ref"] != nil
    }.map(\.place)
  }

  /// A clause that each annotation keeps or violates, by itself and by the role of its element.
  private static func annotated(
    _ number: String, zh: String, en: String,
    holds: @escaping @Sendable (InspectedAnnotation, String?) -> Bool
  ) -> ConformanceClause {
    ConformanceClause(.access, number, zh: zh, en: en) { document in
      document.annotations.filter { !holds($0, document.role(of: $0)) }.map(\.place)
    }
  }
}

extension InspectedStructure.Kid {
  fileprivate var isObject: Bool { if case .object = self { true } else { false } }
}

extension InspectedDocument {
  /// The role of the element that the parent tree gives for an annotation.
  fileprivate func role(of annotation: InspectedAnnotation) -> String? {
    guard let key = annotation.dictionary["StructParent"]?.integer,
      let element = structure.parents[key]?.reference, let index = structure.indices[element]
    else { return nil }
    return structure.elements[index].role
  }
}
