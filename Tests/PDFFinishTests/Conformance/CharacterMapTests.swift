import Testing

@testable import PDFFinish

@Suite struct CharacterMapTests {
  private func map(_ text: String) -> CharacterMap { CharacterMap(Array(text.utf8)) }

  @Test func singleCharactersAndLigaturesHaveTheirText() {
    let map = map("2 beginbfchar <0001> <4E00> <02> <00660069> endbfchar")
    #expect([map[1], map[2], map[3]] == ["一", "fi", nil])
  }

  @Test func aRangeCountsUp() {
    let map = map("1 beginbfrange <0010> <0012> <4E00> endbfrange")
    #expect((0x10...0x13).map { map[$0] } == ["一", "丁", "丂", nil])
  }

  @Test func aRangeMayListItsTexts() {
    let map = map("2 beginbfrange <01> <03> [<4E00> <4E8C> <4E09>] <08> <08> <56DB> endbfrange")
    #expect([map[1], map[2], map[3], map[8]] == ["一", "二", "三", "四"])
  }

  @Test func charactersBeyondTheBasicPlaneAreOne() {
    #expect(map("1 beginbfchar <0001> <D842DFB7> endbfchar")[1] == "𠮷")
  }

  @Test(arguments: [
    "1 beginbfrange <00000000> <FFFFFFFF> <4E00> endbfrange", "1 beginbfrange <09> <01> <4E00> endbfrange",
    "1 beginbfchar <01> endbfchar", "endbfrange endbfchar", "1 beginbfrange <01> <02> <> endbfrange",
  ])
  func brokenMapsEnd(text: String) {
    #expect(map(text).texts.count <= 256)
  }
}
