import Diagnostics
import Foundation
import PDFFinish
import Testing

/// PDFs of other programs in the volume.
@Suite struct VolumeAnnexTests {
  private static let scan = ScanFile(sizes: [(595, 842), (842, 595)])

  /// The example with a scan and a form of another run behind its forms, made once for the tests that only read it.
  private static let rendering = Result {
    try Rendering(
      Repository.example,
      [
        "--no-singles", "--annex", "签字盖章扫描件=\(Scratch.file("扫描件.pdf", scan.bytes).path)",
        "--annex", Rendering.example.get().form(Example.codes[0]).url.path,
      ])
  }

  private func volume() throws -> PDFFile { try VolumeAnnexTests.rendering.get().volume }
  private func reader() throws -> PDFReader { try PDFReader([UInt8](Data(contentsOf: volume().url))) }

  @Test func annexesStandBehindTheFormsWithTheVolumesNumbers() throws {
    let pages = try volume().lettersOfPages()
    #expect(pages.suffix(3).map { $0.suffix(4) } == ["—19—", "—20—", "—21—"])
    #expect(try reader().pageLabels.suffix(3) == ["19", "20", "21"])
    #expect(try reader().pageSizes.suffix(3).map { $0.width.rounded() } == [595, 842, 595])
  }

  @Test func contentsAndOutlineNameThem() throws {
    let pages = try reader().pageCount
    let contents = try volume().lettersOfPages()[2]
    #expect(contents.contains("附件签字盖章扫描件") && contents.contains("19"))
    #expect(
      try reader().outline.suffix(3) == [
        OutlineItem(title: "附件", level: 0, page: pages - 3),
        OutlineItem(title: "签字盖章扫描件", level: 1, page: pages - 3),
        OutlineItem(title: "1.见义勇为工作经费绩效目标表", level: 1, page: pages - 1),
      ])
  }

  @Test func theVolumeKeepsItsStandardAndIsProved() throws {
    #expect(try checkConformance(of: [UInt8](Data(contentsOf: volume().url)), to: .a3a).map(\.message.english) == [])
    let run = try Banxin.run(["verify", volume().url.path, "--clauses"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.text.contains("✓\tverify.annexes\t"))
  }

  @Test func theExtractedDataGiveTheSameBytes() throws {
    let folder = try Scratch.folder()
    let data = folder.appending(path: "数据.json")
    #expect(try Banxin.run(["extract", volume().url.path, "-o", data.path]).status == 0)
    #expect(try Data(contentsOf: folder.appending(path: "扫描件.pdf")) == Data(VolumeAnnexTests.scan.bytes))
    let again = try Rendering(data, ["--no-singles"])
    #expect(try Data(contentsOf: again.volume.url) == Data(contentsOf: volume().url))
  }

  @Test func anAnnexThatWasExchangedIsNoticed() throws {
    let folder = try Scratch.folder()
    let data = folder.appending(path: "数据.json")
    _ = try Banxin.run(["extract", volume().url.path, "-o", data.path])
    try Data(ScanFile(sizes: [(595, 842), (842, 600)]).bytes).write(to: folder.appending(path: "扫描件.pdf"))
    let verified = try Banxin.run(["verify", volume().url.path, "--data", data.path, "--lang", "en"])
    #expect(verified.status == 1)
    #expect(verified.messages.contains("[verify.annexes]") && verified.messages.contains("[annex.digest]"))
    let rendered = try Banxin.run(["render", data.path, "-o", folder.path, "--no-singles"])
    #expect(rendered.messages.contains("[annex.digest]"))
  }

  // MARK: What can't be taken in

  /// Expects the volume to be refused for an annex that the data name.
  private func expectRefusal(_ annex: String, _ files: [String: [UInt8]], for rule: String) throws {
    let folder = try Scratch.folder()
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    let data = try Banxin.run(["extract", Rendering.example.get().volume.url.path]).text
    let annexes = "\"annexes\": [{\"title\": \"附\", \"file\": \"\(annex)\"}], \"version\""
    let edited = data.replacing("\"version\"", with: annexes)
    let input = folder.appending(path: "数据.json")
    try edited.write(to: input, atomically: true, encoding: .utf8)
    let run = try Banxin.run(["render", input.path, "-o", folder.path, "--only", Example.codes[0]])
    #expect(run.status == 0, "without a volume no annex is asked for: \(run.messages)")
    let volume = try Banxin.run(["render", input.path, "-o", folder.path, "--no-singles"])
    #expect(volume.status != 0)
    #expect(volume.messages.contains("[\(rule)]"), "\(volume.messages)")
  }

  @Test func annexesOutsideTheFolderOfTheDataAreRefused() throws {
    try expectRefusal("../扫描件.pdf", [:], for: "annex.path")
    try expectRefusal("/etc/hostname", [:], for: "annex.path")
  }

  @Test func annexesThatCannotBeReadAreNamed() throws {
    try expectRefusal("无.pdf", [:], for: "input.unreadable")
    try expectRefusal("坏.pdf", ["坏.pdf": Array(VolumeAnnexTests.scan.bytes.prefix(300))], for: "pdf.damaged")
    try expectRefusal("文.pdf", ["文.pdf": Array("hello".utf8)], for: "pdf.not-pdf")
  }

  @Test func aPlainAnnexNeedsAPlainVolume() throws {
    let file = try Scratch.file("打字.pdf", ScanFile(text: "typed").bytes)
    let folder = try Scratch.folder()
    let arguments = ["render", Repository.example.path, "-o", folder.path, "--no-singles", "--annex", file.path]
    #expect(try Banxin.run(arguments).messages.contains("[annex.standard]"))
    let run = try Banxin.run(arguments + ["--pdf", "plain"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(try PDFFile(url: folder.appending(path: "216002-2023/216002-2023-绩效文本.pdf")).letters().contains("typed"))
  }
}
