public import PDFFinish

extension PrintedPage {
  /// The pages of a PDF as they are printed: its glyphs and rules by the operators that paint them, labels by its tags.
  /// Throws when a content stream is damaged.
  public static func all(in reader: PDFReader) throws(FinishError) -> [PrintedPage] {
    let labels = LabelSequences(reader.structure)
    return try reader.paintedPages().enumerated().map { PrintedPage($1, labels: labels.numbers(onPage: $0)) }
  }

  fileprivate init(_ page: PaintedPage, labels: Set<Int>) {
    let sheet = SheetPlaces(page)
    let glyphs = page.glyphs.filter(\.isSeen).map { PrintedGlyph($0, on: sheet, labels: labels) }
    let rules = page.shapes.filter { $0.kind != .object && $0.ink.isDark }.map { sheet.area($0.area) }
    self.init(
      width: sheet.width, height: sheet.height, glyphs: glyphs, rules: rules.filter { min($0.width, $0.height) < 1 })
  }
}

/// The sequences that header cells and titles hold, page by page.
private struct LabelSequences {
  private var numbers: [Int: Set<Int>] = [:]

  init(_ roots: [StructureElement]) {
    for root in roots { add(root, isLabel: false) }
  }

  private mutating func add(_ element: StructureElement, isLabel: Bool) {
    let isLabel = isLabel || element.role == "TH"
    if isLabel { for sequence in element.sequences { numbers[sequence.page, default: []].insert(sequence.identifier) } }
    for child in element.children { add(child, isLabel: isLabel) }
  }

  func numbers(onPage page: Int) -> Set<Int> { numbers[page] ?? [] }
}

/// From the points of a page to the millimetres of the sheet as it is read, which a turned page is a quarter away from.
private struct SheetPlaces {
  private static let millimetresInPoint = 25.4 / 72
  private let page: PaintedPage

  init(_ page: PaintedPage) { self.page = page }

  var width: Double { (page.isTurned ? page.height : page.width) * SheetPlaces.millimetresInPoint }
  var height: Double { (page.isTurned ? page.width : page.height) * SheetPlaces.millimetresInPoint }

  func area(_ area: PageArea) -> PaperArea {
    let shown =
      page.isTurned
      ? PageArea(x: area.y, y: page.width - area.x - area.width, width: area.height, height: area.width) : area
    let scale = SheetPlaces.millimetresInPoint
    return PaperArea(
      left: shown.x * scale, top: shown.y * scale, width: shown.width * scale, height: shown.height * scale)
  }
}

extension PaintedGlyph {
  fileprivate var isSeen: Bool {
    ink.isDark && !(ownText ?? text ?? "").unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// Its em box; Chinese faces put the baseline at 0.12 em.
  fileprivate var box: PageArea {
    isTurned
      ? PageArea(x: x - 0.88 * size, y: baseline, width: size, height: advance)
      : PageArea(x: x, y: baseline - 0.88 * size, width: advance, height: size)
  }
}

extension PrintedGlyph {
  fileprivate init(_ glyph: PaintedGlyph, on sheet: SheetPlaces, labels: Set<Int>) {
    let isLabel = if case .sequence(let number) = glyph.mark { labels.contains(number) } else { false }
    self.init(text: glyph.ownText ?? glyph.text ?? "", area: sheet.area(glyph.box), isLabel: isLabel)
  }
}
