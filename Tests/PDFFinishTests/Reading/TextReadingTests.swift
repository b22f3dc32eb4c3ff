import Testing

@testable import PDFFinish

@Suite struct TextReadingTests {
  @Test(arguments: [FontFile.trueType, .postScript])
  func textComesBackInReadingOrder(font: FontFile) throws {
    let text = try PDFReader(SampleForm(font: font).finished()).text()
    #expect(
      text.content.map(\.text) == [
        "目  录", "1.项目绩效目标表", "1", "1.项目(甲\\乙)绩效目标表 EMC)", "一级指标", "二级指标", "指标值", "产出指标", "数量指标",
        "≥5 项", "质量指标", "跨页单元格的前一半", "和后一半",
      ])
    #expect(text.unreadablePages == [])
  }

  @Test func piecesOfACutCellShareTheirElement() throws {
    let content = try PDFReader(SampleForm().finished()).text().content
    let cut = content.filter { $0.text.contains("一半") }
    #expect(cut.map(\.page) == [1, 2])
    #expect(Set(cut.map(\.element)).count == 1)
    #expect(cut.map(\.role) == ["TD", "TD"])
  }

  @Test func furnitureAndCopiesStandApart() throws {
    let artifacts = try PDFReader(SampleForm().finished()).text().artifacts
    #expect(artifacts.map(\.text).joined() == "………………— i —— 1 —一级指标— 2 —")
  }

  @Test func withoutStructureTextComesAsItWasDrawn() throws {
    let content = try PDFReader(SampleForm(conformance: .plain).finished()).text().content
    #expect(content.allSatisfy { $0.role == nil })
    #expect(content.map(\.text).joined().hasPrefix("目  录1.项目绩效目标表………………1— i —"))
  }

  @Test func textThatNoElementHoldsIsToldLast() throws {
    var spoiler = try DocumentSpoiler(SampleForm().finished())
    spoiler.element("H1") { $0["K"] = nil }
    let last = try PDFReader(spoiler.spoiled()).text().content.last
    #expect(last?.text == "目  录")
    #expect(last?.role == nil)
  }

  @Test func aFontWithoutItsMapIsUnreadable() throws {
    var spoiler = try DocumentSpoiler(SampleForm().finished())
    spoiler.objects("Subtype", "Type0") { $0["ToUnicode"] = nil }
    #expect(try PDFReader(spoiler.spoiled()).text().unreadablePages == [0, 1, 2])
  }
}
