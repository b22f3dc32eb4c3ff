/// Finds fonts by the names that a policy gives them.
struct FontNames {
  /// A font that a name fits: by the face's own name, or only by its family's.
  private struct Match {
    var font: Int
    var isFamilyOnly: Bool
    var distanceFromRegular: Int

    var rank: (Int, Int) { (isFamilyOnly ? 1 : 0, distanceFromRegular) }
  }

  private var matches: [String: [Match]] = [:]

  /// The fonts come in the order in which equal matches are preferred.
  init(_ fonts: [FontDescription]) {
    for (index, font) in fonts.enumerated() {
      add(font.faceNames, of: index, in: font, isFamilyOnly: false)
      add(font.families, of: index, in: font, isFamilyOnly: true)
    }
  }

  private mutating func add(_ names: [String], of index: Int, in font: FontDescription, isFamilyOnly: Bool) {
    let match = Match(font: index, isFamilyOnly: isFamilyOnly, distanceFromRegular: abs(font.weight - 400))
    for name in Set(names.map(Self.comparable)) { matches[name, default: []].append(match) }
  }

  /// The font that `name` means: by its own name before its family's, then the one nearest to regular weight.
  func best(for name: String) -> Int? {
    matches[Self.comparable(name)]?.min { $0.rank < $1.rank }?.font
  }

  /// Whether `name` means the font, alone or with others of its family.
  func fits(_ name: String, font: Int) -> Bool {
    matches[Self.comparable(name)]?.contains { $0.font == font } ?? false
  }

  /// Fonts and people disagree on spaces and capitals in names, never on more.
  private static func comparable(_ name: String) -> String {
    name.filter { !$0.isWhitespace }.lowercased()
  }
}

extension FontDescription {
  /// The names that mean this face alone: what it calls itself, and its file's name without the extension.
  fileprivate var faceNames: [String] {
    let fileName = path.split(separator: "/").last ?? ""
    return [postScriptName, fileName.split(separator: ".").dropLast().joined(separator: ".")] + fullNames
  }
}
