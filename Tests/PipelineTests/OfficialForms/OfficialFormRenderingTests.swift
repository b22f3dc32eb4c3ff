import Foundation
import Testing

/// The official forms, rendered from their examples: alone and together in one volume.
@Suite struct OfficialFormRenderingTests {
  @Test func oneVolumeHoldsAllFormsWithoutAFinding() throws {
    let rendering = try OfficialExample.rendering.get()
    #expect(rendering.run.status == 0)
    #expect(rendering.report.findings.map(\.summary) == [])
    #expect(rendering.report.rendered.map(\.layout) == OfficialExample.names)
    #expect(rendering.report.volume != nil)
  }

  @Test(arguments: OfficialExample.names) func theExampleRendersAloneWithoutAFinding(name: String) throws {
    let rendering = try OfficialExample.alone(name)
    #expect(rendering.run.status == 0)
    #expect(rendering.report.findings.map(\.summary) == [])
    #expect(rendering.report.rendered.map(\.layout) == [name])
  }

  @Test func everyFileVerifies() throws {
    let rendering = try OfficialExample.rendering.get()
    let files = try rendering.names().filter { $0.hasSuffix(".pdf") }
    #expect(files.count == OfficialExample.names.count + 1)
    let run = try Banxin.run(["verify"] + files, folder: rendering.folder)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
  }

  @Test func theDataOfTheVolumeMakeAllFilesAgain() throws {
    let rendering = try OfficialExample.rendering.get()
    let data = try Scratch.folder().appending(path: "data.json")
    #expect(try Banxin.run(["extract", try rendering.volume.url.path, "-o", data.path]).status == 0)
    let again = try Rendering(data, ["--jobs", "2"]).report
    #expect(again.volume?.sha256 == rendering.report.volume?.sha256)
    #expect(again.forms.map(\.sha256) == rendering.report.forms.map(\.sha256))
    #expect(again.findings.map(\.summary) == [])
  }

  @Test(arguments: OfficialExample.names.indices) func theDataOfAFormMakeItAgain(index: Int) throws {
    let rendering = try OfficialExample.rendering.get()
    let form = rendering.report.forms[index]
    let data = try Scratch.folder().appending(path: "data.json")
    #expect(try Banxin.run(["extract", try rendering.form(form.code).url.path, "-o", data.path]).status == 0)
    #expect(try Rendering(data, ["--no-volume"]).report.forms.map(\.sha256) == [form.sha256])
  }

  @Test(arguments: OfficialExample.goldenNames.indices) func thePagesAreTheAcceptedOnes(index: Int) throws {
    let rendering = try OfficialExample.asText.get()
    let file = try #require(rendering.report.forms[index].file)
    let pages = String(decoding: try Data(contentsOf: rendering.folder.appending(path: file)), as: UTF8.self)
    try GoldenFile(name: OfficialExample.goldenNames[index]).expect(pages)
  }

  @Test(arguments: OfficialExample.names) func theGalleryShowsTheForm(name: String) throws {
    let picture = Repository.root.appending(path: "docs/images/forms/\(name).png")
    let size = try #require(try picture.resourceValues(forKeys: [.fileSizeKey]).fileSize)
    #expect((2_000...60_000).contains(size))
    let page = try String(contentsOf: Repository.root.appending(path: "docs/forms.md"), encoding: .utf8)
    #expect(page.contains("images/forms/\(name).png") && page.contains("examples/\(name).json"))
  }
}
