public import FormLayout
public import LayoutCore
internal import PageComposition
public import Typesetting

/// Sets the volume's page number: below the text block, at the outer edge, one character in (GB/T 9704-2012, 7.5).
public struct FolioSetter {
  let volume: BoundVolume
  let shaper: any TextShaping

  public init(volume: BoundVolume, shaper: any TextShaping) {
    self.volume = volume
    self.shaper = shaper
  }

  /// The number of a page of the volume.
  func layer(_ page: String, isEvenPage: Bool) -> Page.Layer {
    layer(page, isEvenPage: isEvenPage, on: volume.page.paper)
  }

  /// The number of a page of any size: as far from its lower and its outer edge as on a page of the volume.
  public func layer(_ page: String, isEvenPage: Bool, on size: Size) -> Page.Layer {
    let setup = volume.page
    let isLeft = isEvenPage && setup.sides == .two
    var paragraph = volume.folio.paragraph(page: page)
    paragraph.style.alignment = isLeft ? .left : .right
    let width = setup.textBlock.width - volume.folio.indent
    let origin = setup.textBlockOrigin(isEvenPage: isEvenPage)
    let left = isLeft ? origin.x + volume.folio.indent : origin.x + size.width - setup.paper.width
    let top = origin.y + setup.textBlock.height + volume.folio.distance + size.height - setup.paper.height
    return Page.Layer(lineFrame(paragraph, width: width, shaper: shaper), at: Point(x: left, y: top))
  }
}
