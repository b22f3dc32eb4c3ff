import BudgetModel
import Foundation
import Testing

@Suite struct IndicatorValueTests {
  @Test(
    arguments: [
      ("100", nil, "100", ""), ("2100人数", nil, "2100", "人数"), ("≥100元", .atLeast, "100", "元"),
      ("12.8万户", nil, "12.8", "万户"), ("6年", nil, "6", "年"), ("≤10小时", .atMost, "10", "小时"), ("100%", nil, "100", "%"),
      ("≥90％", .atLeast, "90", "%"), ("＞９０", .greater, "90", ""), (">= 1,200 元/人·月", .atLeast, "1200", "元/人·月"),
      ("＝5", .equal, "5", ""), ("<-0.5℃", .less, "-0.5", "℃"), ("≧30万份", .atLeast, "30", "万份"),
      ("＜=3", .atMost, "3", ""),
    ] as [(String, IndicatorValue.Comparison?, String, String)])
  func aQuantityIsTakenApart(
    raw: String, comparison: IndicatorValue.Comparison?, number: String, unit: String
  ) throws {
    let value = IndicatorValue(parsing: raw)
    #expect(value == IndicatorValue(raw: raw, comparison: comparison, number: Decimal(string: number), unit: unit))
  }

  @Test(arguments: [
    "", "及时表彰", "7*24小时", "5～8次", "1.完善制度", "2023年6月底前", "PM2.5", "≥合格", "达到90%", "100%。95%", "3，其中1", "1e3", "12-15人",
  ]) func aDescriptionStaysAsItIs(raw: String) {
    #expect(IndicatorValue(parsing: raw) == IndicatorValue(raw: raw))
  }
}
