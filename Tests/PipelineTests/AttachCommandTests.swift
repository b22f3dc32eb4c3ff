import Foundation
import PDFFinish
import Testing

/// `banxin attach`: forms into a budget document.
@Suite struct AttachCommandTests {
  private struct Attached: Decodable {
    struct Result: Decodable {
      struct Form: Decodable {
        var file: String
        var pages: [Int]?
      }

      var file: String
      var pages: Int
      var standard: String
      var forms: [Form]
    }

    var result: Result
    var diagnostics: [Finding]
  }

  private func forms() throws -> [URL] { try Example.codes[...1].map { try Rendering.example.get().form($0).url } }

  /// The volume stands for a budget document: it has an outline, links, labels, tags and a file of its own.
  private func document() throws -> URL { try Rendering.example.get().volume.url }

  private func attach(_ document: URL, _ forms: [URL], _ arguments: [String] = []) throws -> (Program, PDFFile) {
    let output = try Scratch.folder().appending(path: "合.pdf")
    let paths = [document.path] + forms.map(\.path)
    return (try Banxin.run(["attach"] + paths + ["-o", output.path] + arguments), PDFFile(url: output))
  }

  /// Expects that nothing is written, for a reason of this name.
  private func expectRefusal(_ document: URL, _ forms: [URL], for rule: String, _ arguments: [String] = []) throws {
    let (run, file) = try attach(document, forms, ["--lang", "en"] + arguments)
    #expect(run.status == 1)
    #expect(run.messages.contains("[\(rule)]"), "\(run.messages)")
    #expect(!FileManager.default.fileExists(atPath: file.url.path))
  }

  @Test func pagesStandWhereTheyAreAskedForAndBearTheirNumbers() throws {
    let (run, file) = try attach(document(), forms(), ["--after", "4", "--number-from", "13", "--json"])
    let attached = try JSONDecoder.decode(Attached.self, from: run.output)
    let pages = try file.lettersOfPages()
    #expect(run.status == 0)
    #expect(attached.result.forms.map(\.pages) == [[5, 5], [6, 6]])
    #expect(attached.result.standard == "PDF/A-3a + PDF/UA-1")
    #expect(pages[4].contains("见义勇为工作经费") && pages[4].hasSuffix("—13—"))
    #expect(pages[5].contains("精神障碍患者责任险经费") && pages[5].hasSuffix("—14—"))
    #expect(pages.count == attached.result.pages)
    #expect(try checkConformance(of: [UInt8](Data(contentsOf: file.url)), to: .a3a).isEmpty)
  }

  @Test func filesTravelInsideWithoutAPageMore() throws {
    let (run, file) = try attach(document(), forms(), ["--as", "files"])
    let names = try PDFReader([UInt8](Data(contentsOf: file.url))).attachments().map(\.name)
    #expect(run.status == 0)
    #expect(try file.pageCount() == Rendering.example.get().volume.pageCount())
    #expect(try Set(names) == Set(forms().map(\.lastPathComponent) + ["banxin-data.json"]))
    #expect(run.messages.contains("PDF/A-3a + PDF/UA-1"))
  }

  @Test func theDocumentsStayAsTheyAre() throws {
    let files = try [document()] + forms()
    let before = try files.map { try Data(contentsOf: $0) }
    _ = try attach(document(), forms())
    #expect(try files.map { try Data(contentsOf: $0) } == before)
  }

  @Test func theSameCommandGivesTheSameBytes() throws {
    let files = try (0..<2).map { _ in try attach(document(), forms(), ["--number-from", "1"]).1 }
    #expect(try Data(contentsOf: files[0].url) == Data(contentsOf: files[1].url))
  }

  @Test func anOutputThatIsAnInputIsRefused() throws {
    let folder = try Scratch.folder()
    let copy = folder.appending(path: "a.pdf")
    try FileManager.default.copyItem(at: document(), to: copy)
    let link = folder.appending(path: "b.pdf")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: copy)
    for output in [copy, link] {
      let run = try Banxin.run(["attach", copy.path, forms()[0].path, "-o", output.path])
      #expect(run.status == 1)
      #expect(run.messages.contains("[attach.overwrite]"))
    }
    #expect(try Data(contentsOf: copy) == Data(contentsOf: document()))
  }

  @Test func filesThatCannotBeAttachedAreNamed() throws {
    let encrypted = try Scratch.folder().appending(path: "secret.pdf")
    _ = try Program("qpdf", ["--encrypt", "", "b", "256", "--", forms()[0].path, encrypted.path])
    let cut = try Scratch.file("cut.pdf", Data(contentsOf: document()).prefix(9000))
    try expectRefusal(document(), [encrypted], for: "pdf.encrypted")
    try expectRefusal(cut, forms(), for: "pdf.damaged")
    try expectRefusal(document(), [Repository.example], for: "pdf.not-pdf")
    try expectRefusal(document(), [Scratch.file("empty.pdf", [])], for: "pdf.not-pdf")
    try expectRefusal(document(), [Scratch.folder()], for: "input.unreadable")
    try expectRefusal(Scratch.folder().appending(path: "none.pdf"), forms(), for: "input.unreadable")
    try expectRefusal(document(), forms(), for: "attach.position", ["--after", "99"])
  }

  @Test func aPlainDocumentCostsTheDeclarationAndIsTold() throws {
    let plain = try Rendering(Repository.example, ["--pdf", "plain", "--only", Example.codes[0]])
    let (run, file) = try attach(plain.form(Example.codes[0]).url, forms(), ["--lang", "en"])
    #expect(run.status == 0)
    #expect(run.messages.contains("[attach.standard]") && run.messages.contains("it declares no standard"))
    #expect(try PDFReader([UInt8](Data(contentsOf: file.url))).conformance == .plain)
  }
}
