import BudgetModel
import Diagnostics
import DocumentImport
import Testing

@Suite struct CharacterRuleTests {
  @Test(
    arguments: [
      0x0, 0x7, 0x1B, 0x0D, 0x7F, 0x85, 0x2028, 0x2029, 0x202E, 0x2067, 0x200F, 0xAD, 0x200B, 0x200C, 0x200D, 0x2060,
      0xFEFF, 0xFFFE, 0xFDD0,
    ] as [UInt32]
  ) func aCharacterThatDoesNotSurvivePrintingRefusesItsProject(codePoint: UInt32) throws {
    let character = Character(try #require(Unicode.Scalar(codePoint)))
    let text = try Seed.replacing([128: "\t解决\(character)后顾之忧"])
    let document = try Seed.imported(text)
    #expect(document.errors.map(\.summary) == ["text.character 128 4 \(seedCodes[0]) 绩效指标描述"])
    let digits = String(codePoint, radix: 16, uppercase: true)
    #expect(document.errors.first?.message.chinese.contains(digits) == true)
    #expect(document.refused.map(\.code) == [seedCodes[0]])
  }

  @Test func aCharacterThatOccursOftenIsReportedOnceWithItsCount() throws {
    let document = try Seed.imported(Seed.replacing([92: "\t见\u{200B}义\u{200B}勇\u{200B}为\u{7}"]))
    #expect(
      document.errors.map(\.message.english) == [
        "invisible character U+200B, 3 times: it cannot be read back from the print",
        "control character U+0007: text would be cut or lost in print",
      ])
  }

  @Test func aTabInsideTextIsReadAsASpaceWithAWarning() throws {
    let document = try Seed.imported(Seed.replacing([92: "\t见义勇为\t救助费"]))
    #expect(document.projects.first?.purpose.value == "见义勇为 救助费")
    #expect(document.findings("text.character").map(\.summary) == ["text.character 92 6 \(seedCodes[0]) 资金用途"])
    #expect(document.errors.isEmpty)
  }

  @Test func aReplacementCharacterIsAWarningAndIsKept() throws {
    let document = try Seed.imported(Seed.replacing([92: "\t见义勇为\u{FFFD}"]))
    #expect(document.projects.first?.purpose.value == "见义勇为\u{FFFD}")
    #expect(document.findings("text.character").map(\.severity) == [.warning])
  }

  @Test func rareAndCombinedCharactersAreKept() throws {
    let name = "𠮷䶮⼀①㎡é\u{301}葛\u{E0100}\u{E123}"
    let document = try Seed.imported(Seed.replacing([92: "\t\(name)"]))
    #expect(document.projects.first?.purpose.value == name)
    #expect(document.errors.isEmpty)
  }

  @Test(arguments: [(8, "第一部分"), (72, "第二部分")])
  func aRefusedCharacterInAPartRefusesThePart(line: Int, field: String) throws {
    let text = try Seed.replacing([line: "防风险\u{202E}保安全"])
    let document = try Seed.imported(text)
    #expect(document.errors.map(\.summary) == ["text.character \(line) 4 216002 \(field)"])
    #expect((document.performanceText.partOne == nil) == (line == 8))
    #expect((document.performanceText.partTwoTitle == nil) == (line == 72))
    #expect(document.projects.count == 10)
  }

  @Test func aMessageNeverCarriesAControlCharacter() throws {
    let document = try Seed.imported(Seed.replacing([85: "\t5\u{1B}[31m"]))
    let message = try #require(document.findings("amount.invalid").first).message
    #expect(message.english == "「预算数」 is no amount: 5<U+001B>[31m")
  }
}
