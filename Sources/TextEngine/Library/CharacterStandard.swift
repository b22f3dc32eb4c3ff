import Foundation

/// The characters that a standard wants a Chinese font to have.
public struct CharacterStandard: Sendable, Hashable {
  public var name: String
  public var characters: [Unicode.Scalar]

  /// The 6763 Han characters of GB/T 2312-1980, read off its code table.
  public static let gb2312 = CharacterStandard(
    name: "GB 2312",
    characters: (0xB0...0xF7).flatMap { row in (0xA1...0xFE).compactMap { cell in decoded(UInt8(row), UInt8(cell)) } })

  /// Two bytes of GB 18030, whose two-byte part holds GB 2312 unchanged; nil where GB 2312 has no Han character.
  private static func decoded(_ row: UInt8, _ cell: UInt8) -> Unicode.Scalar? {
    let gb18030 = String.Encoding(rawValue: 0x8000_0632)
    guard let text = String(bytes: [row, cell], encoding: gb18030), let scalar = text.unicodeScalars.first else {
      return nil
    }
    return scalar.properties.isIdeographic ? scalar : nil
  }

  /// The characters of 通用规范汉字表 (2013), from a file with one code point in hexadecimal a line; nil when the file
  /// is not there.
  public static func generalUse(file: String) -> CharacterStandard? {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
    let scalars = text.split(separator: "\n").compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
    return scalars.isEmpty ? nil : CharacterStandard(name: "通用规范汉字表", characters: scalars)
  }
}

/// How much of a standard a face can set.
public struct Coverage: Sendable, Hashable {
  public var standard: String
  public var total: Int
  /// How many characters the face's own font has.
  public var own: Int
  /// How many can be set at all, with the fonts that the policy lists for single characters.
  public var withFallbacks: Int
}

extension FaceChain {
  func coverage(of standard: CharacterStandard) -> Coverage {
    let units = standard.characters.map(TextUnit.character)
    return Coverage(
      standard: standard.name, total: units.count,
      own: units.count { unit in primary?.font.canSet(unit) ?? false },
      withFallbacks: units.count { font(for: $0) != nil })
  }
}
