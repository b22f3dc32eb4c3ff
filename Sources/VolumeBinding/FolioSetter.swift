internal import FormLayout
internal import LayoutCore
internal import PageComposition
internal import Typesetting

/// Sets the volume's page number: below the text block, at the outer edge, one character in (GB/T 9704-2012, 7.5).
struct FolioSetter {
  let volume: BoundVolume
  let shaper: any TextShaping

  func layer(_ page: String, isEvenPage: Bool) -> Page.Layer {
    let setup = volume.page
    let isLeft = isEvenPage && setup.sides == .two
    var paragraph = volume.folio.paragraph(page: page)
    paragraph.style.alignment = isLeft ? .left : .right
    let width = setup.textBlock.width - volume.folio.indent
    let origin = setup.textBlockOrigin(isEvenPage: isEvenPage)
    let left = isLeft ? origin.x + volume.folio.indent : origin.x
    let top = origin.y + setup.textBlock.height + volume.folio.distance
    return Page.Layer(lineFrame(paragraph, width: width, shaper: shaper), at: Point(x: left, y: top))
  }
}
