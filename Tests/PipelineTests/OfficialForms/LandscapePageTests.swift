import Foundation
import Testing

/// Landscape forms in the volume (GB/T 9704-2012, 8): upright sheets, the head of the table at the left edge, the page
/// number where it stands on all other pages.
@Suite struct LandscapePageTests {
  /// The pages of the volume's landscape form, counted from 1.
  private func pages() throws -> ClosedRange<Int> {
    let report = try OfficialExample.rendering.get().report
    let pages = try #require(report.forms[4].volumePages)
    try #require(pages.count == 2)
    return pages[0]...pages[1]
  }

  /// A4, in points.
  private let sheet = (width: 595.28, height: 841.89)

  @Test func theSheetIsUprightLikeTheOthers() throws {
    let volume = try OfficialExample.rendering.get().volume
    for page in try pages() {
      let lines = try Program("pdfinfo", ["-f", "\(page)", "-l", "\(page)", volume.url.path]).text
      #expect(lines.contains(/Page +\d+ size: +841\.\d+ x 595\.\d+/))
      #expect(lines.contains(/Page +\d+ rot: +270/))
    }
  }

  @Test func theHeadOfTheTableIsAtTheLeftEdge() throws {
    let volume = try OfficialExample.rendering.get().volume
    let first = try pages().lowerBound
    let strip = PDFFile.Area(x: 70, y: 0, width: 40, height: sheet.height)
    let rest = PDFFile.Area(x: 150, y: 0, width: sheet.width - 150, height: sheet.height)
    #expect(try volume.letters(page: first, area: strip).contains("项目支出绩效运行监控表"))
    #expect(try !volume.letters(page: first, area: rest).contains("监控表"))
  }

  @Test func thePageNumberKeepsItsPlaceOnTheSheet() throws {
    let rendering = try OfficialExample.rendering.get()
    let labels = try ReadVolume(rendering.volume).pages.map(\.label)
    for page in try pages() {
      let number = try #require(Int(labels[page - 1]))
      let foot = PDFFile.Area(
        x: number.isMultiple(of: 2) ? 0 : sheet.width / 2, y: 750, width: sheet.width / 2, height: 60)
      #expect(try rendering.volume.letters(page: page, area: foot).contains("—\(number)—"))
    }
  }
}
