import FormLayout
import LayoutCore
import PageCodes
import Testing

/// Where a code can stand on a sheet: outside the text block, away from the number, on paper that printers reach.
@Suite struct CodePlaceTests {
  private func places(
    on setup: PageSetup, _ setting: CodeSetting = CodeSetting(), isEvenPage: Bool = false
  ) -> [CodePlace] {
    setup.codePlaces(setting, width: 29, isEvenPage: isEvenPage)
  }

  @Test func onTheOfficialPageItIsAtTheInnerFootOfTheTextBlock() throws {
    let place = try #require(places(on: .official).first)
    #expect(place.area == Rect(x: .mm(28), y: .mm(297) - .mm(35) + .mm(4), width: .mm(25), height: .mm(25)))
    #expect(place.side == .right && place.caption.left >= place.quietArea.right)
  }

  @Test func onTheBackOfASheetItIsOnTheOtherSide() throws {
    var setup = PageSetup.official
    setup.sides = .two
    let place = try #require(places(on: setup, isEvenPage: true).first)
    #expect(place.area.right == .mm(210) - .mm(28))
    #expect(place.side == .left && place.caption.right <= place.quietArea.left)
  }

  @Test func onALandscapeSheetItIsInTheMarginAtTheSide() throws {
    var setup = PageSetup.official
    (setup.paper, setup.binding) = (Size(width: .mm(297), height: .mm(210)), .top)
    let place = try #require(places(on: setup).first)
    #expect(place.side == .below)
    #expect(place.quietArea.right <= .mm(35) && place.area.left >= .mm(5))
    #expect(place.caption.bottom <= setup.textBlockOrigin(isEvenPage: false).y + setup.textBlock.height)
  }

  @Test func noPlaceTouchesTheTextBlockOrTheEdgeOfThePaper() {
    for bottom in stride(from: 15.0, through: 60, by: 1) {
      var setup = PageSetup.official
      setup.bottom = .mm(bottom)
      let block = Rect(origin: setup.textBlockOrigin(isEvenPage: false), size: setup.textBlock)
      for place in places(on: setup) {
        let area = place.quietArea
        #expect(area.top >= block.bottom || area.right <= block.left || area.left >= block.right)
        #expect(place.area.bottom <= setup.paper.height - .mm(5) && place.area.left >= .mm(5))
      }
    }
  }

  @Test func aMarginThatIsTooLowHasNone() {
    var setup = PageSetup.official
    setup.bottom = .mm(33)
    #expect(places(on: setup).isEmpty)
    #expect(!places(on: setup, CodeSetting(size: .mm(23), level: .high)).isEmpty)
  }
}
