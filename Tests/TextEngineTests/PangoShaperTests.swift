import LayoutCore
import Testing
import Typesetting

@testable import TextEngine

@Suite struct PangoShaperTests {
  private func shape(_ text: String, face: FaceName = "宋体", policy: FontPolicy? = nil) throws -> ShapedText {
    try PreparedFonts([(face, text)], policy: policy).shape(text, face: face)
  }

  @Test(arguments: ["宋体", "黑体", "楷体", "仿宋", "小标宋"])
  func aHanCharacterIsExactlyOneEmWide(face: String) throws {
    let shaped = try shape("绩效目标，（表）。", face: FaceName(face))
    #expect(shaped.clusters.map(\.advance) == Array(repeating: .one, count: 9))
  }

  @Test func advancesAreTheFontsOwn() throws {
    let prepared = try PreparedFonts([("宋体", "A1.")])
    let shaped = prepared.shape("A1.", face: "宋体")
    let path = prepared.fonts[shaped.clusters[0].face].path
    let face = try withExtendedLifetime(prepared) { try #require(FontData(path: path)?.openFace(0)) }
    for cluster in shaped.clusters {
      let glyph = shaped.glyphs[cluster.glyphs.lowerBound].id
      #expect(cluster.advance == face.advance(of: glyph))
    }
  }

  @Test func clustersCoverTheTextInItsOrder() throws {
    let text = "2023年A类𠅤项目（一期），共1,234.50万元。"
    let shaped = try shape(text)
    #expect(shaped.text == text)
    #expect(shaped.clusters.map { $0.bytes.lowerBound } == text.characterOffsets)
    #expect(shaped.clusters.map { $0.scalar } == Array(text.unicodeScalars))
    #expect(shaped.clusters.flatMap { Array($0.glyphs) } == Array(shaped.glyphs.indices))
  }

  @Test func aCharacterBeyondTheBasicPlaneIsOneCluster() throws {
    let shaped = try shape("甲𠅤乙")
    #expect(shaped.clusters.map(\.bytes) == [0..<3, 3..<7, 7..<10])
    #expect(shaped.clusters[1].scalar == "𠅤")
  }

  @Test func aBaseAndItsMarksAreOneCluster() throws {
    let shaped = try shape("ae\u{301}b")
    #expect(shaped.clusters.map(\.bytes) == [0..<1, 1..<4, 4..<5])
    #expect(try shape("e\u{301}").clusters.map(\.advance) == shape("é").clusters.map(\.advance))
  }

  @Test func aVariationSequenceIsOneClusterWithItsOwnGlyph() throws {
    let policy = try TestFonts.policy("日", "NotoSerifCJKjp-Regular")
    let prepared = try PreparedFonts([("日", "葛葛\u{E0101}葛\u{E0100}")], policy: policy)
    let shaped = prepared.shape("葛葛\u{E0101}葛\u{E0100}", face: "日")
    #expect(shaped.clusters.map(\.bytes) == [0..<3, 3..<10, 10..<17])
    #expect(Set(shaped.glyphs.map(\.id)).count == 2)
    #expect(shaped.clusters.map(\.advance) == [.one, .one, .one])
  }

  @Test(arguments: ["葛\u{E0100}", "葛\u{FE00}", "㎡\u{FE0E}", "葛\u{E0101}\u{E0100}"])
  func aVariationThatNoFontKnowsIsOneClusterWithTheGlyphOfItsBase(unit: String) throws {
    let base = String(String.UnicodeScalarView(unit.unicodeScalars.prefix(1)))
    let prepared = try PreparedFonts([("宋体", "甲\(unit)乙\(base)")])
    for direction in TextDirection.allCases {
      let (shaped, plain) = prepared.withShaper { shaper in
        (
          shaper.shape("甲\(unit)乙", face: "宋体", direction: direction),
          shaper.shape("甲\(base)乙", face: "宋体", direction: direction)
        )
      }
      #expect(shaped.clusters.map(\.bytes.count) == [3, unit.utf8.count, 3])
      #expect(shaped.glyphs == plain.glyphs)
      #expect(shaped.clusters.map(\.advance) == plain.clusters.map(\.advance))
    }
  }

  @Test func aCharacterFromAnotherFontBelongsToItsOwnFace() throws {
    let prepared = try PreparedFonts([("仿宋", "甲啰乙")])
    let faces = prepared.shape("甲啰乙", face: "仿宋").clusters.map {
      prepared.fonts[$0.face].postScriptName
    }
    #expect(faces == ["FandolFang-Regular", "NotoSerifCJKsc-Regular", "FandolFang-Regular"])
  }

  @Test func linesMayStartWhereUnicodeAllowsIt() throws {
    let text = "绩效 ab12，（甲）"
    let shaped = try shape(text)
    let starts = shaped.clusters.filter(\.mayStartLine).map { String($0.scalar) }
    #expect(starts == ["效", "a", "（"])
  }

  @Test func rightToLeftScriptsKeepTheStoredOrder() throws {
    let policy = try TestFonts.policy("甲", "DejaVuSans").in(["/usr/share/fonts/truetype/dejavu"])
    let shaped = try shape("אבג", face: "甲", policy: policy)
    #expect(shaped.clusters.map(\.scalar) == ["א", "ב", "ג"])
  }

  @Test func emojiAndOtherSymbolsComeFromThePlannedFont() throws {
    let policy = try TestFonts.policy("甲", "DejaVuSans").in(["/usr/share/fonts/truetype/dejavu"])
    #expect(try shape("a😀☑", face: "甲", policy: policy).clusters.map(\.scalar) == ["a", "😀", "☑"])
  }

  @Test func aCharacterThatShowsNothingBelongsToTheOneBeforeIt() throws {
    let policy = try TestFonts.policy("甲", "DejaVuSans").in(["/usr/share/fonts/truetype/dejavu"])
    let shaped = try shape("a\u{200D}b\u{200B}c", face: "甲", policy: policy)
    #expect(shaped.clusters.map(\.bytes) == [0..<4, 4..<8, 8..<9])
    #expect(shaped.glyphs.count == 3)
  }

  @Test func noFamilyOfTheMachineCanBeChosen() throws {
    let families = try PreparedFonts([("仿宋", "甲啰")]).withShaper(\.families)
    let generic: Set = ["Sans", "Serif", "Monospace", "System-ui"]
    #expect(Set(families).subtracting(generic) == ["banxin-0", "banxin-1"])
  }

  @Test func shapingTwiceGivesTheSame() throws {
    let prepared = try PreparedFonts([("宋体", "项目绩效 Performance")])
    let (first, second) = prepared.withShaper { shaper in
      (shaper.shape("项目绩效 Performance", face: "宋体"), shaper.shape("项目绩效 Performance", face: "宋体"))
    }
    #expect(first == second)
    #expect(prepared.shape("项目绩效 Performance", face: "宋体") == first)
  }

  @Test func textsThatOnlyLookEqualAreShapedApart() throws {
    let (composed, decomposed) = ("\u{E9}", "e\u{301}")
    let prepared = try PreparedFonts([("宋体", composed + decomposed)])
    prepared.withShaper { shaper in
      #expect(shaper.shape(composed, face: "宋体").clusters.map(\.bytes) == [0..<2])
      #expect(shaper.shape(decomposed, face: "宋体").clusters.map(\.bytes) == [0..<3])
    }
  }

  @Test func theEmptyTextHasNoGlyphs() throws {
    #expect(try shape("").clusters.isEmpty)
  }

  @Test func twoHundredMarksOnOneLetterStayTogether() throws {
    let text = "e" + String(repeating: "\u{301}", count: 200) + "x"
    let sizes = try shape(text).clusters.map(\.bytes.count)
    #expect(sizes == [401, 1])
  }

  @Test func workersShapeAlikeOnTheirOwnThreads() async throws {
    let prepared = try PreparedFonts([("仿宋", "实施财政支出绩效评价（2023年）")])
    let alone = prepared.shape("实施财政支出绩效评价（2023年）", face: "仿宋")
    let results = await withTaskGroup(of: ShapedText.self) { group in
      for _ in 0..<4 {
        group.addTask { prepared.shape("实施财政支出绩效评价（2023年）", face: "仿宋") }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results == Array(repeating: alone, count: 4))
  }
}

extension String {
  /// Where each character starts, in bytes.
  fileprivate var characterOffsets: [Int] {
    var start = 0
    return unicodeScalars.map { scalar in
      defer { start += UTF8.width(scalar) }
      return start
    }
  }
}

extension OpenFace {
  /// The advance width that the font's tables give a glyph (OpenType, `hmtx`: the last full record holds for the rest).
  fileprivate func advance(of glyph: UInt32) -> Em {
    let records = bigEndian16("hhea", at: 34)
    let advance = bigEndian16("hmtx", at: 4 * min(Int(glyph), records - 1))
    return Em(Double(advance) / Double(bigEndian16("head", at: 18)))
  }

  private func bigEndian16(_ tag: String, at offset: Int) -> Int {
    let bytes = table(tag)
    return Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
  }
}

extension FontPolicy {
  fileprivate func `in`(_ folders: [String]) -> FontPolicy {
    var policy = self
    policy.folders = folders
    return policy
  }
}
