import LayoutCore
import Testing
import TextEngine

/// What the shipped policy can set.
@Suite struct CoverageTests {
  private static let list = TestFonts.policyPath.replacing("policy.yaml", with: "debian/通用规范汉字表.txt")

  private func coverage(of standard: CharacterStandard) throws -> [(name: String, coverage: Coverage)] {
    let library = FontLibrary(policy: try TestFonts.policy())
    return library.inventory(against: [standard]).map { ($0.name.name, $0.coverage[0]) }
  }

  @Test func gb2312HasItsHanCharacters() {
    #expect(CharacterStandard.gb2312.characters.count == 6763)
    #expect(CharacterStandard.gb2312.characters.first == "啊" && CharacterStandard.gb2312.characters.last == "齄")
  }

  @Test func everyFaceSetsAllOfGB2312() throws {
    for (name, coverage) in try coverage(of: .gb2312) { #expect(coverage.withFallbacks == 6763, "\(name)") }
  }

  /// 通用规范汉字表 (2013): what people and places may be called.
  @Test func everyFaceSetsAllCharactersOfGeneralUse() throws {
    let standard = try #require(CharacterStandard.generalUse(file: CoverageTests.list), "make setup installs the list")
    #expect(standard.characters.count == 8105)
    for (name, coverage) in try coverage(of: standard) { #expect(coverage.withFallbacks == 8105, "\(name)") }
  }

  @Test func aFileThatIsNotThereIsNoList() { #expect(CharacterStandard.generalUse(file: "/nowhere") == nil) }

  /// Single characters too take the shapes of the mainland: no fallback is a face of another region.
  @Test func noFontOfThePolicyHasTheShapesOfAnotherRegion() throws {
    let policy = try TestFonts.policy()
    let names = policy.fallbacks + policy.rules.flatMap { $0.official + $0.standIns + $0.bold }
    for name in names where name.contains("CJK") { #expect(name.contains("CJKsc"), "\(name)") }
  }
}
