import Foundation
import Testing

/// The pictures of the documents show what is drawn now.
@Suite struct GalleryPictureTests {
  /// A picture of the documents and the page that it shows, as `scripts/pictures.sh` makes it.
  private struct Shown {
    let picture: String
    let page: Int
    /// Dots to the inch.
    let resolution: Int
  }

  /// Shades (of 255) that the mean of a block may be off, as where another release of poppler smooths edges in its way.
  private let tolerance = 40
  /// Blocks of a page that may be further off: far fewer than those of one character that moved.
  private let allowedBlocks = 4

  @Test(arguments: OfficialExample.names) func thePictureOfAFormIsItsFirstPage(name: String) throws {
    let form = try #require(try OfficialExample.alone(name).report.forms.first).code
    try expect(Shown(picture: "forms/\(name)", page: 1, resolution: 43), in: OfficialExample.alone(name).form(form))
  }

  @Test func thePictureOfALandscapeFormIsItsPageOfTheVolume() throws {
    let rendering = try OfficialExample.rendering.get()
    let page = try #require(rendering.report.forms[4].volumePages?.first)
    try expect(Shown(picture: "forms/横表入册", page: page, resolution: 43), in: rendering.volume)
  }

  @Test func thePictureOfTheExamplesFormIsItsFirstPage() throws {
    let rendering = try Rendering.example.get()
    let code = try #require(rendering.report.forms.first).code
    try expect(Shown(picture: "form", page: 1, resolution: 80), in: rendering.form(code))
  }

  @Test(arguments: [("volume-left", 14), ("volume-right", 15)])
  func thePicturesOfTheVolumeAreItsPages(picture: String, page: Int) throws {
    try expect(Shown(picture: picture, page: page, resolution: 70), in: Rendering.example.get().volume)
  }

  private func expect(_ shown: Shown, in file: PDFFile) throws {
    let root = try Scratch.folder().appending(path: "page")
    let page = ["-f", "\(shown.page)", "-l", "\(shown.page)", "-r", "\(shown.resolution)"]
    let run = try Program("pdftoppm", page + ["-singlefile", "-gray", "-png", file.url.path, root.path])
    try #require(run.status == 0, "\(run.messages)")
    let drawn = try GreyPicture(root.appendingPathExtension("png"))
    let stored = try GreyPicture(Repository.root.appending(path: "docs/images/\(shown.picture).png"))
    let count = stored.differingBlocks(from: drawn, tolerance: tolerance)
    let difference = count.map { "\($0) blocks differ" } ?? "the size differs"
    #expect(
      count.map { $0 <= allowedBlocks } ?? false,
      "docs/images/\(shown.picture).png is stale (\(difference)): scripts/pictures.sh .build/debug/banxin")
  }
}
