internal import Diagnostics
internal import PDFFinish

/// The glyphs of a page by its content beside the characters that poppler sees.
struct PageComparison {
  /// What only the content has.
  private(set) var unseen: [PaintedGlyph] = []
  /// What only poppler has.
  private(set) var unknown: [SeenPage.Character]

  init(painted: PaintedPage, seen: SeenPage) {
    // Poppler sees a turned page as its sheet; its content says where things stand before it is turned.
    let characters = painted.isTurned ? seen.characters.map { $0.turnedBack(from: seen.height) } : seen.characters
    var pool = CharacterPool(characters)
    for glyph in painted.glyphs {
      let scalars = (glyph.text ?? "\u{FFFD}").unicodeScalars.filter(\.isSeen)
      if !scalars.allSatisfy({ pool.take($0, at: glyph) }) { unseen.append(glyph) }
    }
    unknown = pool.rest
  }

  /// - Parameter isAnnex: whether the page shows another document, of which only poppler tells.
  func findings(page: Int, isAnnex: Bool) -> [Diagnostic] {
    let lost = unseen.map { glyph in
      FileCheck.finding(
        "readers", page: page, zh: "“\(glyph.text ?? "?")”写在页面内容中，poppler 没有看到",
        en: "“\(glyph.text ?? "?")” is in the content and poppler does not see it")
    }
    let strange = (isAnnex ? [] : unknown).map { character in
      FileCheck.finding(
        "readers", page: page, zh: "poppler 看到“\(character.scalar)”，页面内容中没有",
        en: "poppler sees “\(character.scalar)”, which is not in the content")
    }
    return lost + strange
  }
}

extension Unicode.Scalar {
  /// White space is made up by readers, and characters without any shape are left out by them.
  var isSeen: Bool { !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint }
}

/// The characters of a page, to be taken one by one.
private struct CharacterPool {
  private var characters: [Unicode.Scalar: [SeenPage.Character]]

  init(_ characters: [SeenPage.Character]) {
    self.characters = Dictionary(grouping: characters, by: \.scalar)
  }

  /// Takes the character nearest to a glyph, if one stands where the glyph does.
  mutating func take(_ scalar: Unicode.Scalar, at glyph: PaintedGlyph) -> Bool {
    characters[scalar]?.takeNearest(to: glyph) ?? false
  }

  var rest: [SeenPage.Character] { characters.values.joined().filter(\.scalar.isSeen) }
}

extension SeenPage.Character {
  /// The character where it stands on the page before the page is turned to the left.
  fileprivate func turnedBack(from height: Double) -> SeenPage.Character {
    SeenPage.Character(scalar: scalar, left: height - bottom, right: height - top, top: left, bottom: right)
  }

  /// Whether the character begins in the glyph's width and its box holds the glyph's baseline. Poppler gives a box of
  /// its own to each character of a ligature, and rounds.
  fileprivate func isAt(_ glyph: PaintedGlyph) -> Bool {
    let tolerance = 0.1 * glyph.size
    if glyph.isTurned {
      return top >= glyph.baseline - tolerance && top <= glyph.baseline + glyph.advance + tolerance && left <= glyph.x
        && right >= glyph.x - tolerance
    }
    return left >= glyph.x - tolerance && left <= glyph.x + glyph.advance + tolerance && top <= glyph.baseline
      && bottom >= glyph.baseline - tolerance
  }
}

extension SeenPage.Character {
  /// From where the character begins to where the glyph does, along its line.
  fileprivate func distance(to glyph: PaintedGlyph) -> Double {
    glyph.isTurned ? abs(top - glyph.baseline) : abs(left - glyph.x)
  }
}

extension [SeenPage.Character] {
  fileprivate mutating func takeNearest(to glyph: PaintedGlyph) -> Bool {
    guard let best = nearest(to: glyph) else { return false }
    swapAt(best, count - 1)
    removeLast()
    return true
  }

  private func nearest(to glyph: PaintedGlyph) -> Int? {
    indices.lazy.filter { self[$0].isAt(glyph) }.min { self[$0].distance(to: glyph) < self[$1].distance(to: glyph) }
  }
}
