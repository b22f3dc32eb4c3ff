/// Reads the texts that a workbook's cells share. Phonetic guides, which belong to no text, are left out.
struct SharedTextReading: XMLReading {
  private(set) var texts: [String] = []
  private var text = RichTextReading()

  mutating func open(_ tag: XMLTag) {
    if tag.name == "si" { text = RichTextReading() }
    text.open(tag.name)
  }

  mutating func close(_ name: String) {
    text.close(name)
    if name == "si" { texts.append(text.text.unescapedCellText) }
  }

  mutating func read(_ characters: String) { text.read(characters) }
}

/// Collects the `t` elements of a text with runs.
struct RichTextReading {
  private(set) var text = ""
  private var isInText = false
  private var isInPhonetic = false

  mutating func open(_ name: String) {
    if name == "rPh" { isInPhonetic = true }
    if name == "t" { isInText = !isInPhonetic }
  }

  mutating func close(_ name: String) {
    if name == "rPh" { isInPhonetic = false }
    if name == "t" { isInText = false }
  }

  mutating func read(_ characters: String) { if isInText { text += characters } }
}

extension String {
  /// The text with its escapes (`_x000D_`, ECMA-376 Part 1, 22.9.2.19) resolved and its lines ended by LF.
  var unescapedCellText: String {
    guard contains("_x") || contains("\r") || contains("\r\n") else { return self }
    let unescaped = replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? String(match.0)
    }
    return unescaped.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }
}
