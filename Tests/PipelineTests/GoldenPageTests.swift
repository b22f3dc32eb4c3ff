import Foundation
import Testing

/// The pages of the example, item by item, as they were last looked at and accepted.
@Suite struct GoldenPageTests {
  static let names = Example.codes.indices.map { "form-\($0 + 1)" } + ["volume"]

  @Test(arguments: names) func thePagesAreTheAcceptedOnes(name: String) throws {
    try GoldenFile(name: name).expect(try pages(of: name))
  }

  @Test func thereAreNoOtherGoldenFiles() throws {
    #expect(
      try Rendering.names(in: Repository.golden)
        == (GoldenPageTests.names + OfficialExample.goldenNames).map { "\($0).txt" }.sorted())
  }

  private func pages(of name: String) throws -> String {
    let rendering = try Rendering.exampleAsText.get()
    let files = rendering.report.forms.compactMap(\.file) + [rendering.report.volume?.file].compactMap(\.self)
    let index = try #require(GoldenPageTests.names.firstIndex(of: name))
    return String(decoding: try Data(contentsOf: rendering.folder.appending(path: files[index])), as: UTF8.self)
  }
}
