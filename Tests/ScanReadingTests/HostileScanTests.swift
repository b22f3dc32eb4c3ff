import Diagnostics
import Foundation
import ScanFixtures
import ScanReading
import Testing

@Suite("Hostile scans")
struct HostileScanTests {
  private static let scans = ScanBatch([PrintedForm(number: 3)]).scanned(.normal, dpi: 72, seed: 1)

  /// What keeps a file, or else its first page, from being read.
  private func finding(_ bytes: [UInt8], limits: ScanLimits = ScanLimits()) -> Diagnostic? {
    do {
      _ = try ScanFile(bytes, name: "上报/扫描.pdf", limits: limits).page(at: 0)
      return nil
    } catch {
      return error.diagnostic
    }
  }

  private func expect(_ rule: String, _ bytes: [UInt8], limits: ScanLimits = ScanLimits()) {
    let finding = finding(bytes, limits: limits)
    #expect(finding?.rule == rule)
    #expect(finding?.location.file == "上报/扫描.pdf")
    #expect(finding?.hints.isEmpty == false)
  }

  @Test("what is no scan is not read", arguments: ["", "hello", "%!PS", "GIF89a\u{1}\u{1}", "PK\u{3}\u{4}"])
  func otherKinds(text: String) {
    expect("scan.format", Array(text.utf8))
  }

  @Test("a PNG that states 60 000 by 60 000 pixels is refused by its header")
  func hugePNG() {
    var png = Self.scans[0].png()
    png.replaceSubrange(16..<24, with: [0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60])
    expect("scan.too-many-pixels", png)
  }

  @Test("a JPEG that states 65 000 by 65 000 pixels is refused by its header")
  func hugeJPEG() throws {
    var jpeg = Self.scans[0].jpeg()
    let frame = try #require(jpeg.firstRange(of: [0xFF, 0xC0]))
    jpeg.replaceSubrange(frame.upperBound + 3..<frame.upperBound + 7, with: [0xFD, 0xE8, 0xFD, 0xE8])
    expect("scan.too-many-pixels", jpeg)
  }

  @Test("a PDF whose picture states 60 000 by 60 000 pixels is refused by its dictionary")
  func hugePicture() throws {
    let size = Array("/Width 595/Height 842".utf8)
    var pdf = Self.scans.pdf()
    let place = try #require(pdf.firstRange(of: size))
    // As many bytes as before, so that all offsets hold.
    pdf.replaceSubrange(place, with: Array("/Width 60000/Height 9".utf8))
    expect("scan.too-many-pixels", pdf)
  }

  @Test("a PDF whose page is larger than any paper is refused")
  func hugePage() throws {
    var pdf = Self.scans.pdf()
    let box = try #require(pdf.firstRange(of: Array("/MediaBox[0 0 595.0 842.0]".utf8)))
    pdf.replaceSubrange(box, with: Array("/MediaBox[0 0 59500 84200]".utf8))
    expect("scan.too-many-pixels", pdf)
  }

  @Test("files that are cut are damaged, wherever they are cut", arguments: [2, 3, 10])
  func cut(part: Int) {
    for bytes in [Self.scans[0].jpeg(), Self.scans[0].png(), Self.scans.tiff()] {
      expect("scan.damaged", Array(bytes.prefix(bytes.count - bytes.count / part)))
    }
  }

  @Test("a TIFF whose directories run in a circle is damaged")
  func circle() {
    var tiff = Self.scans.tiff()
    // The first directory's pointer to the next, which follows its entries, leads to itself.
    let first = Int(tiff[4]) | Int(tiff[5]) << 8 | Int(tiff[6]) << 16
    let entries = Int(tiff[first])
    tiff.replaceSubrange(first + 2 + entries * 12..<first + 6 + entries * 12, with: tiff[4..<8])
    expect("scan.damaged", tiff)
  }

  @Test("limits on bytes, pages and pixels hold")
  func limits() {
    var limits = ScanLimits()
    limits.bytes = 1000
    expect("scan.too-large", Self.scans.pdf(), limits: limits)
    limits = ScanLimits()
    limits.pages = 1
    expect("scan.too-many-pages", Self.scans.pdf(), limits: limits)
    expect("scan.too-many-pages", Self.scans.tiff(), limits: limits)
    limits = ScanLimits()
    limits.pixels = 600_000
    expect("scan.too-many-pixels", Self.scans.pdf(), limits: limits)
    expect("scan.too-many-pixels", Self.scans.tiff(), limits: limits)
  }

  @Test("a PDF without pages is told")
  func noPages() {
    expect("scan.empty", [SimulatedScan]().pdf())
  }

  @Test("a PDF with a password is told")
  func encrypted() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "banxin-scan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (plain, locked) = (folder.appending(path: "plain.pdf"), folder.appending(path: "locked.pdf"))
    try Data(Self.scans.pdf()).write(to: plain)
    let qpdf = Process()
    qpdf.executableURL = URL(filePath: "/usr/bin/env")
    qpdf.arguments = ["qpdf", "--encrypt", "user", "owner", "256", "--", plain.path, locked.path]
    try qpdf.run()
    qpdf.waitUntilExit()
    expect("scan.encrypted", try [UInt8](Data(contentsOf: locked)))
  }

  @Test("bytes changed anywhere never end the process, and what is read is never another page's code", arguments: 0..<4)
  func mutated(seed: Int) throws {
    let form = PrintedForm(number: 3)
    let scans = ScanBatch([form]).scanned(.normal, dpi: 100, seed: 1)
    var random = SeededRandom(seed: seed)
    for var bytes in [scans.pdf(), scans.tiff(), scans[0].png(), scans[0].jpeg()] {
      for _ in 0..<6 {
        bytes[Int.random(in: 8..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      guard let page = try? ScanFile(bytes, name: "x").page(at: 0) else { continue }
      if case .code(let code) = page.identity { #expect(form.codes.contains(code)) }
    }
  }
}
