import Testing

@testable import PDFFinish

@Suite struct TextStringTests {
  @Test(arguments: ["Banxin", "乐亭县", "𠮷野家 — ①", "a\tb", ""])
  func textComesBack(text: String) {
    #expect(PDFObject.text(text).text == text)
  }

  @Test func asciiStaysReadable() {
    #expect(PDFObject.text("zh-CN") == .string(Array("zh-CN".utf8)))
  }

  @Test func chineseIsUTF16WithItsMark() {
    #expect(PDFObject.text("一") == .string([0xFE, 0xFF, 0x4E, 0x00]))
  }

  @Test func otherEncodingsAreRead() {
    #expect(PDFObject.string([0xEF, 0xBB, 0xBF, 0xE4, 0xB8, 0x80]).text == "一")
    #expect(PDFObject.string([0x84, 0xA0, 0xE9]).text == "—€é")
  }

  @Test func halfACharacterIsNoText() {
    #expect(PDFObject.string([0xFE, 0xFF, 0x4E]).text == nil)
    #expect(PDFObject.string([0xFE, 0xFF, 0xD8, 0x00]).text == nil)
  }
}
