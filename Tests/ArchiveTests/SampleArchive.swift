import Foundation
import SafeFiles
import Testing

@testable import Archive

/// An archive in a folder of its own, with the output of a run beside it.
struct SampleArchive {
  let root: URL
  var folder: String { root.appending(path: "档案").path }
  var output: String { root.appending(path: "output").path }

  /// The moment that all is said to happen at.
  static let clock = ArchiveClock(now: Date(timeIntervalSince1970: 1_772_352_000), user: "王芳")

  static let forms = [
    Form(name: "7K3M9QXT2ABC", code: "13022523P000PCJ10025Q", title: "见义勇为工作经费", pages: 2),
    Form(name: "8A3M9QXT2ABD", code: "13022523P000PCJ10020N", title: "扫黑除恶经费", pages: 1),
  ]

  struct Form {
    var name: String
    var code: String
    var title: String
    var pages: Int
    var edition = 1
    var digest = "0F4C9D2E"
    /// Whether its pages have codes.
    var hasCodes = true
    /// What was printed; nil for a text that stands for it.
    var pdf: [UInt8]?

    func text(page: Int) -> String { "BX1-\(name)-\(edition)-\(page)/\(pages)-\(digest)" }
  }

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "archive-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try initArchive(in: folder, clock: SampleArchive.clock)
  }

  func remove() { try? FileManager.default.removeItem(at: root) }

  /// Does something with a sample that is gone afterwards.
  static func with(_ body: (SampleArchive) throws -> Void) throws {
    let sample = try SampleArchive()
    defer { sample.remove() }
    try body(sample)
  }

  /// Writes what a run would: a file for each form, and the report.
  func write(_ forms: [Form] = forms, to folder: String = "216002-2023") throws {
    let directory = root.appending(path: "output/\(folder)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let entries = try forms.map { form in
      let bytes = form.pdf ?? Array("%PDF-1.7 \(form)".utf8)
      try Data(bytes).write(to: directory.appending(path: "\(form.code).pdf"))
      let codes =
        #", "page_code": {"form": "\#(form.name)", "edition": \#(form.edition), "digest": "\#(form.digest)", "#
        + #""pages": \#(form.pages)}"#
      return #"{"code": "\#(form.code)", "name": "\#(form.title)", "layout": "项目绩效目标表", "status": "rendered", "#
        + #""file": "\#(form.code).pdf", "pages": \#(form.pages), "sha256": "\#(sha256(of: bytes))"\#(form.hasCodes ? codes : "")}"#
    }
    let report =
      #"{"department": {"code": "216002", "name": "政法委", "year": 2023}, "forms": [\#(entries.joined(separator: ","))]}"#
    try Data(report.utf8).write(to: directory.appending(path: "report.json"))
  }

  func writer() throws -> ArchiveWriter {
    try ArchiveWriter(folder: folder, clock: SampleArchive.clock, waiting: .zero)
  }

  @discardableResult
  func register(_ forms: [Form] = forms) throws -> RegisterResult {
    try write(forms)
    let writer = try writer()
    let result = try writer.register(output: output)
    try writer.seal()
    return result
  }

  /// Scans a file of made-up pages in, each with the codes that are given.
  @discardableResult
  func scan(_ name: String = "扫描.pdf", pages: [[String]]) throws -> ScanResult {
    let bytes = Array("%PDF-scan \(name) \(pages)".utf8)
    let writer = try writer()
    defer { try? writer.seal() }
    switch try writer.intake(of: bytes, name: name, type: "application/pdf") {
    case .known(let result): return result
    case .new(let intake):
      for (index, codes) in pages.enumerated() { try intake.add(SampleArchive.page(index + 1, of: name, codes)) }
      return try intake.finish()
    }
  }

  private static func page(_ number: Int, of name: String, _ codes: [String]) -> IncomingPage {
    IncomingPage(
      number: number,
      picture: .init(
        bytes: Array("picture \(name) \(number)".utf8), type: "image/png", width: 1654, height: 2339, dpi: 200),
      codes: codes.map { ReadPageCode(text: $0, corners: [.init(x: 1, y: 2)]) })
  }
}
