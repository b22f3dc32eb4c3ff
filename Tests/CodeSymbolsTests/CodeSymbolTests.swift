import CodeSymbols
import PageCodes
import Testing

@Suite("Symbols of codes")
struct CodeSymbolTests {
  private let text = "BX1-7K3M9QXT2ABC-1-2/3-0F4C9D2E"

  @Test(
    "a symbol is as small as its text and level allow", arguments: ErrorCorrection.allCases,
    ["BX1-7K3M9QXT2ABC-1-2/3-0F4C9D2E", "BX1-7K3M9QXT2ABC-1-456/999-0F4C9D2E"])
  func size(level: ErrorCorrection, text: String) throws {
    #expect(try #require(CodeSymbol(text: text, level: level)).width == level.usualWidth)
  }

  @Test("the longest text that a page's code may have fits a symbol of 33 modules at level H")
  func longest() throws {
    let symbol = try #require(CodeSymbol(text: String(repeating: "0", count: 48), level: .high))
    #expect(symbol.width == 33)
  }

  @Test("a text beyond the alphanumeric mode has no symbol", arguments: ["", "bx1", "版心", "BX1\u{0}"])
  func foreign(text: String) {
    #expect(CodeSymbol(text: text, level: .high) == nil)
  }

  @Test("a symbol has its three finders, its timing and nothing outside")
  func finders() throws {
    let symbol = try #require(CodeSymbol(text: text, level: .high))
    let finder = ["#######", "#     #", "# ### #", "# ### #", "# ### #", "#     #", "#######"]
    for (top, left) in [(0, 0), (0, 22), (22, 0)] {
      let found = (0..<7).map { row in
        String((0..<7).map { symbol.isDark(row: top + row, column: left + $0) ? "#" : " " })
      }
      #expect(found == finder)
    }
    #expect((8...20).allSatisfy { symbol.isDark(row: 6, column: $0) == ($0 % 2 == 0) })
    #expect(!symbol.isDark(row: -1, column: 0) && !symbol.isDark(row: 0, column: 29))
  }

  @Test("a symbol turned to the right has the light corner at the lower left, and four turns change nothing")
  func turned() throws {
    let symbol = try #require(CodeSymbol(text: text, level: .high))
    #expect(symbol.isDark(row: 28, column: 0) && symbol.turned.isDark(row: 0, column: 0))
    #expect((0..<29).allSatisfy { symbol.turned.isDark(row: $0, column: 28) == symbol.isDark(row: 0, column: $0) })
    #expect(symbol.turned.turned.turned.turned == symbol)
  }

  @Test("bars cover just the dark modules, each once", arguments: ErrorCorrection.allCases)
  func bars(level: ErrorCorrection) throws {
    let symbol = try #require(CodeSymbol(text: text, level: level))
    var covered = Array(repeating: 0, count: symbol.modules.count)
    for bar in symbol.bars {
      for row in bar.rows { for column in bar.columns { covered[row * symbol.width + column] += 1 } }
    }
    #expect(covered == symbol.modules.map { $0 ? 1 : 0 })
    #expect(symbol.bars.count * 2 < symbol.modules.filter { $0 }.count)
  }
}
