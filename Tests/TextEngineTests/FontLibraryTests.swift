import Diagnostics
import Foundation
import LayoutCore
import Testing

@testable import TextEngine

@Suite struct FontLibraryTests {
  private static let song = "NotoSerifCJKsc-Regular"

  private func fangPath() throws -> String {
    let library = FontLibrary(policy: try TestFonts.policy())
    return try #require(library.descriptions.first { $0.postScriptName == "FandolFang-Regular" }).path
  }

  private func library(of folder: TemporaryFolder) -> FontLibrary {
    FontLibrary(policy: FontPolicy(version: 1, folders: [folder.path], rules: []))
  }

  @Test func everyChineseNameHasAFontWithTheCommonHanCharacters() throws {
    let gb2312Count = 6763
    for entry in FontLibrary(policy: try TestFonts.policy()).inventory() where entry.name != "Times New Roman" {
      #expect(entry.font != nil && entry.hanCount >= gb2312Count, "\(entry.name)")
    }
  }

  @Test(arguments: [
    ("宋体", "NotoSerifCJKsc-Regular"), ("黑体", "NotoSansCJKsc-Regular"), ("楷体_GB2312", "FandolKai-Regular"),
    ("仿宋_GB2312", "FandolFang-Regular"), ("方正小标宋简体", "NotoSerifCJKsc-Bold"),
  ])
  func standInsAreTheOnesThatThePolicyLists(name: String, font: String) throws {
    let inventory = FontLibrary(policy: try TestFonts.policy()).inventory()
    let entry = try #require(inventory.first { $0.name.name == name })
    if entry.isStandIn { #expect(entry.font?.postScriptName == font) }
  }

  @Test func aFaceOfACollectionIsFoundByItsPostScriptName() throws {
    let library = FontLibrary(policy: try TestFonts.policy("宋体", Self.song))
    let font = try #require(library.inventory().first?.font)
    #expect(font.index == 2)
    #expect(font.families.contains("Noto Serif CJK SC"))
    #expect(font.version.hasPrefix("Version 2"))
  }

  @Test func aFontDroppedIntoTheFolderTakesPrecedence() throws {
    let folder = try TemporaryFolder()
    try folder.copy(fangPath(), as: "公文仿宋.otf")
    var policy = try TestFonts.policy()
    policy.folders.insert(folder.path, at: 0)
    policy.rules = [FaceRule(name: "仿宋_GB2312", official: ["公文仿宋"], standIns: [Self.song])]
    let entry = try #require(FontLibrary(policy: policy).inventory().first)
    #expect(entry.font?.path == folder.file("公文仿宋.otf"))
    #expect(!entry.isStandIn)
  }

  @Test func ofTwoCopiesTheOneInTheEarlierFolderIsUsed() throws {
    let folder = try TemporaryFolder()
    try folder.copy(fangPath(), as: "z.otf")
    var policy = try TestFonts.policy("仿宋", "FandolFang-Regular")
    policy.folders.insert(folder.path, at: 0)
    #expect(FontLibrary(policy: policy).inventory().first?.font?.path == folder.file("z.otf"))
  }

  @Test func aFontThatIsCutOffIsSkippedByName() throws {
    let folder = try TemporaryFolder()
    let whole = try #require(try FileManager.default.contents(atPath: fangPath()))
    try folder.write(whole.prefix(whole.count / 2), as: "half.otf")
    let library = library(of: folder)
    #expect(library.descriptions.isEmpty)
    #expect(library.diagnostics.map(\.rule) == ["font.damaged"])
    #expect(library.diagnostics.first?.location.file == folder.file("half.otf"))
  }

  @Test(arguments: [[], Array("not a font at all".utf8), [0, 1, 0, 0, 0xFF, 0xFF], Array("ttcf".utf8)])
  func bytesThatAreNoFontAreSkippedByName(bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes, as: "bad.ttf")
    let library = library(of: folder)
    #expect(library.descriptions.isEmpty)
    #expect(library.diagnostics.count == 1)
  }

  @Test func aFontThatMustNotBeEmbeddedIsSkippedByName() throws {
    let folder = try TemporaryFolder()
    let whole = try #require(try FileManager.default.contents(atPath: fangPath()))
    try folder.write(restricted(whole), as: "restricted.otf")
    let library = library(of: folder)
    #expect(library.descriptions.isEmpty)
    #expect(library.diagnostics.map(\.rule) == ["font.no-embedding-right"])
    #expect(library.diagnostics.first?.message.english.contains("FandolFang-Regular") == true)
  }

  @Test(arguments: [
    (0, EmbeddingRight.allowed), (2, .restricted), (4, .allowed), (8, .allowed), (0xA, .allowed),
    (0x100, .noSubsetting),
    (0x200, .bitmapsOnly), (0x208, .bitmapsOnly),
  ])
  func embeddingRightsAreReadFromFsType(fsType: Int, right: EmbeddingRight) {
    #expect(EmbeddingRight(fsType: fsType) == right)
  }

  @Test func webFontsAreNamedAsUnsupported() throws {
    let folder = try TemporaryFolder()
    try folder.write([0], as: "fang.woff2")
    try folder.write([0], as: "README.md")
    #expect(library(of: folder).diagnostics.map(\.rule) == ["font.unsupported-format"])
  }

  /// The font with the licence bit of its OS/2 table set to "restricted".
  private func restricted(_ font: Data) -> [UInt8] {
    var bytes = [UInt8](font)
    let records = (0..<Int(bytes[5])).map { 12 + 16 * $0 }
    let os2 = records.first { record in bytes[record..<record + 4].elementsEqual("OS/2".utf8) } ?? 12
    let offset: Int = bytes[os2 + 8..<os2 + 12].reduce(0) { $0 << 8 | Int($1) }
    bytes[offset + 9] = 2
    return bytes
  }
}
