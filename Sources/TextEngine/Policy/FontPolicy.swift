public import LayoutCore

/// Which fonts stand for the official face names: what `fonts/policy.yaml` says.
public struct FontPolicy: Sendable, Hashable {
  /// The version of the policy, named in reports: other fonts make other pages.
  public var version: Int
  /// The folders where font files are looked for, the first one first; absolute paths.
  public var folders: [String]
  public var rules: [FaceRule]
  /// Fonts asked, in this order, for single characters that none of a name's own fonts has.
  public var fallbacks: [String]
  /// Fonts that are trusted with characters of the private use areas, which mean something else in every font.
  public var privateUse: [String]
  /// Fonts whose Latin letters and digits do not go with their Han: the next font of the list sets those.
  public var withoutLatin: [String]

  public init(
    version: Int, folders: [String], rules: [FaceRule], fallbacks: [String] = [], privateUse: [String] = [],
    withoutLatin: [String] = []
  ) {
    self.version = version
    self.folders = folders
    self.rules = rules
    self.fallbacks = fallbacks
    self.privateUse = privateUse
    self.withoutLatin = withoutLatin
  }

  /// The rule for a face by its official name or one of its aliases, or nil when the policy has none.
  public func rule(for name: FaceName) -> FaceRule? {
    rules.first { $0.name.name == name.name }
      ?? rules.first { rule in rule.aliases.contains { $0.name == name.name } }
  }

  /// Every name that a layout may ask for, in the policy's order.
  public var knownNames: [FaceName] { rules.flatMap { [$0.name] + $0.aliases } }
}

/// The fonts for one official face name, best first.
///
/// A font is given by what it calls itself (its PostScript name, full name or family name, in any language) or by its
/// file's name without the extension.
public struct FaceRule: Sendable, Hashable {
  public var name: FaceName
  /// Other names that layouts use for the same face.
  public var aliases: [FaceName]
  /// The fonts that the official name means.
  public var official: [String]
  /// Fonts that are used in its place, and named in every report when they are.
  public var standIns: [String]
  /// The fonts that are its bold; without one, the strokes of the others are thickened.
  public var bold: [String]

  public init(
    name: FaceName, aliases: [FaceName] = [], official: [String], standIns: [String], bold: [String] = []
  ) {
    self.name = name
    self.aliases = aliases
    self.official = official
    self.standIns = standIns
    self.bold = bold
  }
}
