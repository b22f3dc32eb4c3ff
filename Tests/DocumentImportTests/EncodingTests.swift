import Diagnostics
import DocumentImport
import Testing

@Suite struct EncodingTests {
  @Test func aByteOrderMarkAndCarriageReturnsMakeNoDifference() throws {
    let windows = "\u{FEFF}" + (try Seed.text()).replacing("\n", with: "\r\n")
    #expect(try Seed.imported(windows).performanceText == Seed.imported().performanceText)
  }

  @Test func invalidUTF8IsRefusedWithItsOffsetAndLine() throws {
    let good = Array("甲\n乙\n".utf8)
    let failure = try #require(Seed.failure(good + [0x61, 0xFF] + good))
    let finding = try #require(failure.diagnostics.first)
    #expect(finding.summary == "file.invalid-utf8 3 – – –")
    #expect(finding.message.english == "invalid UTF-8 at byte offset 9: FF")
  }

  @Test(arguments: [[0xE7, 0x94], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]])
  func cutOverlongAndSurrogateBytesAreRefused(bytes: [UInt8]) throws {
    let failure = try #require(Seed.failure(try Seed.bytes() + bytes))
    #expect(failure.diagnostics.map(\.rule) == ["file.invalid-utf8"])
    #expect(failure.diagnostics.first?.message.english.contains("offset 22592") == true)
  }

  @Test func oneBadByteInAChineseTextDoesNotMakeItGB18030() throws {
    var bytes = try Seed.bytes()
    bytes[100] = 0xFF
    #expect(Seed.failure(bytes)?.diagnostics.map(\.rule) == ["file.invalid-utf8"])
  }

  @Test func gb18030IsRecognised() throws {
    // 项目绩效目标, 单位：万元
    let bytes: [UInt8] = [
      0xCF, 0xEE, 0xC4, 0xBF, 0xBC, 0xA8, 0xD0, 0xA7, 0xC4, 0xBF, 0xB1, 0xEA, 0x0A, 0xB5, 0xA5, 0xCE, 0xBB, 0xA3, 0xBA,
      0xCD, 0xF2, 0xD4, 0xAA, 0x0A,
    ]
    let finding = try #require(Seed.failure(bytes)?.diagnostics.first)
    #expect(finding.rule == "file.encoding")
    #expect(finding.message.english == "the file looks like GB18030, not UTF-8")
    #expect(finding.hints.map(\.english) == ["add --encoding gb18030", "or convert it to UTF-8"])
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x2C, 0x7B], "UTF-16"), ([0xFE, 0xFF, 0x7B, 0x2C], "UTF-16"),
      ([0xFF, 0xFE, 0, 0, 0x2C, 0x7B, 0, 0], "UTF-32"),
    ] as [([UInt8], String)]) func otherUnicodeEncodingsAreRefusedByName(bytes: [UInt8], name: String) throws
  {
    let finding = try #require(Seed.failure(bytes)?.diagnostics.first)
    #expect(finding.message.english == "the file looks like \(name), not UTF-8")
  }

  @Test(arguments: ["", "\u{FEFF}", " \n\t\n\r\n　\n"]) func anEmptyFileSaysSo(text: String) throws {
    #expect(Seed.failure(Array(text.utf8))?.diagnostics.map(\.rule) == ["file.empty"])
  }

  @Test func anotherKindOfTextIsNotAPerformanceText() throws {
    #expect(Seed.failure(Array("code,name\n1,2\n".utf8))?.diagnostics.map(\.rule) == ["file.unknown-format"])
  }

  @Test(arguments: [68, 72]) func aTextWithoutProjectsSaysSo(lines: Int) throws {
    let head = try Seed.lines().prefix(lines).joined(separator: "\n")
    let failure = try #require(Seed.failure(Array(head.utf8)))
    #expect(failure.diagnostics.map(\.rule) == ["projects.none"])
  }
}
