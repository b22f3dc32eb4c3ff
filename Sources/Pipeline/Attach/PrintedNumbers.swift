internal import BudgetModel
internal import Diagnostics
internal import DocumentImport
internal import FormLayout
internal import LayoutCore
internal import PDFFinish
internal import TextEngine
internal import VolumeBinding

/// Prints running page numbers in the volume's style, for pages of other sizes too.
struct PrintedNumbers {
  let first: Int

  /// A PDF with a page for each size, empty but for its number, to be drawn over pages.
  func pdf(for sizes: [(width: Double, height: Double)]) throws -> [UInt8] {
    let folders = try ResourceFolders.required()
    let (_, definition) = try LayoutLibrary.choose(nil, isForced: false, in: folders)
    let volume = definition.bind(.blank, missing: [])
    let session = try FontSession(folders: folders)
    var demands = FontDemands()
    demands.add(volume.folio.paragraph(page: "0123456789").text, in: volume.folio.style.text.face)
    let fonts = try session.fonts(for: demands)
    let setter = FolioSetter(volume: volume, shaper: fonts.makeShaper())
    let pages = sizes.enumerated().map { index, size in page(index, size: size, setter: setter) }
    return try finished(pages, fonts: fonts)
  }

  private func page(
    _ index: Int, size: (width: Double, height: Double), setter: FolioSetter
  ) -> OutputDocument.NumberedPage {
    let number = first + index
    let size = Size(width: .pt(size.width), height: .pt(size.height))
    let layer = setter.layer(String(number), isEvenPage: number % 2 == 0, on: size)
    return OutputDocument.NumberedPage(page: Page(size: size, layers: [layer]))
  }

  /// The standard without structure: its fonts are complete, and what is drawn over pages is no part of their text.
  private func finished(_ pages: [OutputDocument.NumberedPage], fonts: BatchFonts) throws -> [UInt8] {
    let info = DocumentInfo(title: "Numbers", created: "2000-01-01T00:00:00Z")
    let document = OutputDocument(info: info, pages: pages, structure: [])
    let encoder = try DocumentEncoder(format: .pdf, conformance: .a3u, fonts: fonts.files)
    return try encoder.finished(try encoder.drawn(document), as: document)
  }
}

extension PerformanceText {
  /// The text of no department.
  fileprivate static let blank = PerformanceText(
    department: Department(code: Sourced(""), name: Sourced(""), year: Sourced(0)), partOne: nil, partTwoTitle: nil,
    projects: [])
}
