import BudgetModel
import Foundation
import Testing

/// `banxin verify` as its users see it.
@Suite struct VerifyCommandTests {
  private func verify(_ files: [URL], _ arguments: [String] = []) throws -> Program {
    try Banxin.run(["verify"] + files.map(\.path) + arguments)
  }

  private func form(_ index: Int) throws -> URL { try Rendering.example.get().form(Example.codes[index]).url }

  /// The only line of a program's output, cut at its tabs.
  private func columns(_ run: Program) throws -> [String] {
    let lines = run.text.split(separator: "\n")
    return try #require(lines.first).split(separator: "\t").map(String.init)
  }

  @Test func aCleanFileTakesOneLine() throws {
    let run = try verify([form(0), form(1)])
    let lines = run.text.split(separator: "\n")
    #expect(run.status == 0)
    #expect(run.messages.isEmpty)
    #expect(try lines.map { $0.split(separator: "\t")[1] } == [form(0), form(1)].map { Substring($0.path) })
    #expect(lines.allSatisfy { $0.hasPrefix("✓\t") })
  }

  @Test func everyClauseIsListedWhenAskedFor() throws {
    let run = try verify([form(0)], ["--clauses"])
    let counts = try columns(run)[2].split(separator: "/").compactMap { Int($0) }
    #expect(run.text.split(separator: "\n").count == counts[1] + 1)
    #expect(run.text.contains("PDF/UA-1 7.1-3") && run.text.contains("verify.content"))
  }

  @Test func anEditedFileNamesWhatIsWrongInIt() throws {
    var bytes = try Data(contentsOf: form(0))
    let creator = try #require(bytes.range(of: Data("<xmp:CreatorTool>B".utf8)))
    bytes[creator.upperBound - 1] = UInt8(ascii: "b")
    let run = try verify([Scratch.file("changed.pdf", bytes)], ["--lang", "en"])
    #expect(run.status == 1)
    #expect(run.text.hasPrefix("✗\t"))
    #expect(run.messages.contains("[verify.identifier]"))
    #expect(run.text.contains("✗\tverify.identifier\t"))
  }

  @Test(arguments: ["folder", "none", "empty", "text", "cut", "encrypted"])
  func whatIsNoWholePDFIsSaidAndNothingCrashes(kind: String) throws {
    let run = try verify([badFile(kind), form(1)], ["--lang", "en"])
    let lines = run.text.split(separator: "\n")
    #expect(run.status == 1)
    #expect(run.messages.contains("error: "))
    #expect(lines.first?.hasPrefix("✗\t") == true)
    // The files after a bad one are looked at all the same.
    #expect(lines.last?.hasPrefix("✓\t") == true)
  }

  private func badFile(_ kind: String) throws -> URL {
    switch kind {
    case "folder": return try Scratch.folder()
    case "none": return try Scratch.folder().appending(path: "none.pdf")
    case "empty": return try Scratch.file("empty.pdf", [])
    case "text": return Repository.example
    case "cut": return try Scratch.file("cut.pdf", Data(contentsOf: form(0)).prefix(30000))
    default:
      let file = try Scratch.folder().appending(path: "encrypted.pdf")
      _ = try Program("qpdf", ["--encrypt", "a", "b", "256", "--", form(0).path, file.path])
      return file
    }
  }

  @Test func aFormReadsRowByRowToThoseWhoFollowItsTags() throws {
    let project = try #require(try Example.model.get().projects.first)
    let tree = try Program("pdfinfo", ["-struct-text", form(0).path]).text
    let texts = tree.matches(of: /"(.*)"\n/).map { String($0.output.1) }.filter { !$0.isEmpty }
    let wanted = FormWording(project: project).texts.dropLast().filter { !$0.isEmpty }
    #expect(texts.joined().filter { !$0.isWhitespace } == wanted.joined().filter { !$0.isWhitespace })
    #expect(tree.matches(of: /\n +TR\n/).count == tree.matches(of: /\n +TR\n +T[HD]/).count)
  }

  @Test func picturesOfSeveralPagesAreAllNamed() throws {
    let rendering = try Rendering(Repository.example, ["--no-singles", "--format", "svg"])
    let named = rendering.run.text.split(separator: "\n").map { URL(filePath: String($0)).lastPathComponent }
    #expect(named.count > 10)
    #expect(try Set(named) == Set(rendering.names()).subtracting(["report.json"]))
  }
}
