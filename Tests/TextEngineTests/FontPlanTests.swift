import Diagnostics
import LayoutCore
import Testing

@testable import TextEngine

@Suite struct FontPlanTests {
  private func plan(_ texts: [(FaceName, String)], policy: FontPolicy? = nil) throws -> FontPlan {
    FontLibrary(policy: try policy ?? TestFonts.policy()).plan(for: TestFonts.demands(texts))
  }

  private func font(of face: FaceName, _ character: Unicode.Scalar, in plan: FontPlan) -> String? {
    plan.assignment[face, .character(character)].map { plan.fonts[$0.index].description.postScriptName }
  }

  @Test func aCharacterThatAStandInLacksGoesToThePolicysNextFont() throws {
    let plan = try plan([("仿宋", "绩效啰")])
    #expect(font(of: "仿宋", "绩", in: plan) == "FandolFang-Regular")
    #expect(font(of: "仿宋", "啰", in: plan) == "NotoSerifCJKsc-Regular")
    #expect(plan.fallbacks.map(\.units) == [[.character("啰")]])
    #expect(plan.standIns.map(\.asked) == ["仿宋"])
    #expect(plan.missing.isEmpty)
  }

  @Test func digitsThatDoNotGoWithTheirHanComeFromTheNextFont() throws {
    let plan = try plan([("仿宋", "第12页")])
    #expect(font(of: "仿宋", "第", in: plan) == "FandolFang-Regular")
    #expect(font(of: "仿宋", "1", in: plan) == "NotoSerifCJKsc-Regular")
    #expect(plan.fallbacks.map(\.units) == [[.character("1"), .character("2")]])
  }

  @Test func charactersBeyondTheBasicPlaneAreFound() throws {
    #expect(font(of: "宋体", "𠅤", in: try plan([("宋体", "𠅤𠮷")])) == "NotoSerifCJKsc-Regular")
  }

  @Test func aCharacterThatNoFontHasIsMissing() throws {
    let plan = try plan([("宋体", "绩\u{12000}效")])
    #expect(plan.missing == [.init(face: "宋体", unit: .character("\u{12000}"))])
    #expect(plan.missing.map(\.diagnostic.rule) == ["font.missing-character"])
    #expect(plan.missing(in: "绩\u{12000}", face: "宋体").map(\.unit.description) == ["\u{12000} (U+12000)"])
  }

  @Test func privateUseCharactersCountOnlyInFontsTrustedWithThem() throws {
    var policy = try TestFonts.policy("甲", "DejaVuSans", fallbacks: ["NotoSerifCJKsc-Regular"])
    policy.folders = ["/usr/share/fonts/truetype/dejavu"]
    let face = try #require(FontLibrary(policy: policy).chain(for: "甲")?.primary?.font.face)
    let scalars = face.characterRanges.joined().compactMap { Unicode.Scalar($0) }
    let scalar = try #require(scalars.first { $0.isPrivateUse })
    #expect(try plan([("甲", String(scalar))], policy: policy).missing.count == 1)
    policy.privateUse = ["DejaVuSans"]
    #expect(try plan([("甲", String(scalar))], policy: policy).missing.isEmpty)
  }

  @Test func aVariationSequenceStaysTogetherWhereTheFontKnowsIt() throws {
    let sequence = "葛\u{E0100}"
    let japanese = try TestFonts.policy("日", "NotoSerifCJKjp-Regular")
    #expect(try plan([("日", sequence)], policy: japanese).missing.isEmpty)
    #expect(try plan([("日", sequence)], policy: japanese).unvaried(in: sequence, face: "日").isEmpty)
  }

  @Test func aVariationThatNoFontKnowsIsDrawnInTheUsualShapeAndSaidSo() throws {
    let plan = try plan([("宋体", "葛\u{E0100}啰\u{E0101}"), ("仿宋", "啰\u{E0101}")])
    #expect(plan.missing.isEmpty && plan.missing(in: "葛\u{E0100}", face: "宋体").isEmpty)
    let found = plan.unvaried(in: "葛葛\u{E0100}", face: "宋体")
    #expect(found.map(\.unit) == [.sequence(["葛", "\u{E0100}"])])
    #expect(found.map(\.diagnostic.rule) == ["font.variation-not-drawn"])
    let base = try #require(plan.assignment["宋体", .sequence(["葛", "\u{E0100}"])])
    #expect(plan.fonts[base.index].characters.contains("葛"))
    #expect(plan.unvaried(in: "啰\u{E0101}", face: "仿宋").map(\.used.postScriptName) == ["NotoSerifCJKsc-Regular"])
  }

  @Test func aBaseThatNoFontHasIsMissingWithItsSelector() throws {
    let unit = TextUnit.sequence(["\u{12000}", "\u{E0100}"])
    #expect(try plan([("宋体", "\u{12000}\u{E0100}")]).missing.map(\.unit) == [unit])
  }

  @Test func aBaseAndItsMarkComeFromOneFont() throws {
    let plan = try plan([("仿宋", "e\u{301}n")])
    #expect(plan.assignment["仿宋", .sequence(["e", "\u{301}"])] != nil)
    #expect(plan.missing.isEmpty)
  }

  @Test func aNameThatThePolicyDoesNotKnowIsAFindingWithTheKnownOnes() throws {
    let policy = try TestFonts.policy()
    let finding = try #require(try plan([("隶书", "字")]).diagnostics(policy: policy).first)
    #expect(finding.rule == "font.unknown-name")
    #expect(finding.hints.first?.chinese.contains("仿宋_GB2312") == true)
  }

  @Test func aNameWithoutAnyFontIsAFinding() throws {
    let policy = try TestFonts.policy("宋体", "NoSuchFont")
    #expect(try plan([("宋体", "字")], policy: policy).diagnostics(policy: policy).map(\.rule) == ["font.not-found"])
  }

  @Test func aBoldThatNoFontHasIsDrawnAndSaidSo() throws {
    let policy = try TestFonts.policy()
    let bold = FaceName("仿宋", isBold: true)
    let plan = try plan([(bold, "绩效啰"), ("仿宋", "绩")])
    #expect(plan.fonts.map(\.isEmboldened).contains(false))
    #expect(plan.assignment[bold, .character("绩")] != plan.assignment["仿宋", .character("绩")])
    let font = try #require(plan.assignment[bold, .character("绩")])
    #expect(plan.fonts[font.index].isEmboldened)
    #expect(plan.diagnostics(policy: policy).map(\.rule).contains("font.emboldened"))
  }

  @Test func aBoldOfItsOwnIsUsedAsItIs() throws {
    let bold = FaceName("宋体", isBold: true)
    let plan = try plan([(bold, "绩效")])
    #expect(font(of: bold, "绩", in: plan) == "NotoSerifCJKsc-Bold")
    #expect(plan.emboldened.isEmpty && plan.fonts.allSatisfy { !$0.isEmboldened })
  }

  @Test func aLackingCharacterIsNamedWhereATextHasIt() throws {
    let plan = try plan([("仿宋", "绩效啰12")])
    let found = plan.substitutions(in: "绩啰1啰", face: "仿宋")
    #expect(found.map(\.unit.description) == ["啰 (U+5570)", "啰 (U+5570)"])
    #expect(found.first?.used.postScriptName == "NotoSerifCJKsc-Regular")
    #expect(found.first?.diagnostic.rule == "font.fallback")
  }

  @Test func whatTheEngineSetsByItselfIsAlwaysThere() throws {
    let plan = try plan([("宋体", "绩")])
    for scalar in "第12页（续）".unicodeScalars { #expect(font(of: "宋体", scalar, in: plan) != nil) }
  }

  @Test func namesThatShareAFontShareItsFile() throws {
    let plan = try plan([("宋体", "甲"), ("仿宋", "啰")])
    #expect(Set(plan.fonts.map(\.description.postScriptName)).count == plan.fonts.count)
    #expect(plan.assignment["宋体", .character("甲")] == plan.assignment["仿宋", .character("啰")])
  }

  @Test func theSameDemandsGiveTheSamePlan() throws {
    let texts: [(FaceName, String)] = [("宋体", "绩效目标表"), ("仿宋", "啰嗦瞭望"), ("黑体", "一、")]
    #expect(try plan(texts) == plan(texts.reversed()))
  }
}
