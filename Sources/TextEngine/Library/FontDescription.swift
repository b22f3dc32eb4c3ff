/// What a font says of itself, and where it stands.
public struct FontDescription: Sendable, Hashable {
  public var path: String
  /// The face's place in its file: 0, unless the file is a collection.
  public var index: Int
  public var postScriptName: String
  /// The family names in all languages, the first one in the font's own order.
  public var families: [String]
  public var fullNames: [String]
  /// The version as the font states it: "Version 2.001".
  public var version: String
  /// The weight from 100 to 900; 400 is regular.
  public var weight: Int

  /// From which weight on a font is bold by itself (OpenType, OS/2 `usWeightClass`).
  static let boldWeight = 600

  public var family: String { families.first ?? postScriptName }
}
