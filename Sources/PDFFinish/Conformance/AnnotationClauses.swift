internal import Diagnostics

/// ISO 19005-3, 6.3 to 6.5: annotations, forms and actions.
extension ConformanceClause {
  static let annotationClauses = [
    annotationTypes, annotationFlags, appearances, onlyNormalAppearance, oneAppearance, noFieldActions,
    readyAppearances, noXFA,
    actions, namedActions, noCatalogActions, noPageActions,
  ]

  static let annotationTypes = annotations(.archive, "6.3.1-1", zh: "注释类型是允许的", en: "its type is allowed") {
    allowedTypes.contains($0.dictionary["Subtype"]?.name ?? "")
  }

  private static let allowedTypes: Set<String> = [
    "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline",
    "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "FileAttachment", "Widget", "PrinterMark", "TrapNet",
    "Watermark",
  ]

  /// Printed, and neither hidden (1, 2, 32) nor shown by hovering (256).
  static let annotationFlags = annotations(.archive, "6.3.2-2", zh: "注释可打印且不隐藏", en: "it is printed and not hidden") {
    guard $0.dictionary["Subtype"]?.name != "Popup" else { return true }
    let flags = $0.dictionary["F"]?.integer ?? 0
    return flags & 4 == 4 && flags & (1 | 2 | 32 | 256) == 0
  }

  static let appearances = annotations(.archive, "6.3.3-1", zh: "注释有外观", en: "it has an appearance") {
    ["Popup", "Link"].contains($0.dictionary["Subtype"]?.name) || $0.dictionary["AP"] != nil
  }

  static let onlyNormalAppearance = annotations(
    .archive, "6.3.3-2", zh: "注释只有正常外观", en: "it has the normal appearance only"
  ) { ($0.dictionary["AP"]?.dictionary?.keys ?? ["N"]) == ["N"] }

  /// Buttons, which have one for each state, are on no form.
  static let oneAppearance = annotations(
    .archive, "6.3.3-4", zh: "正常外观是一个数据流", en: "its normal appearance is one stream"
  ) { $0.dictionary["AP"]?.dictionary?["N"]?.dictionary == nil }

  static let noFieldActions = objects("6.4.1-1", zh: "表单域没有动作", en: "a form field has no actions") {
    guard let dictionary = $0.object.dictionary, dictionary["FT"] != nil || dictionary["Subtype"]?.name == "Widget"
    else { return true }
    return dictionary["A"] == nil && dictionary["AA"] == nil
  }

  static let readyAppearances = document(.archive, "6.4.1-3", zh: "表单不要求重建外观", en: "form fields are drawn") {
    $0.form["NeedAppearances"]?.boolean != true
  }

  static let noXFA = document(.archive, "6.4.2-1", zh: "没有 XFA 表单", en: "it has no XFA form") {
    $0.form["XFA"] == nil && $0.catalog["NeedsRendering"]?.boolean != true
  }

  static let actions = objects("6.5.1-1", zh: "动作是允许的", en: "an action is of an allowed type") {
    $0.object.isEveryPart { part in
      guard let dictionary = part.dictionary, dictionary["Type"]?.name == "Action" || dictionary["JS"] != nil else {
        return true
      }
      return ["GoTo", "GoToR", "GoToE", "Thread", "URI", "Named", "SubmitForm"].contains(dictionary["S"]?.name)
    }
  }

  static let namedActions = objects("6.5.1-2", zh: "命名动作是翻页", en: "a named action turns pages") {
    $0.object.isEveryPart { part in
      guard let dictionary = part.dictionary, dictionary["S"]?.name == "Named" else { return true }
      return ["NextPage", "PrevPage", "FirstPage", "LastPage"].contains(dictionary["N"]?.name)
    }
  }

  static let noCatalogActions = document(.archive, "6.5.2-1", zh: "文档没有附加动作", en: "it has no additional actions") {
    $0.catalog["AA"] == nil
  }

  static let noPageActions = pages(.archive, "6.5.2-2", zh: "页面没有附加动作", en: "it has no additional actions") {
    $0.page.dictionary["AA"] == nil
  }
}

extension ConformanceClause {
  /// A clause that each annotation keeps or violates.
  static func annotations(
    _ standard: Standard, _ number: String, zh: String, en: String,
    holds: @escaping @Sendable (InspectedAnnotation) -> Bool
  ) -> ConformanceClause {
    ConformanceClause(standard, number, zh: zh, en: en) { $0.annotations.filter { !holds($0) }.map(\.place) }
  }
}

extension InspectedDocument {
  fileprivate var form: PDFDictionary { source.resolved(catalog["AcroForm"]).dictionary ?? [:] }
}
