public import LayoutCore

/// Which font sets each character of a run: decided once, before anything is shaped.
public struct FontPlan: Sendable, Hashable {
  /// A font of the run and the characters that its subset holds; its place in the list is its `FaceID`.
  public struct PlannedFont: Sendable, Hashable {
    public var description: FontDescription
    public var characters: Set<Unicode.Scalar>
    /// Whether it is drawn with thicker strokes.
    public var isEmboldened = false
  }

  /// A name that is set in another font than the one it means.
  public struct StandIn: Sendable, Hashable {
    public var asked: FaceName
    public var used: FontDescription
  }

  /// Characters that a name's font lacks, or should not give, and that another font sets instead.
  public struct Fallback: Sendable, Hashable {
    public var asked: FaceName
    public var used: FontDescription
    public var units: [TextUnit]
  }

  /// A character that its name's font lacks, where a text has it.
  public struct Substitution: Sendable, Hashable {
    public var face: FaceName
    public var unit: TextUnit
    public var used: FontDescription
  }

  /// A variation that no font of a name's list knows, where a text has it: the base is drawn in its usual shape.
  public struct Unvaried: Sendable, Hashable {
    public var face: FaceName
    public var unit: TextUnit
    public var used: FontDescription
  }

  /// What no font of a name's list can set.
  public struct Missing: Sendable, Hashable {
    public var face: FaceName
    public var unit: TextUnit
  }

  public internal(set) var fonts: [PlannedFont] = []
  public internal(set) var standIns: [StandIn] = []
  /// Names whose bold is drawn by thickening the strokes of their font, because there is no bold one.
  public internal(set) var emboldened: [StandIn] = []
  public internal(set) var fallbacks: [Fallback] = []
  /// The characters that a name's font lacks, with the font that sets each instead.
  var substitutes: [FaceName: [TextUnit: FontDescription]] = [:]
  public internal(set) var missing: [Missing] = []
  /// Sequences that are drawn without the variation they ask for, because no font of a name's list knows it, with the
  /// font that draws each.
  var unvaried: [FaceName: [TextUnit: FontDescription]] = [:]
  /// Names that the policy does not know.
  public internal(set) var unknownNames: [FaceName] = []
  /// Names that the policy knows but has no font for on this machine.
  public internal(set) var namesWithoutFont: [FaceName] = []
  public internal(set) var assignment = FaceAssignment()

  /// The units of `text` that cannot be set in the face, in the order of the text: to name a record's own ones.
  public func missing(in text: String, face: FaceName) -> [Missing] {
    TextUnits(text).filter { assignment[face, $0] == nil }.map { Missing(face: $0.face(in: face), unit: $0) }
  }

  /// The units of `text` that are drawn without the variation they ask for, in the order of the text.
  public func unvaried(in text: String, face: FaceName) -> [Unvaried] {
    if unvaried.isEmpty { return [] }
    return TextUnits(text).compactMap { unit in
      let name = unit.face(in: face)
      return unvaried[name]?[unit].map { Unvaried(face: name, unit: unit, used: $0) }
    }
  }

  /// The units of `text` that another font sets because the face's own lacks them, in the order of the text.
  public func substitutions(in text: String, face: FaceName) -> [Substitution] {
    if substitutes.isEmpty { return [] }
    return TextUnits(text).compactMap { unit in
      let name = unit.face(in: face)
      return substitutes[name]?[unit].map { Substitution(face: name, unit: unit, used: $0) }
    }
  }
}

/// The font for each unit of text of each name: what the shapers of a run follow.
public struct FaceAssignment: Sendable, Hashable {
  var fonts: [FaceName: [TextUnit: FaceID]] = [:]

  /// The font that sets `unit` in the face, or nil when the plan has none.
  public subscript(face: FaceName, unit: TextUnit) -> FaceID? { fonts[unit.face(in: face)]?[unit] }
}
