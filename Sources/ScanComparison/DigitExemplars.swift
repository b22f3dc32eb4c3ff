internal import ScanReading

/// How the page prints each digit, size by size: what a digit could have been changed into.
struct DigitExemplars {
  fileprivate struct Face: Hashable {
    var width: Int
    var height: Int
  }

  private var patches: [Face: [String: InkPatch]] = [:]

  init(_ glyphs: [PrintedGlyph], on page: Picture) {
    for glyph in glyphs where glyph.isDigit {
      let area = PixelArea(glyph.area).grown(by: 1)
      guard page.contains(area), patches[Face(glyph)]?[glyph.text] == nil else { continue }
      patches[Face(glyph), default: [:]][glyph.text] = InkPatch(area, of: page, white: 255)
    }
  }

  /// The other digits in the size of one.
  func others(than glyph: PrintedGlyph) -> [InkPatch] {
    guard glyph.isDigit else { return [] }
    return (patches[Face(glyph)] ?? [:]).filter { $0.key != glyph.text }.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension DigitExemplars.Face {
  /// Widths and heights in hundredths of a millimetre: the same for all digits of a size.
  fileprivate init(_ glyph: PrintedGlyph) {
    self.init(width: Int((glyph.area.width * 100).rounded()), height: Int((glyph.area.height * 100).rounded()))
  }
}

extension PrintedGlyph {
  var isDigit: Bool { text.count == 1 && text.allSatisfy { ("0"..."9").contains($0) } }
}

extension Picture {
  func contains(_ area: PixelArea) -> Bool {
    area.left >= 0 && area.top >= 0 && area.right <= width && area.bottom <= height
  }
}
