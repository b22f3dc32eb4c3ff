import Foundation
import ScanFixtures
import Testing

/// What an archive gives out: files for keeping, and comparisons.
@Suite struct ArchiveOutputTests {
  /// An archive with the signed pages of three forms: each page a JPEG, sealed and signed.
  private static let archive = Result {
    let printouts = try SignedPrintouts.shared.get()
    let archive = try CommandArchive(copying: CommandArchive.registered.get())
    for (index, paper) in printouts.papers.enumerated() {
      var paper = paper
      paper.marks = [.seal(x: 150, y: 230), .signature(x: 60, y: 245, isBlue: true, seed: index)]
      let scan = SimulatedScan(paper, profile: .normal, dpi: 200, seed: index)
      let file = try Scratch.file("第\(index + 1)张.jpg", scan.jpeg())
      try #require(archive.run("scan", [file.path]).status == 0)
    }
    let words = ["--fonds", "Z109", "--year", "2023", "--term", "永久", "--office", "BGS", "--item", "7"]
    try #require(archive.run("describe", [Example.codes[0]] + words).status == 0)
    return archive
  }

  private struct Export: Decodable {
    struct File: Decodable {
      var file: String
      var pages: Int
      var scanned: Int
      var missing: [Int]
      var standard: String
    }

    var files: [File]
  }

  @Test func anExportHoldsOriginalScansAndRecord() throws {
    let archive = try ArchiveOutputTests.archive.get()
    let file = try Scratch.folder().appending(path: "归档.pdf")
    let run = try archive.run("export", [Example.codes[0], "-o", file.path, "--json"])
    #expect(run.status == 0, "\(run.messages)")
    let export = try #require(try JSONDecoder.decode(Export.self, from: run.output).files.first)
    #expect(export.standard == "PDF/A-3a + PDF/UA-1")
    #expect(export.missing.isEmpty)
    let check = try Program("qpdf", ["--check", file.path])
    #expect(check.status == 0, "\(check.text)\(check.messages)")
    // The original, its scan with the same text over it, and the record.
    let pages = try PDFFile(url: file).lettersOfPages()
    #expect(pages.count == 3)
    #expect(pages[0].contains("见义勇为工作经费绩效目标表") && pages[1].contains("见义勇为工作经费绩效目标表"))
    #expect(pages[2].contains("归档记录") && pages[2].contains("Z109-WS·2023-Y-BGS-0007"))
  }

  @Test func anExportIsVerifiedByTheOriginalInsideAndItsClauses() throws {
    let archive = try ArchiveOutputTests.archive.get()
    let file = try Scratch.folder().appending(path: "归档.pdf")
    try #require(archive.run("export", [Example.codes[0], "-o", file.path]).status == 0)
    let run = try Banxin.run(["verify", "--clauses", file.path])
    #expect(run.status == 0, "\(run.text)\(run.messages)")
    #expect(run.text.contains("verify.original") && run.text.contains("verify.content"))
    #expect(run.text.contains("pdf.a.6.1.2-1") && !run.text.contains("✗"))
  }

  @Test func theScanGoesInAsItCame() throws {
    let archive = try ArchiveOutputTests.archive.get()
    let folder = try Scratch.folder()
    let file = folder.appending(path: "归档.pdf")
    try #require(archive.run("export", [Example.codes[0], "-o", file.path]).status == 0)
    try #require(Program("pdfimages", ["-all", file.path, folder.appending(path: "图").path]).status == 0)
    let pictures = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".jpg") }
    let picture = try Data(contentsOf: folder.appending(path: try #require(pictures.first)))
    let paper = try #require(try SignedPrintouts.shared.get().papers.first)
    var signed = paper
    signed.marks = [.seal(x: 150, y: 230), .signature(x: 60, y: 245, isBlue: true, seed: 0)]
    #expect([UInt8](picture) == SimulatedScan(signed, profile: .normal, dpi: 200, seed: 0).jpeg())
  }

  @Test func theSameArchiveGivesTheSameBytes() throws {
    let archive = try ArchiveOutputTests.archive.get()
    let folder = try Scratch.folder()
    let files = ["一", "二"].map { folder.appending(path: "\($0).pdf") }
    for file in files { try #require(archive.run("export", [Example.codes[1], "-o", file.path]).status == 0) }
    #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]))
  }

  @Test func allDocumentsComeWithAnIndex() throws {
    let archive = try ArchiveOutputTests.archive.get()
    let folder = try Scratch.folder()
    let run = try archive.run("export", ["--all", "-o", folder.path, "--json"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(try JSONDecoder.decode(Export.self, from: run.output).files.count == 3)
    let table = try Data(contentsOf: folder.appending(path: "index.csv"))
    #expect([UInt8](table.prefix(3)) == [0xEF, 0xBB, 0xBF])
    let rows = String(decoding: table, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(rows.count == 5 && rows[1].contains("Z109-WS·2023-Y-BGS-0007"))
    #expect(try PDFFile(url: folder.appending(path: "index.pdf")).letters().contains("归档文件目录"))
  }

  @Test func signedPagesAreComparedWithTheirOriginals() throws {
    let archive = try ArchiveOutputTests.archive.get()
    let folder = try Scratch.folder()
    let run = try archive.run("compare", [Example.codes[0], "-o", folder.path])
    #expect(run.status == 0, "\(run.text)\(run.messages)")
    let kinds = run.text.split(separator: "\n").map { $0.split(separator: "\t")[1] }
    #expect(kinds.contains("seal") && kinds.contains("stroke"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
  }
}
