import Drawing
import LayoutCore
import Testing

@Suite struct PageDumpTests {
  @Test func aDumpSaysWhatStandsWhereOneItemALine() throws {
    let pages = try SamplePages(["项目编码12啰"], faces: ["仿宋"])
    let items =
      [DrawItem.anchor(Anchor(name: "form-1", position: Point(x: .pt(72), y: .pt(50))))]
      + pages.items("项目编码12啰", face: "仿宋", size: .pt(10.5), mark: .content(ContentID(block: 3, part: 2)))
      + pages.items("1", face: "仿宋", size: .pt(14), x: 290.125, y: 800, mark: .furniture)
      + [
        .rule(Rule(from: Point(x: .pt(72), y: .pt(90)), to: Point(x: .pt(500), y: .pt(90)), thickness: .pt(0.5))),
        .link(
          Link(
            area: Rect(x: .pt(72), y: .pt(90), width: .pt(100), height: .pt(12)), target: "form-1", title: "表",
            content: ContentID(block: 0))),
        .stencil(
          Stencil(areas: [
            Rect(x: .pt(80), y: .pt(700), width: .pt(7), height: .pt(1)),
            Rect(x: .pt(80), y: .pt(702), width: .pt(1), height: .pt(5)),
          ]), mark: .content(ContentID(block: 4))),
      ]
    let expected = """
      page 第1页 595.28 841.89
      anchor 72,50 form-1
      text 72,100 to 103.5 FandolFang-Regular 10.5 content 3.2 "项目编码"
      text 114,100 to 124.8 NotoSerifCJKsc-Regular 10.5 content 3.2 "12啰"
      text 290.13,800 to 290.13 NotoSerifCJKsc-Regular 14 furniture "1"
      rule 72,90 to 500,90 thick 0.5
      link 72,90 size 100,12 to form-1
      stencil 80,700 to 87,707 areas 2 content 4.0

      """
    #expect(PageDump(fonts: pages.fonts).text(of: pages.page(items), label: "第1页") == expected)
  }

  @Test func layersAreDumpedWhereTheyStandOnThePage() throws {
    let pages = try SamplePages(["页"])
    let frame = Frame(size: .zero, items: [.anchor(Anchor(name: "a", position: Point(x: .pt(1), y: .pt(2))))])
    let page = Page(size: .zero, layers: [.init(frame), .init(frame, at: Point(x: .pt(10), y: .pt(20)))])
    #expect(PageDump(fonts: pages.fonts).text(of: page) == "page 0 0\nanchor 1,2 a\nanchor 11,22 a\n")
  }
}
