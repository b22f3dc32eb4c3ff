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

  public var family: String { families.first ?? postScriptName }
}

extension FontDescription {
  /// How well a name of the policy fits: 0 when it means exactly this face, 1 when it means its family, nil when neither.
  func fit(to name: String) -> Int? {
    let wanted = Self.comparable(name)
    let fileName = path.split(separator: "/").last?.split(separator: ".").dropLast().joined(separator: ".")
    let exact = [postScriptName, fileName ?? ""] + fullNames
    if exact.contains(where: { Self.comparable($0) == wanted }) { return 0 }
    return families.contains { Self.comparable($0) == wanted } ? 1 : nil
  }

  /// Fonts and people disagree on spaces and capitals in names, never on more.
  private static func comparable(_ name: String) -> String {
    name.filter { !$0.isWhitespace }.lowercased()
  }
}
