import Testing

@testable import PDFFinish

@Suite struct PDFObjectTests {
  @Test(arguments: [
    "null", "true", "-17", "3.25", "/Name", "<0041FF>", "[1 2 0 R [] /A]", "<</K [0 <</Type /MCR>>]/P 12 0 R>>",
  ])
  func whatIsReadIsWrittenAgain(text: String) throws {
    let object = try #require(PDFObjectParser.parse(Array(text.utf8)))
    #expect(String(decoding: written(object), as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("(a(b)c)", "a(b)c"), ("(\\(\\)\\\\)", "()\\"), ("(\\101\\7)", "A\u{7}"), ("(a\\\nb)", "ab"), ("(a\r\nb)", "a\nb"),
    ("(\\n\\r\\t)", "\n\r\t"), ("(EMC % no comment)", "EMC % no comment"),
  ])
  func literalStringsLoseTheirEscapes(text: String, expected: String) {
    #expect(PDFObjectParser.parse(Array(text.utf8)) == .string(Array(expected.utf8)))
  }

  @Test func anOddHexadecimalDigitCountsAsTheHigherHalf() {
    #expect(PDFObjectParser.parse(Array("<41 4>".utf8)) == .string([0x41, 0x40]))
  }

  @Test func namesKeepBytesThatAreNoText() {
    let name = PDFObjectParser.parse(Array("/a#20#ff#23".utf8))
    #expect(name?.name == "a\u{20}\u{FF}#")
    #expect(name.map(written) == Array("/a#20#FF#23".utf8))
  }

  @Test(arguments: ["", "<<", "[1 2", "(open", "<</K>>", "<</K 1 2>>", ")", "obj", "<41"])
  func brokenSyntaxIsNoObject(text: String) {
    #expect(PDFObjectParser.parse(Array(text.utf8)) == nil)
  }

  @Test func endlessNestingIsNoObject() {
    #expect(PDFObjectParser.parse([UInt8](repeating: UInt8(ascii: "["), count: 100_000)) == nil)
  }

  @Test(arguments: [(1.0, "1"), (0.5, "0.500"), (-0.5, "-0.500"), (841.89, "841.890"), (-12.3456, "-12.346")])
  func lengthsHaveThreeDecimals(value: Double, digits: String) {
    #expect(String(decoding: written(.points(value)), as: UTF8.self) == digits)
  }

  @Test func anAbsentValueLeavesItsKeyOut() {
    var dictionary: PDFDictionary = ["A": 1, "B": nil]
    #expect(dictionary.keys == ["A"])
    dictionary["A"] = nil
    #expect(dictionary == [:])
  }

  private func written(_ object: PDFObject) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.write(object)
    return bytes
  }
}
