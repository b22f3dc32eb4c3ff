import PageCodes
import Testing

@Suite("Page codes")
struct PageCodeTests {
  private func made(edition: Int = 1, page: Int = 2, pages: Int = 3) -> PageCode? {
    PageCode(form: "7K3M9QXT2ABC", edition: edition, page: page, pages: pages, digest: "0F4C9D2E")
  }

  @Test("a code is read back from its text")
  func roundTrip() throws {
    let code = try #require(made())
    #expect(code.text == "BX1-7K3M9QXT2ABC-1-2/3-0F4C9D2E")
    #expect(PageCode(text: code.text) == code)
    #expect(code.printedForm == "7K3M 9QXT 2ABC")
  }

  @Test("the longest code keeps within 48 characters, a usual one within 35")
  func length() throws {
    #expect(try #require(made(edition: 999, page: 99_999, pages: 99_999)).text.count <= PageCode.longestText)
    #expect(try #require(made(page: 456, pages: 999)).text.count <= 35)
  }

  @Test(
    "a text that is not written as ours is no code",
    arguments: [
      "", "BX1", "https://example.org", "BX2-7K3M9QXT2ABC-1-2/3-0F4C9D2E", "BX1-7K3M9QXT2ABC-01-2/3-0F4C9D2E",
      "BX1-7K3M9QXT2ABC-1-4/3-0F4C9D2E", "BX1-7K3M9QXT2ABC-1-0/3-0F4C9D2E", "BX1-7K3M9QXT2AB-1-2/3-0F4C9D2E",
      "BX1-7K3M9QXT2ABC-1-2/3-0F4C9D2E ", "BX1-7K3M9QXT2ABU-1-2/3-0F4C9D2E", "BX1-7K3M9QXT2ABC-1-+2/3-0F4C9D2E",
    ])
  func foreign(text: String) {
    #expect(PageCode(text: text) == nil)
  }

  @Test("digits are the bits of the bytes, the highest first")
  func digits() {
    #expect(CodeDigits.first(8, of: [0x00, 0x44, 0x32, 0x14, 0xC7]) == "01234567")
    #expect(CodeDigits.first(3, of: [0xFF, 0xFF]) == "ZZZ")
    #expect(CodeDigits.normalized("7k3m-9qxt 2abo") == "7K3M9QXT2AB0")
  }

  @Test("a document's pages bear one form, edition and digest, and their numbers")
  func documentPages() throws {
    let document = DocumentCode(form: "7K3M9QXT2ABC", edition: 2, digest: "0F4C9D2E")
    let codes = try #require(document.pages(3))
    #expect(codes.map(\.text).last == "BX1-7K3M9QXT2ABC-2-3/3-0F4C9D2E")
    #expect(codes.count == 3)
    #expect(DocumentCode(form: "7K3M", edition: 2, digest: "0F4C9D2E").pages(1) == nil)
  }

  @Test("a code's printed lines use no character but the printed ones")
  func printedLines() throws {
    let code = try #require(made(edition: 12))
    #expect(code.printedLines == ["7K3M 9QXT 2ABC", "第 12 版  2/3"])
    #expect(code.printedLines.joined().allSatisfy(PageCode.printedCharacters.contains))
    #expect(code.alternativeText == "本页的二维码：7K3M 9QXT 2ABC，第 12 版，第 2 页，共 3 页，数据摘要 0F4C 9D2E")
  }
}
