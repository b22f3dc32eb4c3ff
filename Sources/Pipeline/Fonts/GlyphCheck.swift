internal import Diagnostics
internal import FormLayout
internal import LayoutCore
internal import TextEngine

/// Whether every character of a batch can be set: asked before anything is laid out.
struct GlyphCheck {
  let plan: FontPlan

  /// An error for each character that no font of its role's list has, once a field.
  func missing(in texts: [BoundText], record: String?) -> [Diagnostic] {
    var seen: Set<String> = []
    return texts.flatMap { text in
      plan.missing(in: text.paragraph.text, face: text.paragraph.style.text.face).compactMap { missing in
        guard seen.insert("\(text.field)\(missing.unit)").inserted else { return nil }
        return GlyphCheck.diagnostic(missing, in: text, record: record)
      }
    }
  }

  private static func diagnostic(
    _ missing: FontPlan.Missing, in text: BoundText, record: String?
  ) -> Diagnostic {
    var diagnostic = missing.diagnostic
    (diagnostic.location, diagnostic.record, diagnostic.field) = (text.location, record, text.field)
    return diagnostic
  }
}

extension FontDemands {
  /// Asks for all characters of texts.
  mutating func add(_ texts: [BoundText]) {
    for text in texts { add(text.paragraph.text, in: text.paragraph.style.text.face) }
  }
}
