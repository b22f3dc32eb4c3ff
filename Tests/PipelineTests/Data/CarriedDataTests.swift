import Diagnostics
import Foundation
import PDFFinish
import Pipeline
import Testing

/// Every PDF carries its own data, and rendering these gives the same bytes.
@Suite struct CarriedDataTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test func everySingleOfTheExampleIsMadeAgainFromItsOwnData() throws {
    let first = place.render(PublishedText.path, into: "first") { $0.makesVolume = false }
    #expect(first.singles.count == 10)
    for (index, single) in first.singles.enumerated() {
      let data = try place.extract(single, as: "\(index).json")
      let again = place.render(data, into: "again-\(index)") { $0.makesVolume = false }
      try expectSame(again.singles, [single])
      #expect(again.rules.isSubset(of: ["font.stand-in"]))
    }
  }

  @Test func theVolumeAndAllSinglesAreMadeAgainFromTheVolumesData() throws {
    let first = place.render(PublishedText.path, into: "first")
    let volume = try #require(first.volume)
    let again = place.render(try place.extract(volume, as: "volume.json"), into: "again")
    try expectSame([try #require(again.volume)] + again.singles, [volume] + first.singles)
  }

  @Test func aVolumeWithAProjectThatCouldNotBePrintedIsMadeAgain() throws {
    let broken = try place.write(try PublishedText.replacing("\t979.46", with: "\t九百万"), as: "broken.txt")
    let first = place.render(broken, into: "first")
    #expect(first.singles.count == 9)
    let volume = try #require(first.volume)
    let again = place.render(try place.extract(volume, as: "volume.json"), into: "again")
    try expectSame([try #require(again.volume)], [volume])
    #expect(again.rules.contains("project.unrendered"))
    #expect(again.outcome.status == .someRefused)
  }

  @Test(arguments: [Conformance.a3u, .plain]) func theStandardIsThatOfThePDF(conformance: Conformance) throws {
    let first = place.render(PublishedText.path, into: "first") {
      $0.conformance = conformance
      $0.only = ["13022523P000PCJ10019B"]
    }
    let data = try place.extract(try #require(first.singles.first), as: "single.json")
    try expectSame(place.render(data, into: "again") { $0.makesVolume = false }.singles, first.singles)
  }

  @Test func formsThatWereSetSmallerForAnotherAreSetSmallerAlone() throws {
    let layout = try place.write(try LayoutCopy.fitting(), as: "fit.yaml")
    let crowded = try place.write(
      try PublishedText.replacing("见义勇为救助费、", with: String(repeating: "见义勇为救助费、", count: 60)), as: "crowded.txt")
    let first = place.render(crowded, into: "first") { $0.layout = layout }
    #expect(first.rules.contains("fit.shrunk"))
    let last = try #require(first.singles.last)
    let data = try place.extract(last, as: "last.json")
    let again = place.render(data, into: "again") {
      $0.layout = layout
      $0.makesVolume = false
    }
    try expectSame(again.singles, [last])
  }

  @Test func aLayoutThatHasChangedSinceIsTold() throws {
    let first = place.render(PublishedText.path, into: "first") { $0.only = ["13022523P000PCJ10019B"] }
    let data = try place.extract(try #require(first.singles.first), as: "single.json")
    let layout = try place.write(try LayoutCopy.fitting(), as: "fit.yaml")
    #expect(place.render(data, into: "again") { $0.layout = layout }.rules.contains("rerender.layout"))
  }

  @Test func dataThatWereEditedAreSetAnewAndThatIsTold() throws {
    let first = place.render(PublishedText.path, into: "first") { $0.only = ["13022523P000PCJ10019B"] }
    let data = try place.extract(try #require(first.singles.first), as: "single.json")
    let text = try String(contentsOfFile: data, encoding: .utf8)
    let edited = try place.write(text.replacing("2023-01-01T00", with: "2024-01-01T00").utf8, as: "edited.json")
    let again = place.render(edited, into: "again") { $0.makesVolume = false }
    #expect(again.rules.contains("data.edited"))
    #expect(again.singles.count == 1)
  }

  @Test func theDataAreTheSourceOfTheirDocument() throws {
    let first = place.render(PublishedText.path, into: "first") { $0.only = ["13022523P000PCJ10019B"] }
    let pdf = [UInt8](try Data(contentsOf: try #require(first.singles.first)))
    let file = try #require(try PDFReader(pdf).attachments().first)
    #expect(file.name == "banxin-data.json")
    #expect(file.relationship == "Source")
    #expect(file.mediaType == "application/json")
  }

  private func expectSame(_ again: [URL], _ first: [URL]) throws {
    #expect(again.map(\.lastPathComponent) == first.map(\.lastPathComponent))
    for (new, old) in zip(again, first) {
      #expect(try Data(contentsOf: new) == Data(contentsOf: old), "\(old.lastPathComponent)")
    }
  }
}

/// The form's layout with a ladder of sizes, under the form's own name.
private enum LayoutCopy {
  static func fitting() throws -> [UInt8] {
    let layouts = URL(filePath: PublishedText.path).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "layouts/项目绩效目标表.yaml")
    let text = try String(contentsOf: layouts, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("fit:") }
    let fit = "fit: {prefer: 1 page, shrink: [leading 1.25..1.05, size 五号..小五]}"
    return Array((lines + [fit[...]]).joined(separator: "\n").utf8)
  }
}
