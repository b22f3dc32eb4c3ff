import Drawing
import Foundation
import LayoutCore
import Testing

@Suite struct PictureTests {
  private func picture(_ items: [DrawItem], of pages: SamplePages, colour: PNGRenderer.Colour = .grey) throws -> Picture
  {
    let size = Size(width: .pt(72), height: .pt(36))
    let page = Page(size: size, layers: [.init(Frame(size: size, items: items))])
    return try Picture(png: PNGRenderer(fonts: pages.fonts, dpi: 144, colour: colour).png(of: page))
  }

  @Test(arguments: [PNGRenderer.Colour.grey, .rgb])
  func inkIsBlackWhereTheRuleIsAndTheGroundIsWhite(colour: PNGRenderer.Colour) throws {
    let rule = Rule(from: Point(x: .pt(10), y: .pt(20)), to: Point(x: .pt(30), y: .pt(20)), thickness: .pt(2))
    let picture = try picture([.rule(rule)], of: SamplePages(["页"]), colour: colour)
    #expect(picture.width == 144 && picture.height == 72)
    #expect(picture.inkedBox == Picture.Box(x: 20..<60, y: 38..<42))
    #expect(picture[30, 40] == 0 && picture[10, 10] == 255)
  }

  @Test func aGlyphStandsOnItsBaselineRightOfItsOrigin() throws {
    let pages = try SamplePages(["国"])
    let picture = try picture(pages.items("国", size: .pt(16), x: 20, y: 25), of: pages)
    let box = try #require(picture.inkedBox)
    #expect(40..<73 ~= box.x.lowerBound && 60..<73 ~= box.x.upperBound)
    #expect(20..<30 ~= box.y.lowerBound && 50..<56 ~= box.y.upperBound)
  }

  /// Strokes grow on both sides alike: the middle of the character stays where it was.
  @Test func aDrawnBoldIsThickerAndStandsWhereThePlainOneDoes() throws {
    let bold = FaceName("仿宋", isBold: true)
    let pages = try SamplePages(["国"], faces: ["仿宋", bold])
    let plain = try picture(pages.items("国", face: "仿宋", size: .pt(30), x: 20, y: 32), of: pages)
    let thick = try picture(pages.items("国", face: bold, size: .pt(30), x: 20, y: 32), of: pages)
    let (thin, wide) = (try #require(plain.inkedBox), try #require(thick.inkedBox))
    #expect(thick.inkedCount > plain.inkedCount * 5 / 4)
    #expect(abs((wide.x.lowerBound + wide.x.upperBound) - (thin.x.lowerBound + thin.x.upperBound)) <= 2)
    #expect(abs((wide.y.lowerBound + wide.y.upperBound) - (thin.y.lowerBound + thin.y.upperBound)) <= 2)
  }

  @Test func aPageWithoutItemsIsWhite() throws {
    #expect(try picture([], of: SamplePages(["页"])).inkedBox == nil)
  }

  @Test func anSVGHasThePagesSizeAndTheSameBytesAgain() throws {
    let pages = try SamplePages(["页"])
    let renderer = SVGRenderer(fonts: try GlyphFonts(pages.fonts))
    let page = pages.page(pages.items("页"))
    let svg = try renderer.svg(of: page)
    let text = String(decoding: svg, as: UTF8.self)
    #expect(text.contains("viewBox=\"0 0 595.275") && text.contains("<use xlink:href=\"#glyph"))
    #expect(try renderer.svg(of: page) == svg)
  }
}
