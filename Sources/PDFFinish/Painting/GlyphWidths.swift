/// The widths of a font's glyphs by their codes, in thousandths of an em (ISO 32000-1, 9.2.4 and 9.7.4.3).
struct GlyphWidths {
  private var widths: [Int: Double] = [:]
  private var fallback = 0.0

  init(_ font: InspectedFont, source: QPDFDocument) {
    if font.isComposite {
      fallback = source.resolved(font.descendant["DW"]).number ?? 1000
      readRuns(source.resolved(font.descendant["W"]).array ?? [], source: source)
    } else {
      fallback = source.resolved(font.descriptor["MissingWidth"]).number ?? 0
      let first = source.resolved(font.dictionary["FirstChar"]).integer ?? 0
      readList(source.resolved(font.dictionary["Widths"]).array ?? [], from: first, source: source)
    }
  }

  subscript(code: Int) -> Double { widths[code] ?? fallback }

  private mutating func readList(_ list: [PDFObject], from first: Int, source: QPDFDocument) {
    // A font of any kind that is read here has at most 65 536 codes.
    for (step, width) in list.prefix(65_536).enumerated() {
      widths[first &+ step] = source.resolved(width).number ?? fallback
    }
  }

  /// `first [widths]` and `first last width`, mixed.
  private mutating func readRuns(_ runs: [PDFObject], source: QPDFDocument) {
    var rest = runs.map(source.resolved)[...]
    while let first = rest.popFirst()?.integer, let second = rest.popFirst() {
      if let list = second.array {
        readList(list, from: first, source: source)
      } else if let last = second.integer, let width = rest.popFirst()?.number, first >= 0, last <= 65_535 {
        for code in first...max(first, last) { widths[code] = width }
      }
    }
  }
}
