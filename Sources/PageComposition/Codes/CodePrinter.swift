public import Diagnostics
public import FormLayout
public import LayoutCore
public import PageCodes
public import Typesetting

/// Pages that bear their codes.
public struct CodedPages: Sendable {
  public var pages: [Page]
  /// The codes as a reader hears of them who does not see the pages: a section of figures, to stand last.
  public var structure: [StructureNode]
  public var diagnostics: [Diagnostic]
}

/// Prints codes onto finished pages: outside the text block, clear of everything that the pages show, and all alike.
///
/// Beside each symbol stand the form's name, the edition and the page's number in small type.
public struct CodePrinter {
  let setup: PageSetup
  let setting: CodeSetting
  /// The name of the layout that gives the pages their margins.
  let layout: String
  /// The code of the project or department, for findings.
  let record: String
  let shaper: any TextShaping

  /// - Parameter setup: the upright sheet on which the pages stand or lie turned.
  public init(setup: PageSetup, setting: CodeSetting, layout: String, record: String, shaper: any TextShaping) {
    self.setup = setup
    self.setting = setting
    self.layout = layout
    self.record = record
    self.shaper = shaper
  }

  /// The pages with their codes; without any where a page has no room for one, which is then reported.
  ///
  /// - Parameter codes: the code of each page with its symbol.
  public func printed(_ codes: [(code: PageCode, symbol: CodeSymbol)], on pages: [Page]) -> CodedPages {
    let placing = CodePlacing(setup: setup, pages: pages, widths: codes.map(\.symbol.width))
    guard let places = placing.places(setting) else {
      let full = placing.pagesWithoutPlace(atLeast: setting)
      return CodedPages(pages: pages, structure: [], diagnostics: [noRoom(on: full)])
    }
    let printed = pages.indices.map { page(pages[$0], at: places.places[$0], number: $0, codes[$0]) }
    let isSmaller = places.setting.size < setting.size
    return CodedPages(
      pages: printed.map(\.page), structure: [StructureNode(.section, children: printed.map(\.figure))],
      diagnostics: isSmaller ? [smaller(places.setting)] : [])
  }

  private func page(
    _ page: Page, at place: CodePlace, number: Int, _ code: (code: PageCode, symbol: CodeSymbol)
  ) -> (page: Page, figure: StructureNode) {
    var frame = Frame(size: setup.paper)
    let id = ContentID(section: CodePrinter.section, block: number)
    frame.items.append(.stencil(code.symbol.stencil(in: place.area), mark: .content(id)))
    printLines(of: code.code, at: place, in: &frame)
    let layer = Page.Layer(frame, section: CodePrinter.section)
    let height = page.sheet.height
    var page = page
    page.layers.append(page.isTurned ? layer.turned(onSheetOfHeight: height) : layer)
    let area = page.isTurned ? place.area.turned(onSheetOfHeight: height) : place.area
    return (page, StructureNode(.figure(code.code.alternativeText, area), content: id))
  }

  /// The section that codes are content of: none of a form or a volume.
  private static let section = -1
}

// MARK: - Lines in print

extension CodePrinter {
  /// The face that the lines beside a symbol are set in.
  public static let face = FaceName("宋体")

  private static let pitch = Length.pt(9.75)

  private func printLines(of code: PageCode, at place: CodePlace, in frame: inout Frame) {
    let style = ParagraphStyle(
      text: TextStyle(face: CodePrinter.face, size: .pt(7.5)), alignment: place.side.alignment,
      linePitch: CodePrinter.pitch)
    let lines = code.printedLines
    let top = place.caption.bottom - CodePrinter.pitch * lines.count
    for (index, line) in lines.enumerated() {
      let set = lineFrame(Paragraph(line, style: style), width: place.caption.size.width, shaper: shaper)
      let origin = Point(x: place.caption.left, y: place.side == .below ? place.caption.top : top)
      frame.place(set, at: origin + Point(x: .zero, y: CodePrinter.pitch * index))
    }
  }
}

extension CodePlace.Side {
  fileprivate var alignment: Alignment {
    switch self {
    case .right: .left
    case .left: .right
    case .below: .center
    }
  }
}

extension CodeSymbol {
  /// The dark modules in a square.
  fileprivate func stencil(in area: Rect) -> Stencil {
    func edge(_ module: Int) -> Length { area.size.width.scaled(by: module, over: width) }
    return Stencil(
      areas: bars.map { bar in
        let (left, top) = (edge(bar.columns.lowerBound), edge(bar.rows.lowerBound))
        return Rect(
          x: area.left + left, y: area.top + top, width: edge(bar.columns.upperBound) - left,
          height: edge(bar.rows.upperBound) - top)
      })
  }
}
