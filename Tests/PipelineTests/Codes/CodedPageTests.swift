import Foundation
import PageCodes
import ScanReading
import Testing

/// Codes on pages that differ from the example's: landscape sheets, and documents of others.
@Suite struct CodedPageTests {
  private static let mixed = Result {
    try Rendering(Repository.root.appending(path: "examples/九种表合订.json"), ["--jobs", "2", "--code"])
  }

  @Test func allOfficialFormsBearCodesOfFullSizeAndAreProved() throws {
    let report = try Self.mixed.get().report
    #expect(report.errors.map(\.summary) == [])
    #expect(report.forms.allSatisfy { $0.pageCode?.pages == $0.pages } && report.volume?.pageCode != nil)
    #expect(!report.diagnostics.contains { $0.rule == "code.smaller" })
  }

  @Test func aTurnedPageBearsItUprightOnTheSheet() throws {
    let rendering = try Self.mixed.get()
    let landscape = try #require(rendering.report.forms.first { $0.layout == "项目支出绩效运行监控表" })
    let page = try #require(landscape.volumePages?.first)
    let corner = page % 2 == 1 ? (x: 28.0, y: 266.0) : (x: 210.0 - 28 - 25, y: 266.0)
    let modules = try PrintedCode.modules(rendering.volume.url, page: page, corner: corner)
    // The three finders leave the lower right corner free.
    #expect([0, 28, 28 * 29].allSatisfy { modules[$0] })
    #expect((0..<7).allSatisfy { modules[$0] && modules[28 - $0] && modules[(28 - $0) * 29] })
  }

  @Test func aReaderOfCodesReadsThemAlsoOnTurnedPages() throws {
    let rendering = try Self.mixed.get()
    let volume = try #require(rendering.report.volume)
    let landscape = try #require(rendering.report.forms.first { $0.layout == "项目支出绩效运行监控表" })
    let file = try ScanReading.ScanFile([UInt8](Data(contentsOf: rendering.volume.url)), name: volume.file)
    for page in try [1, 2, #require(landscape.volumePages?.first)] {
      let codes = try file.page(at: page - 1).codes.compactMap(\.pageCode)
      #expect(codes.map(\.page) == [page] && codes.map(\.form) == [volume.pageCode?.form])
    }
  }

  @Test func pagesOfAnnexesBearNoneAndAreNotCounted() throws {
    let scan = PipelineTests.ScanFile(sizes: [(595, 842)])
    let file = try Scratch.file("扫描件.pdf", scan.bytes)
    let rendering = try Rendering(
      SmallDepartment.shared.get().input, ["--no-singles", "--code", "--annex", "扫描件=\(file.path)"])
    let volume = try #require(rendering.report.volume)
    #expect(volume.pageCode?.pages == volume.pages - 1)
    #expect(try Banxin.run(["verify", rendering.volume.url.path]).status == 0)
  }
}
