import CodeSymbols
import Foundation
import PDFFinish
import PageCodes
import Testing

/// `--code` prints on every page a code that names form, edition, page and data.
@Suite struct PageCodePrintingTests {
  private static let coded = Result {
    try Rendering(SmallDepartment.shared.get().input, ["--jobs", "2", "--code"])
  }

  /// Where the code stands on pages of the official size, in millimetres: level with the text block's inner edge.
  private static func corner(ofPage page: Int) -> (x: Double, y: Double) {
    page % 2 == 1 ? (28, 266) : (210 - 28 - 25, 266)
  }

  private func symbol(_ code: Report.PageCode, page: Int) throws -> CodeSymbol {
    let pages = try #require(
      DocumentCode(form: code.form, edition: code.edition, digest: code.digest).pages(code.pages))
    return try #require(CodeSymbol(text: pages[page - 1].text, level: .high))
  }

  @Test func aSinglesPageShowsTheSymbolOfWhatTheReportSays() throws {
    let rendering = try Self.coded.get()
    for form in rendering.report.forms {
      let code = try #require(form.pageCode)
      #expect(CodeDigits.are(code.form, count: 12) && CodeDigits.are(code.digest, count: 8))
      #expect(code.edition == 1 && code.pages == form.pages)
      let file = rendering.folder.appending(path: try #require(form.file))
      #expect(
        try PrintedCode.modules(file, page: 1, corner: Self.corner(ofPage: 1)) == symbol(code, page: 1).modules)
    }
    #expect(Set(rendering.report.forms.compactMap(\.pageCode?.form)).count == rendering.report.forms.count)
  }

  @Test func everyPageOfTheVolumeShowsItsOwnAwayFromTheNumber() throws {
    let rendering = try Self.coded.get()
    let volume = try #require(rendering.report.volume)
    let code = try #require(volume.pageCode)
    #expect(code.pages == volume.pages)
    for page in 1...volume.pages {
      let found = try PrintedCode.modules(
        rendering.volume.url, page: page, corner: Self.corner(ofPage: page))
      #expect(try found == symbol(code, page: page).modules, "page \(page)")
    }
  }

  @Test func beforeItStandsItsNameInPrint() throws {
    let rendering = try Self.coded.get()
    let code = try #require(rendering.report.forms[0].pageCode)
    let text = try rendering.form(Example.codes[0]).letters()
    #expect(text.contains(code.form) && text.contains("第1版1/1"))
  }

  @Test func aScreenReaderHearsWhatTheCodeIs() throws {
    let rendering = try Self.coded.get()
    let code = try #require(rendering.report.forms[0].pageCode)
    let page = try #require(PageCode(form: code.form, edition: 1, page: 1, pages: 1, digest: code.digest))
    let pdf = try PDFReader([UInt8](Data(contentsOf: rendering.form(Example.codes[0]).url)))
    let figures = pdf.structure.flatMap(\.children).flatMap(\.children).filter { $0.role == "Figure" }
    #expect(figures.map(\.alternateText) == [page.alternativeText])
  }

  @Test func theFilesAreProvedAndTheirDataGiveTheSameBytes() throws {
    let rendering = try Self.coded.get()
    let files = try [rendering.form(Example.codes[0]).url, rendering.volume.url]
    let verified = try Banxin.run(["verify"] + files.map(\.path))
    #expect(verified.status == 0, "\(verified.messages)")
    for file in files {
      let data = try Scratch.folder().appending(path: "data.json")
      #expect(try Banxin.run(["extract", file.path, "-o", data.path]).status == 0)
      let again = try Rendering(data, ["--jobs", "2"])
      let made = again.folder.appending(path: file.lastPathComponent)
      #expect(try Data(contentsOf: made) == Data(contentsOf: file))
    }
  }

  @Test func anotherEditionKeepsTheNameAndIsMadeAnew() throws {
    let output = try Scratch.folder()
    let department = try SmallDepartment.shared.get()
    let folder = output.appending(path: "216002-2023")
    _ = try department.render(["--code"], into: output)
    let first = try SmallDepartment.report(in: folder)
    _ = try department.render(["--code", "--edition", "2", "--resume"], into: output)
    let second = try SmallDepartment.report(in: folder)
    #expect(second.forms.allSatisfy { $0.status == "rendered" && $0.pageCode?.edition == 2 })
    #expect(second.forms.map(\.pageCode?.form) == first.forms.map(\.pageCode?.form))
    _ = try department.render(["--code", "--edition", "2", "--resume"], into: output)
    let third = try SmallDepartment.report(in: folder)
    #expect(third.forms.allSatisfy { $0.status == "unchanged" })
    #expect(third.forms.map(\.pageCode) == second.forms.map(\.pageCode))
    #expect(third.volume?.pageCode == second.volume?.pageCode)
  }

  @Test func withoutTheWordNothingIsSaidOfCodes() throws {
    let report = try Rendering.example.get().report
    #expect(report.forms.allSatisfy { $0.pageCode == nil } && report.volume?.pageCode == nil)
  }

  @Test func aLayoutAsksForCodesAndTheWordForbidsThem() throws {
    let layout = try Layouts.variant(page: "{code: {size: 20mm, level: Q}}")
    let arguments = ["--layout", layout.path, "--no-volume", "--only", Example.codes[0]]
    let asked = try Rendering(Repository.example, arguments)
    let code = try #require(asked.report.forms[0].pageCode)
    let pages = DocumentCode(form: code.form, edition: 1, digest: code.digest).pages(1)
    let symbol = CodeSymbol(text: try #require(pages?.first).text, level: .quartile)
    let found = try PrintedCode.modules(asked.form(Example.codes[0]).url, page: 1, corner: (28, 266), side: 20)
    #expect(found == symbol?.modules)
    let forbidden = try Rendering(Repository.example, arguments + ["--no-code"])
    #expect(forbidden.report.forms[0].pageCode == nil)
  }

  @Test func whereTheMarginIsLowTheCodeIsSmallerAndThatIsSaid() throws {
    let layout = try Layouts.variant(page: "{margins: {bottom: 27mm}}")
    let rendering = try Rendering(
      Repository.example, ["--layout", layout.path, "--no-volume", "--only", Example.codes[0], "--code"])
    #expect(rendering.report.diagnostics.map(\.rule).contains("code.smaller"))
    #expect(rendering.report.forms[0].pageCode != nil)
  }

  @Test func whereThereIsNoRoomTheFormIsRefusedAndTheLayoutNamed() throws {
    let layout = try Layouts.variant(page: "{margins: {bottom: 16mm, inner: 22mm, outer: 22mm}}")
    let rendering = try Rendering(
      Repository.example, ["--layout", layout.path, "--no-volume", "--only", Example.codes[0], "--code"])
    let error = try #require(rendering.report.errors.first { $0.rule == "code.no-room" })
    #expect(error.message.contains("有码表") && error.record == Example.codes[0])
    #expect(rendering.report.forms[0].status == "refused")
  }

  @Test func codesAreInPicturesToo() throws {
    let input = try SmallDepartment.shared.get().input
    let arguments = ["--only", Example.codes[0], "--code", "--format"]
    let text = try Rendering(input, arguments + ["text"])
    let dump = try String(
      contentsOf: text.folder.appending(path: try #require(text.report.forms[0].file)), encoding: .utf8)
    #expect(dump.contains("stencil 79.37,754.02 to 150.24,824.88"))
    #expect(text.report.forms[0].pageCode == (try Self.coded.get().report.forms[0].pageCode))
    let svg = try Rendering(input, arguments + ["svg"])
    let picture = try Data(contentsOf: svg.folder.appending(path: try #require(svg.report.forms[0].file)))
    #expect(String(decoding: picture, as: UTF8.self).contains("79.37"))
  }

  @Test func anEditionWithoutCodesIsReported() throws {
    let input = try SmallDepartment.shared.get().input
    let report = try Rendering(input, ["--only", Example.codes[0], "--edition", "2", "--format", "text"]).report
    #expect(report.diagnostics.contains { $0.rule == "code.edition-unused" })
  }

  @Test func pdfWithoutDataCanBearNoCode() throws {
    let input = try SmallDepartment.shared.get().input.path
    let run = try Banxin.run(["render", input, "-o", Scratch.folder().path, "--code", "--pdf", "a-2a"])
    #expect(run.status == 64)
    let layout = try Layouts.variant(page: "{code: 25mm}")
    let asked = try Rendering(
      Repository.example,
      ["--layout", layout.path, "--no-volume", "--only", Example.codes[0], "--pdf", "a-2a"])
    #expect(asked.report.diagnostics.contains { $0.rule == "code.without-data" })
    #expect(asked.report.forms[0].status == "rendered" && asked.report.forms[0].pageCode == nil)
  }
}

/// Layouts made for tests.
private enum Layouts {
  /// The example's form with another page.
  static func variant(page: String) throws -> URL {
    let yaml = "form: 有码表\nversion: 1\nextends: 项目绩效目标表\npage: \(page)\ntitle: \"{序号}.{标题} @标题\"\n"
    return try Scratch.file("有码表.yaml", yaml.utf8)
  }
}
