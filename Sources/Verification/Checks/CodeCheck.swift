internal import Diagnostics
internal import PDFFinish
internal import PageCodes

extension FileCheck {
  /// Each page bears the code that its data, its edition and its number ask for, module by module, and no other picture.
  static let codes = FileCheck(
    name: "codes", title: Message(zh: "每页的二维码与数据、版次和页次一致", en: "every page bears the code of its data and number"),
    extent: { proof in
      let count = proof.codes?.pages.count ?? 0
      return Message(zh: "\(count) 页", en: "\(count) pages")
    },
    findings: { proof in
      guard let codes = proof.codes else { return [] }
      let figures = proof.codeFigures
      return codes.pages.indices.flatMap { page in
        CodeProof(proof, codes, page: page, figures: figures.map { $0[page] ?? [] }).findings.map {
          finding("codes", page: page, zh: $0.chinese, en: $0.english)
        }
      }
    })
}

extension VerificationCase {
  /// The elements that are codes, by the page that each wholly stands on; nil in a document without structure.
  fileprivate var codeFigures: [Int: [FoundElement]]? {
    guard !found.roots.isEmpty else { return nil }
    let figures = pairs.filter { $0.expected.isCode && $0.found.sequences.count == 1 }.map(\.found)
    return Dictionary(grouping: figures) { $0.sequences[0].page }
  }
}

/// What stands against the code of one page.
private struct CodeProof {
  private let code: PageCode
  private let symbol: CodeSymbol?
  private let painted: PaintedPage
  private let picture: CodePicture
  /// The element that the code is; nil in a document without structure.
  private let figures: [FoundElement]?

  init(_ proof: VerificationCase, _ codes: ExpectedCodes, page: Int, figures: [FoundElement]?) {
    code = codes.pages[page]
    painted = proof.found.painted[page]
    // A symbol that stands upright on the sheet is painted as the page lies.
    let upright = codes.symbol(on: page)
    symbol = painted.isTurned ? upright?.turned : upright
    self.figures = figures
    // In a document with structure, what no element holds is no code.
    picture = CodePicture(on: painted, sequence: figures.map { $0.first?.sequences.first?.identifier ?? -1 })
  }

  var findings: [Message] {
    guard !picture.areas.isEmpty else { return [Message(zh: "缺少二维码", en: "the code is missing")] }
    return [wrongModules, smallModules, wrongWords, crowded, others].compactMap(\.self)
  }

  private var wrongModules: Message? {
    if let symbol, picture.modules(width: symbol.width) == symbol.modules { return nil }
    return Message(zh: "二维码不是“\(code.text)”的", en: "the code is not that of “\(code.text)”")
  }

  /// Modules under 0.6 mm get lost in scans.
  private var smallModules: Message? {
    let module = picture.module(width: symbol?.width ?? 1) * 25.4 / 72
    guard module < 0.599 else { return nil }
    return Message(zh: "二维码的模块小于 0.6 毫米", en: "the code's modules are smaller than 0.6 mm")
  }

  private var wrongWords: Message? {
    guard let figures, figures.first?.alternateText != code.alternativeText else { return nil }
    return Message(
      zh: "二维码的替代文字应为“\(code.alternativeText)”", en: "the code should be described as “\(code.alternativeText)”")
  }

  /// Whatever stands in the quiet zone, or over the code, keeps it from being read (ISO/IEC 18004, 9.1).
  private var crowded: Message? {
    let module = picture.module(width: symbol?.width ?? 1)
    let quiet = picture.bounds.grown(by: module * (Double(CodeSymbol.quietModules) - 0.1))
    let glyphs = painted.glyphs.map { FoundGlyph(page: 0, painted: $0) }.filter { !$0.isBlank }
    let isCrowded =
      glyphs.contains { $0.box.overlaps(quiet, tolerance: 0) }
      || picture.others.contains { Box($0.area).overlaps(quiet, tolerance: 0) }
    return isCrowded ? Message(zh: "二维码四周不是空白", en: "there is something in the white around the code") : nil
  }

  /// A second code, or a picture that may hold one.
  private var others: Message? {
    let isForeign = picture.others.contains { $0.kind == .object || ($0.kind == .fill && $0.ink.isBlack) }
    return isForeign ? Message(zh: "有二维码以外的图形", en: "there is a picture beside the code") : nil
  }
}

/// The black areas of a page that its code is made of.
private struct CodePicture {
  let areas: [Box]
  /// Everything else that the page paints but text.
  let others: [PaintedShape]

  /// - Parameter sequence: the marked content that the code is; nil where nothing is marked and every black area counts.
  init(on page: PaintedPage, sequence: Int?) {
    func isPart(_ shape: PaintedShape) -> Bool {
      shape.kind == .fill && shape.ink.isBlack && sequence.map { shape.mark == .sequence($0) } ?? true
    }
    let shapes = page.shapes.filter { $0.kind == .object || ($0.area.width > 0 || $0.area.height > 0) }
    areas = shapes.filter(isPart).map { Box($0.area) }
    others = shapes.filter { !isPart($0) }
  }

  /// The three finders reach to all four sides of a symbol.
  var bounds: Box {
    areas.reduce(areas.first ?? Box(left: 0, top: 0, right: 0, bottom: 0)) { $0.union($1) }
  }

  func module(width: Int) -> Double { (bounds.right - bounds.left) / Double(width) }

  /// The modules that the areas cover; nil where they keep to no square of so many modules.
  func modules(width: Int) -> [Bool]? {
    let (bounds, module) = (bounds, module(width: width))
    guard module > 0, abs(bounds.bottom - bounds.top - (bounds.right - bounds.left)) < 0.1 * module else { return nil }
    var modules = Array(repeating: false, count: width * width)
    for area in areas {
      guard let columns = range(area.left - bounds.left, area.right - bounds.left, module: module),
        let rows = range(area.top - bounds.top, area.bottom - bounds.top, module: module)
      else { return nil }
      for row in rows { for column in columns { modules[row * width + column] = true } }
    }
    return modules
  }

  /// The modules from edge to edge; nil where an edge lies inside a module.
  private func range(_ start: Double, _ end: Double, module: Double) -> Range<Int>? {
    let (first, last) = ((start / module).rounded(), (end / module).rounded())
    guard first >= 0, last > first, abs(first * module - start) < 0.1 * module, abs(last * module - end) < 0.1 * module
    else { return nil }
    return Int(first)..<Int(last)
  }
}

extension Ink {
  fileprivate var isBlack: Bool { isDark && (luminance ?? 1) < 0.01 }
}

extension Box {
  fileprivate func grown(by margin: Double) -> Box {
    Box(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
  }
}
