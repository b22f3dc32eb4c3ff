internal import Diagnostics
internal import FormLayout
internal import LayoutCore
internal import PageCodes

/// Finds places for the codes of all pages of a document, in the size that is asked for or in the largest that fits.
struct CodePlacing {
  private let setup: PageSetup
  private let grounds: [PageGround]
  /// The modules in a row of each page's symbol.
  private let widths: [Int]

  init(setup: PageSetup, pages: [Page], widths: [Int]) {
    self.setup = setup
    self.widths = widths
    grounds = pages.map(PageGround.init)
  }

  /// The sizes that are tried fall by so much.
  private static let step = Length.mm(0.5)

  /// A place on each page, and the setting that they are for; nil where there is none of any size.
  func places(_ setting: CodeSetting) -> (setting: CodeSetting, places: [CodePlace])? {
    var setting = setting
    let least = leastSize
    while setting.size >= least {
      let places = grounds.indices.compactMap { place(setting, on: $0) }
      if places.count == grounds.count { return (setting, places) }
      guard setting.size > least else { return nil }
      setting.size = max(least, setting.size - CodePlacing.step)
    }
    return nil
  }

  /// The pages, counted from 1, that have no place for a code of the least size.
  func pagesWithoutPlace(atLeast setting: CodeSetting) -> [Int] {
    var setting = setting
    setting.size = min(setting.size, leastSize)
    return grounds.indices.filter { place(setting, on: $0) == nil }.map { $0 + 1 }
  }

  /// The size at which the modules of the largest symbol can still be told apart.
  private var leastSize: Length { CodeSetting.leastModule * (widths.max() ?? 0) }

  private func place(_ setting: CodeSetting, on page: Int) -> CodePlace? {
    setup.codePlaces(setting, width: widths[page], isEvenPage: page % 2 == 1).first { place in
      grounds[page].isFree(place.quietArea) && grounds[page].isFree(place.caption)
    }
  }
}

extension CodePrinter {
  func noRoom(on pages: [Int]) -> Diagnostic {
    let numbers = pages.prefix(5).map(String.init)
    let margin = hundredths(of: (setting.leastSize + .mm(8)).millimetres.rounded(.up))
    let (zh, en) = (numbers.joined(separator: "、"), numbers.joined(separator: ", "))
    let (zhRest, enRest) = pages.count > numbers.count ? (" 等", " and others") : ("", "")
    return Diagnostic(
      .error, "code.no-room", zh: "版式“\(layout)”第 \(zh)\(zhRest) 页没有放二维码的地方",
      en: "the layout “\(layout)” has no room for a code on page \(en)\(enRest)", record: record,
      hints: [
        Message(
          zh: "下边距至少 \(margin) 毫米，或不印二维码（--no-code）",
          en: "a bottom margin of \(margin) mm at least, or no codes (--no-code)")
      ])
  }

  func smaller(_ printed: CodeSetting) -> Diagnostic {
    let (size, wanted) = (hundredths(of: printed.size.millimetres), hundredths(of: setting.size.millimetres))
    return Diagnostic(
      .note, "code.smaller", zh: "版式“\(layout)”的页边距放不下 \(wanted) 毫米的二维码，印成 \(size) 毫米",
      en: "the margins of the layout “\(layout)” have no room for codes of \(wanted) mm; they are \(size) mm",
      record: record)
  }
}
