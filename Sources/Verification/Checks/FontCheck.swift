internal import Diagnostics
internal import PDFFinish

extension FileCheck {
  /// Every font is in the file, and says of every code which character it is.
  static let fonts = FileCheck(
    name: "fonts", title: Message(zh: "字体全部嵌入并有文字对照", en: "fonts are embedded and map to Unicode"),
    extent: { Message(zh: "\($0.found.fonts.count) 个字体", en: "\($0.found.fonts.count) fonts") },
    findings: { proof in
      let foreign = Set(proof.expected.annexes.flatMap(fonts).map(\.name))
      let own = proof.found.fonts.filter { !foreign.contains($0.name) }
      return own.filter { !$0.isEmbedded || $0.isDrawn }.map(unfit) + unmapped(in: proof.found)
    })

  /// The fonts of an annex, whatever they are.
  private static func fonts(of annex: ExpectedAnnex) -> [SeenFont] {
    (try? PopplerDocument(annex.bytes))?.fonts() ?? []
  }

  private static func unfit(_ font: SeenFont) -> Diagnostic {
    finding("fonts", zh: "字体 \(font.name) 没有嵌入", en: "the font \(font.name) is not embedded")
  }

  private static func unmapped(in found: FoundDocument) -> [Diagnostic] {
    found.painted.enumerated().flatMap { page, painted in
      Set(painted.glyphs.filter { $0.text == nil }.map(\.font)).sorted().map { font in
        finding(
          "fonts", page: page, zh: "字体 \(font) 有字形没有对应的字符", en: "the font \(font) has a glyph without a character")
      }
    }
  }
}
