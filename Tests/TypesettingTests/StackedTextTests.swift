import LayoutCore
import Testing
import Typesetting

@Suite struct StackedTextTests {
  private func paragraph(_ text: String) -> ShapedParagraph {
    let style = ParagraphStyle(
      text: TextStyle(face: "宋体", size: .pt(10)), alignment: .center, linePitch: .pt(12), direction: .stacked)
    return ShapedParagraph(Paragraph(text, style: style), shaper: SquareShaper())
  }

  @Test func charactersStandOneBelowTheOther() {
    #expect(paragraph("产出（续）").lines(width: .pt(20)).map(\.text) == ["产", "出", "（", "续", "）"])
  }

  @Test func shortNumbersStayUpright() {
    #expect(paragraph("前12月2023").lines(width: .pt(20)).map(\.text) == ["前", "12", "月", "20", "23"])
  }

  @Test func everyCharacterStandsInTheMiddleOfItsSquare() {
    let lines = paragraph("续）").lines(width: .pt(20))
    #expect(lines.map { $0.runs[0].origin.x } == [.pt(5), .pt(5)])
  }

  @Test func oneColumnOfCharactersIsAllTheWidthItNeeds() {
    #expect(paragraph("资金支出计划").minContentWidth == .pt(10))
    #expect(paragraph("资金支出计划").maxContentWidth == .pt(10))
  }
}
