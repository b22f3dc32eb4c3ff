internal import Diagnostics
internal import LayoutCore
internal import TextEngine

/// What `banxin doctor` found.
public struct HealthReport: Sendable, Encodable {
  public struct Face: Sendable, Encodable {
    public var name: String
    /// The face that the name is set in, by its PostScript name.
    public var face: String?
    public var file: String?
    public var isStandIn: Bool
    public var characters: Int
    public var han: Int
    public var coverage: [Coverage]

    enum CodingKeys: String, CodingKey {
      case name, face, file, characters, han, coverage
      case isStandIn = "stand_in"
    }
  }

  /// How much of a standard a face has.
  public struct Coverage: Sendable, Encodable {
    public var standard: String
    public var total: Int
    /// How many characters the face's own font has.
    public var own: Int
    /// How many can be set with the fonts that fill in for single characters.
    public var withFallbacks: Int

    enum CodingKeys: String, CodingKey {
      case standard, total, own
      case withFallbacks = "with_fallbacks"
    }
  }

  /// A character of a data file that its face's own font lacks.
  public struct Character: Sendable, Encodable {
    public var record: String
    public var field: String
    public var character: String
    public var codePoints: [String]
    /// The name of the face that the layout asks for.
    public var face: String
    /// The font that sets it, by its PostScript name; nil where none does and the record is refused.
    public var font: String?

    enum CodingKeys: String, CodingKey {
      case record, field, character, face, font
      case codePoints = "code_points"
    }
  }

  public struct Folder: Sendable, Encodable {
    public var name: String
    public var path: String
  }

  public var banxin: String
  public var faces: [Face]
  public var folders: [Folder]
  /// Nil unless a data file was looked into.
  public var characters: [Character]?
}

extension HealthReport.Face {
  init(_ inventory: FaceInventory) {
    self.init(
      name: inventory.name.name, face: inventory.font?.postScriptName, file: inventory.font?.path,
      isStandIn: inventory.isStandIn, characters: inventory.characterCount, han: inventory.hanCount,
      coverage: inventory.coverage.map(HealthReport.Coverage.init))
  }

  var missing: Diagnostic {
    Diagnostic(
      .error, "font.no-face", zh: "“\(name)”没有可用的字体", en: "there is no font for “\(name)”",
      hints: [Message(zh: "运行 make setup，或把字体放进 fonts/", en: "run make setup, or put a font into fonts/")])
  }
}

extension HealthReport.Coverage {
  fileprivate init(_ coverage: Coverage) {
    self.init(
      standard: coverage.standard, total: coverage.total, own: coverage.own, withFallbacks: coverage.withFallbacks)
  }
}

extension HealthReport.Character {
  init(_ use: GlyphCheck.Use) {
    self.init(
      record: use.record ?? "", field: use.field, character: use.unit.text, codePoints: use.unit.codePoints,
      face: use.face.description, font: use.font)
  }
}
