internal import Diagnostics
internal import FormLayout
internal import LayoutCore
internal import TextEngine

/// Whether and from which font every character of a batch can be set: asked before anything is laid out.
struct GlyphCheck {
  /// A character that the font of its face does not set, in a field.
  struct Use {
    var record: String?
    var field: String
    var face: FaceName
    var unit: TextUnit
    /// The font that sets it, by its PostScript name; nil where none does.
    var font: String?
    var diagnostic: Diagnostic
  }

  let plan: FontPlan

  /// An error for each character that no font of its role's list has, once a field.
  func missing(in texts: [BoundText], record: String?) -> [Diagnostic] {
    unique(texts, record: record, missing).map(\.diagnostic)
  }

  /// A note for each character that its role's own font lacks, and a warning for each variation that no font of its
  /// list knows, once a field. The boxes that layouts print are left out: no Chinese text face has them.
  func substitutions(in texts: [BoundText], record: String?) -> [Diagnostic] {
    unique(texts, record: record) { substituted($0) + unvaried($0) }.map(\.diagnostic)
  }

  /// All, in the order of the texts.
  func uses(in texts: [BoundText], record: String?) -> [Use] {
    unique(texts, record: record) { missing($0) + substituted($0) + unvaried($0) }
  }

  private func missing(_ text: BoundText) -> [Use] {
    plan.missing(in: text.paragraph.text, face: text.paragraph.style.text.face).map {
      Use(field: text.field, face: $0.face, unit: $0.unit, font: nil, diagnostic: $0.diagnostic)
    }
  }

  private func substituted(_ text: BoundText) -> [Use] {
    plan.substitutions(in: text.paragraph.textBesideBoxes, face: text.paragraph.style.text.face).map {
      Use(field: text.field, face: $0.face, unit: $0.unit, font: $0.used.postScriptName, diagnostic: $0.diagnostic)
    }
  }

  private func unvaried(_ text: BoundText) -> [Use] {
    plan.unvaried(in: text.paragraph.text, face: text.paragraph.style.text.face).map {
      Use(field: text.field, face: $0.face, unit: $0.unit, font: $0.used.postScriptName, diagnostic: $0.diagnostic)
    }
  }

  /// What is found in texts, once a field, with its place.
  private func unique(_ texts: [BoundText], record: String?, _ find: (BoundText) -> [Use]) -> [Use] {
    var seen: Set<String> = []
    return texts.flatMap { text in
      find(text).compactMap { use in
        guard seen.insert("\(text.field)\(use.unit)\(use.diagnostic.rule)").inserted else { return nil }
        var use = use
        use.record = record
        (use.diagnostic.location, use.diagnostic.record, use.diagnostic.field) = (text.location, record, text.field)
        return use
      }
    }
  }
}

extension FontDemands {
  /// Asks for all characters of texts.
  mutating func add(_ texts: [BoundText]) {
    for text in texts { add(text.paragraph.text, in: text.paragraph.style.text.face) }
  }
}
