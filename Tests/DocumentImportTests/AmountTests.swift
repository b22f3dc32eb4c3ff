import BudgetModel
import Diagnostics
import DocumentImport
import Foundation
import Testing

@Suite struct AmountTests {
  @Test(arguments: [
    ("1,234.5", "1234.5"), ("１２．５０", "12.50"), ("1，234，567．00", "1234567.00"), ("−3.20", "-3.20"), ("-1,000", "-1000"),
  ]) func anAmountAsTypedIsNormalisedWithANote(written: String, plain: String) throws {
    let document = try Seed.imported(Seed.replacing([89: "\t\(written)"]))
    let project = try #require(document.projects.first)
    #expect(project.budget.other.value?.raw == plain)
    #expect(project.budget.other.value?.value == Decimal(string: plain))
    let note = try #require(document.findings("amount.normalised").first)
    #expect(note.summary == "amount.normalised 89 2 \(seedCodes[0]) 其他资金")
    #expect(note.severity == .note)
    #expect(note.message.english == "「\(written)」 is read as \(plain)")
  }

  @Test(arguments: [
    "NaN", "inf", "1e3", "1E400", "五元", "5元", "5.", ".5", "1,23.4", "1,2345", "1 000", "--5", "5-3", "0x10", "$5",
    "#REF!",
    "1.2.3", "12345678901234567890123456789012",
  ]) func whatIsNoAmountIsAnError(written: String) throws {
    let document = try Seed.imported(Seed.replacing([85: "\t\(written)"]))
    #expect(document.errors.map(\.summary) == ["amount.invalid 85 2 \(seedCodes[0]) 预算数"])
    #expect(document.refused.map(\.code) == [seedCodes[0]])
  }

  @Test(arguments: ["0", "5.005", "99999999999999999999.99", "0.10"]) func digitsAreKeptExactly(written: String) throws
  {
    let document = try Seed.imported(Seed.replacing([85: "\t\(written)"]))
    let amount = try #require(document.projects.first?.budget.total.value)
    #expect(amount.raw == written)
    #expect(amount.value == Decimal(string: written))
    #expect(document.findings("amount.normalised").isEmpty)
  }

  @Test func aBlankAmountIsNotZero() throws {
    let document = try Seed.imported(Seed.replacing([85: "\t"]))
    #expect(document.projects.first?.budget.total.value == nil)
  }
}

@Suite struct SpendingPlanUnitTests {
  private func plan(ending last: String, total: String) throws -> (SpendingPlan.Unit?, [String]) {
    let document = try Seed.imported(Seed.replacing([85: "\t\(total)", 104: "\t\(last)"]))
    return (document.projects.first?.plan.unit, document.findings("plan.unit-unclear").map(\.summary))
  }

  @Test(arguments: [("5", "5.00"), ("100.00", "100")])
  func aPlanThatEndsAtTheBudgetHoldsAmounts(last: String, total: String) throws {
    #expect(try plan(ending: last, total: total) == (.amount, []))
  }

  @Test(arguments: ["5.00", ""]) func aPlanThatEndsAtAHundredHoldsPercentages(total: String) throws {
    #expect(try plan(ending: "100", total: total) == (.percent, []))
  }

  @Test(arguments: [("4.00", 2), ("", 1)])
  func anyOtherPlanIsTakenAsAmountsWithAWarning(last: String, column: Int) throws {
    let (unit, findings) = try plan(ending: last, total: "5.00")
    #expect(unit == .amount)
    #expect(findings == ["plan.unit-unclear 104 \(column) \(seedCodes[0]) 资金支出计划"])
  }
}
