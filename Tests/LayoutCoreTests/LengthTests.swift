import LayoutCore
import Testing

@Suite struct LengthTests {
  @Test func millimetresRoundOnceToPangoUnits() {
    #expect(Length.mm(25.4) == .pt(72))
    #expect(Length.mm(156).units == 452_818)
  }

  @Test func sizesKeepTheirChineseNames() {
    #expect(TypeSize.named("五号") == .pt(10.5))
    #expect(TypeSize.named("三号") == .pt(16))
    #expect(TypeSize.named("零号") == nil)
  }

  @Test(arguments: [(5, 2, 3), (-5, 2, -3), (4, 2, 2), (7, 3, 2), (0, 7, 0)])
  func scalingRoundsHalvesAwayFromZero(dividend: Int, divisor: Int, quotient: Int) {
    #expect(Length(units: dividend).scaled(by: 1, over: divisor).units == quotient)
  }

  @Test func descriptionsShowHundredthsOfAPoint() {
    #expect(Length.pt(10.5).description == "10.5pt")
    #expect(Length.pt(-0.05).description == "-0.05pt")
    #expect(Length.pt(12).description == "12pt")
  }
}
