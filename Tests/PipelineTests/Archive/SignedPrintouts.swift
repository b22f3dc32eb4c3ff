import Foundation
import PageCodes
import ScanFixtures
import Testing

/// Forms that were printed with codes, and a scan of their pages: what an archive gets in a morning.
struct SignedPrintouts {
  /// The folder that they were rendered into.
  let output: URL
  /// The pages as they come from the printer.
  let papers: [PaperPage]
  /// A scan of all pages, in one file.
  let scan: URL
  /// The codes on the pages, in the order of the scan.
  let codes: [PageCode]

  /// Three forms.
  static let shared = Result { try SignedPrintouts(of: SmallDepartment.shared.get().input) }
  /// All ten.
  static let example = Result { try SignedPrintouts(of: Repository.example) }

  private init(of input: URL) throws {
    output = try Scratch.folder()
    let run = try Banxin.run(
      ["render", input.path, "-o", output.path, "--code", "--no-volume"] + SmallDepartment.arguments)
    try #require(run.status == 0, "\(run.messages)")
    let folder = output.appending(path: "216002-2023")
    let report = try JSONDecoder.decode(CodedReport.self, from: Data(contentsOf: folder.appending(path: "report.json")))
    papers = try report.forms.flatMap { form in
      let pdf = [UInt8](try Data(contentsOf: folder.appending(path: form.file)))
      return (0..<form.pages).map { PaperPage(pdf: pdf, page: $0) }
    }
    codes = report.forms.flatMap(\.codes)
    let scans = papers.enumerated().map { SimulatedScan($1, profile: .normal, dpi: 150, seed: $0) }
    scan = try Scratch.file("扫描.pdf", scans.pdf())
  }

  /// What the report says of the codes.
  private struct CodedReport: Decodable {
    struct Form: Decodable {
      struct Code: Decodable {
        var form: String
        var edition: Int
        var digest: String
        var pages: Int
      }

      var file: String
      var pages: Int
      var pageCode: Code

      var codes: [PageCode] {
        (1...pageCode.pages).compactMap {
          PageCode(
            form: pageCode.form, edition: pageCode.edition, page: $0, pages: pageCode.pages, digest: pageCode.digest)
        }
      }
    }

    var forms: [Form]
  }
}

/// An archive that tests put things into by the command line.
struct CommandArchive {
  let folder: URL

  /// Says the same time and name in all runs, so that two archives can be compared.
  private static let environment = ["SOURCE_DATE_EPOCH": "1772352000"]

  /// An empty archive.
  init() throws {
    folder = try Scratch.folder().appending(path: "档案")
    try #require(run("init").status == 0)
  }

  /// A copy of another archive.
  init(copying other: CommandArchive) throws {
    folder = try Scratch.folder().appending(path: "档案")
    try FileManager.default.copyItem(at: other.folder, to: folder)
  }

  /// An archive in which the three printouts are registered.
  static let registered = Result { try CommandArchive(registering: SignedPrintouts.shared.get()) }

  /// An archive in which printouts are registered.
  init(registering printouts: SignedPrintouts) throws {
    try self.init()
    try #require(run("register", [printouts.output.path]).status == 0)
  }

  func run(_ command: String, _ arguments: [String] = [], environment: [String: String] = [:]) throws -> Program {
    try Banxin.run(
      ["archive", command, folder.path] + arguments + ["--by", "王芳"],
      environment: CommandArchive.environment.merging(environment) { $1 })
  }

  /// What it holds, as its commands tell it: the pages, the documents, and what was done; not the archive's own name, which
  /// no two have.
  func state() throws -> [String] {
    let list = try run("list", ["--json"]).text
    let log = try run("log").text.split(separator: "\n").map { line in
      line.split(separator: "\t").prefix(4).joined(separator: "\t")
    }
    return [list, try run("status", ["--json"]).text, log.joined(separator: "\n")]
  }
}
