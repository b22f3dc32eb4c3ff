import FormLayout
import Foundation
import Testing

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("0.00", "5", "5.00"), ("0.00", "979.46", "979.46"), ("0", "12", "12"), ("#,##0.00", "1234567.8", "1,234,567.80"),
    ("#,##0", "999", "999"), ("0.00", "-0.5", "-0.50"), ("0.00", "5.005", "5.005"), ("0.0", "0", "0.0"),
  ])
  func numbersArePaddedAndNeverRounded(notation: String, number: String, text: String) throws {
    let format = try #require(NumberFormat(notation))
    let value = try #require(Decimal(string: number))
    #expect(format.string(from: value) == text)
  }

  @Test(arguments: ["", "0.", "#", "0.0x", "yyyy", "0,00"])
  func otherNotationsAreRefused(notation: String) {
    #expect(NumberFormat(notation) == nil)
  }
}
