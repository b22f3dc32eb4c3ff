/// The fonts for one official name, best first, each once.
struct FaceChain {
  enum Standing {
    case official, standIn, fallback
  }

  private(set) var fonts: [(font: ChainedFont, standing: Standing)] = []

  /// The font that the name is set in, but for characters that it lacks.
  var primary: (font: ChainedFont, standing: Standing)? { fonts.first }

  mutating func add(_ more: [ChainedFont], as standing: Standing) {
    for font in more where !fonts.contains(where: { $0.font.description == font.description }) {
      fonts.append((font, standing))
    }
  }

  /// The first font that can set all of `unit`, or nil when none can.
  func font(for unit: TextUnit) -> ChainedFont? { fonts.first { $0.font.canSet(unit) }?.font }
}

/// A font as a link of a name's chain.
struct ChainedFont {
  var description: FontDescription
  var face: OpenFace
  /// Whether the policy trusts its private use characters.
  var givesPrivateUse: Bool
  /// Whether the policy wants its Latin letters and digits.
  var givesLatin: Bool
  /// Whether its strokes are thickened: a bold is wanted, and this is none.
  var isEmboldened = false

  func canSet(_ unit: TextUnit) -> Bool { characters(for: unit) != nil }

  /// Whether the font cannot set the unit, also where the policy lets it.
  func lacks(_ unit: TextUnit) -> Bool {
    var willing = self
    willing.givesLatin = true
    return !willing.canSet(unit)
  }

  /// The font's characters that setting `unit` takes, or nil when it lacks one.
  ///
  /// A base and a mark that make up a character of their own are that character if the font has it, as the shaper sees it.
  func characters(for unit: TextUnit) -> [Unicode.Scalar]? {
    switch unit {
    case .character(let scalar): has(scalar) ? [scalar] : nil
    case .sequence(let scalars): characters(for: scalars)
    }
  }

  private func characters(for scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    let composed = TextUnit.composed(scalars)
    let composedIsSet = composed != scalars && hasAll(composed)
    if hasAll(scalars) { return composedIsSet ? scalars + composed : scalars }
    return composedIsSet ? composed : nil
  }

  private func hasAll(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.indices.allSatisfy { index in
      let scalar = scalars[index]
      guard index > 0, scalar.properties.isVariationSelector else { return has(scalar) }
      return face.has(scalars[index - 1], variation: scalar)
    }
  }

  private func has(_ scalar: Unicode.Scalar) -> Bool {
    (givesPrivateUse || !scalar.isPrivateUse) && (givesLatin || !scalar.isLatin) && face.has(scalar)
  }
}

extension Unicode.Scalar {
  var isPrivateUse: Bool { properties.generalCategory == .privateUse }

  /// Whether the character stands in the Latin blocks of Unicode, with the digits and the half-width punctuation.
  var isLatin: Bool { value < 0x250 }
}
