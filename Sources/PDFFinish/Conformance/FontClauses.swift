internal import Diagnostics

/// ISO 19005-3, 6.2.11 and ISO 14289-1, 7.21: fonts, their maps, and the characters that pages show in them.
///
/// The font programs themselves are not opened: widths and glyphs are the drawing library's to get right.
extension ConformanceClause {
  static let fontClauses = [
    fontTypes, fontNames, simpleFontWidths, glyphMaps, characterMaps, embedded, unicodeMaps, unicodeValues,
    noPrivateUse, noMissingGlyph, accessGlyphMaps, accessEmbedded, accessUnicodeMaps, accessUnicodeValues,
    accessNoMissingGlyph, noCharacterSet, noIdentifierSet, plainEncoding, noSymbolicEncoding, accessNoCharacterSet,
    accessNoIdentifierSet, accessPlainEncoding, accessNoSymbolicEncoding,
  ]

  /// The lists of a subset's glyphs are optional, and wrong as often as not: there are none.
  static let noCharacterSet = fonts(.archive, "6.2.11.4.2-1", zh: "不列 CharSet", en: "a font lists no CharSet") {
    $0.descriptor["CharSet"] == nil
  }
  static let accessNoCharacterSet = fonts(.access, "7.21.4.2-1", zh: "不列 CharSet", en: "a font lists no CharSet") {
    $0.descriptor["CharSet"] == nil
  }

  static let noIdentifierSet = fonts(.archive, "6.2.11.4.2-2", zh: "不列 CIDSet", en: "a font lists no CIDSet") {
    $0.descriptor["CIDSet"] == nil
  }
  static let accessNoIdentifierSet = fonts(.access, "7.21.4.2-2", zh: "不列 CIDSet", en: "a font lists no CIDSet") {
    $0.descriptor["CIDSet"] == nil
  }

  static let plainEncoding = fonts(
    .archive, "6.2.11.6-2", zh: "非符号 TrueType 字体的编码是标准的", en: "a TrueType font of letters has a standard encoding",
    holds: hasPlainEncoding)
  static let accessPlainEncoding = fonts(
    .access, "7.21.6-2", zh: "非符号 TrueType 字体的编码是标准的", en: "a TrueType font of letters has a standard encoding",
    holds: hasPlainEncoding)

  static let noSymbolicEncoding = fonts(
    .archive, "6.2.11.6-3", zh: "符号 TrueType 字体没有编码", en: "a TrueType font of symbols has no encoding",
    holds: hasNoSymbolicEncoding)
  static let accessNoSymbolicEncoding = fonts(
    .access, "7.21.6-3", zh: "符号 TrueType 字体没有编码", en: "a TrueType font of symbols has no encoding",
    holds: hasNoSymbolicEncoding)

  static let fontTypes = fonts(.archive, "6.2.11.2-2", zh: "字体类型是标准规定的", en: "a font has a type of the standard") {
    ["Type1", "MMType1", "TrueType", "Type3", "Type0"].contains($0.dictionary["Subtype"]?.name)
      && $0.dictionary["Type"]?.name == "Font"
  }

  static let fontNames = fonts(.archive, "6.2.11.2-3", zh: "字体有名称", en: "a font has a name") {
    $0.dictionary["BaseFont"]?.name != nil || $0.dictionary["Subtype"]?.name == "Type3"
  }

  static let simpleFontWidths = ConformanceClause(
    .archive, "6.2.11.2-6", zh: "字宽与字符范围相符", en: "a font has a width for each of its codes"
  ) { document in
    document.fonts.filter { font in
      guard !font.isComposite else { return false }
      let widths = document.source.resolved(font.dictionary["Widths"]).array?.count
      let (first, last) = (font.dictionary["FirstChar"]?.integer, font.dictionary["LastChar"]?.integer)
      guard let widths, let first, let last, (0...255).contains(first), (0...255).contains(last) else { return true }
      return widths != last - first + 1
    }.map(\.place)
  }

  static let glyphMaps = fonts(
    .archive, "6.2.11.3.2-1", zh: "TrueType 复合字体有 CIDToGIDMap", en: "a composite TrueType font has a CIDToGIDMap",
    holds: hasGlyphMap)
  static let accessGlyphMaps = fonts(
    .access, "7.21.3.2-1", zh: "TrueType 复合字体有 CIDToGIDMap", en: "a composite TrueType font has a CIDToGIDMap",
    holds: hasGlyphMap)

  /// Other encodings of composite fonts are allowed by the standard, but neither drawn by Cairo nor read here.
  static let characterMaps = fonts(
    .archive, "6.2.11.3.3-1", zh: "复合字体的编码为 Identity", en: "a composite font is encoded by identity"
  ) { !$0.isComposite || $0.encoding == "Identity-H" || $0.encoding == "Identity-V" }

  static let embedded = fonts(
    .archive, "6.2.11.4.1-1", zh: "字体已嵌入", en: "a font is embedded", holds: isEmbedded)
  static let accessEmbedded = fonts(
    .access, "7.21.4.1-1", zh: "字体已嵌入", en: "a font is embedded", holds: isEmbedded)

  static let unicodeMaps = characters(
    .archive, "6.2.11.7.2-1", zh: "每个字符有 Unicode 码", en: "every character has a Unicode value", holds: hasText)
  static let accessUnicodeMaps = characters(
    .access, "7.21.7-1", zh: "每个字符有 Unicode 码", en: "every character has a Unicode value", holds: hasText)

  static let unicodeValues = characters(
    .archive, "6.2.11.7.2-2", zh: "Unicode 码有效", en: "no Unicode value is 0, FEFF or FFFE", holds: hasValidText)
  static let accessUnicodeValues = characters(
    .access, "7.21.7-2", zh: "Unicode 码有效", en: "no Unicode value is 0, FEFF or FFFE", holds: hasValidText)

  /// A Private Use character would need a replacement text; Banxin refuses such characters in its input.
  static let noPrivateUse = characters(
    .archive, "6.2.11.7.3-1", zh: "没有专用区字符", en: "no character is for private use"
  ) { font, code in
    !(font.characters?[code] ?? "").unicodeScalars.contains { $0.properties.generalCategory == .privateUse }
  }

  static let noMissingGlyph = characters(
    .archive, "6.2.11.8-1", zh: "没有缺字", en: "no character lacks its glyph", holds: hasGlyph)
  static let accessNoMissingGlyph = characters(
    .access, "7.21.8-1", zh: "没有缺字", en: "no character lacks its glyph", holds: hasGlyph)
}

private func hasGlyphMap(_ font: InspectedFont) -> Bool {
  font.descendant["Subtype"]?.name != "CIDFontType2" || font.descendant["CIDToGIDMap"] != nil || !font.isEmbedded
}

/// Flag 6 of the descriptor tells letters, flag 3 symbols (ISO 32000-1, table 123).
private func hasPlainEncoding(_ font: InspectedFont) -> Bool {
  guard font.dictionary["Subtype"]?.name == "TrueType", (font.descriptor["Flags"]?.integer ?? 0) & 4 == 0 else {
    return true
  }
  return ["WinAnsiEncoding", "MacRomanEncoding"].contains(font.encoding)
}

private func hasNoSymbolicEncoding(_ font: InspectedFont) -> Bool {
  guard font.dictionary["Subtype"]?.name == "TrueType", (font.descriptor["Flags"]?.integer ?? 0) & 4 != 0 else {
    return true
  }
  return font.dictionary["Encoding"] == nil
}

private func isEmbedded(_ font: InspectedFont) -> Bool {
  font.isEmbedded || font.dictionary["Subtype"]?.name == "Type3"
}

private func hasText(_ font: InspectedFont, _ code: Int) -> Bool { font.characters?[code]?.isEmpty == false }

private func hasValidText(_ font: InspectedFont, _ code: Int) -> Bool {
  !(font.characters?[code] ?? "").unicodeScalars.contains { [0, 0xFEFF, 0xFFFE].contains($0.value) }
}

/// The glyph 0 of a font is the one that stands for missing ones.
private func hasGlyph(_ font: InspectedFont, _ code: Int) -> Bool { !font.isComposite || code != 0 }

extension ConformanceClause {
  private static func fonts(
    _ standard: Standard, _ number: String, zh: String, en: String,
    holds: @escaping @Sendable (InspectedFont) -> Bool
  ) -> ConformanceClause {
    ConformanceClause(standard, number, zh: zh, en: en) { $0.fonts.filter { !holds($0) }.map(\.place) }
  }

  /// A clause of each character that the pages show. Characters inside forms are not looked at: Banxin draws none.
  private static func characters(
    _ standard: Standard, _ number: String, zh: String, en: String,
    holds: @escaping @Sendable (InspectedFont, Int) -> Bool
  ) -> ConformanceClause {
    ConformanceClause(standard, number, zh: zh, en: en) { document in
      document.pages.filter { page in
        let fonts = document.fonts(of: page)
        return !page.content.items.compactMap(\.text).allSatisfy { text in
          guard let font = fonts[text.font] else { return false }
          return font.codes(text.codes).allSatisfy { holds(font, $0) }
        }
      }.map(\.place)
    }
  }
}

extension InspectedDocument {
  /// The fonts of a page by the names that its content uses.
  func fonts(of page: InspectedPage) -> [String: InspectedFont] {
    let names = source.resolved(page.resources.dictionary?["Font"]).dictionary?.entries ?? []
    return names.reduce(into: [:]) { result, entry in
      result[entry.key] = fonts.first { $0.reference == entry.value.reference }
    }
  }
}
