import Diagnostics
import Foundation
import PageCodes
import ScanFixtures
import Synchronization
import Testing

@testable import Archive

/// Files from a scanner: read, filed, and every page accounted for.
@Suite("Scanning files in")
struct ScanFilesTests {
  private let printed = (1...2).map { PrintedForm(number: $0, pages: 2) }

  private func register(_ sample: SampleArchive) throws {
    let forms = printed.enumerated().map { index, form in
      SampleArchive.Form(
        name: form.codes[0].form, code: "13022523P000PCJ1000\(index)", title: "项目\(index + 1)", pages: 2, pdf: form.pdf)
    }
    try sample.register(forms)
  }

  private func write(_ bytes: [UInt8], _ name: String, in sample: SampleArchive) throws -> String {
    let file = sample.root.appending(path: name)
    try Data(bytes).write(to: file)
    return file.path
  }

  private func scan(_ files: [String], in sample: SampleArchive) throws -> ScanOutcome {
    let writer = try sample.writer()
    let outcome = writer.scan(ScanRequest(files: files, jobs: 2))
    try writer.refreshReview()
    try writer.seal()
    return outcome
  }

  @Test("pages of several forms, shuffled and turned, with one missing and one doubled, find their places")
  func batch() throws {
    try SampleArchive.with { sample in
      try register(sample)
      let batch = ScanBatch(printed).after([.dropped, .doubled, .shuffled, .turned], seed: 7)
      let file = try write(batch.scanned(.normal, dpi: 150, seed: 7).pdf(), "批.pdf", in: sample)
      let outcome = try scan([file], in: sample)
      #expect(outcome.sums == [.matched: 3, .duplicate: 1])
      let doubles = outcome.files[0].pages.filter { $0.outcome == .duplicate }
      #expect(doubles.map { "\($0.form ?? "") \($0.formPage ?? 0)" } == batch.doubled.map { "\($0.form) \($0.page)" })
      let status = try ArchiveReader(folder: sample.folder).status().departments[0].documents
      let missing = status.flatMap { document in document.missing.map { "\(document.form) \($0)" } }
      #expect(missing == batch.dropped.map { "\($0.form) \($0.page)" })
      #expect(try checkArchive(sample.folder, waiting: .zero).diagnostics.isEmpty)
    }
  }

  @Test("blank backs, pages without a code and single pictures are told, and what needs a person has a picture")
  func otherPages() throws {
    try SampleArchive.with { sample in
      try register(sample)
      let scans = [
        PaperPage(pdf: printed[0].pdf, page: 0), PaperPage(pdf: Self.emptyPDF, page: 0), printed[1].papers()[0],
      ].map { SimulatedScan($0, profile: .normal, dpi: 150, seed: 3) }
      let files = [
        try write(scans[0].png(), "一.png", in: sample), try write(scans[1].jpeg(), "二.jpg", in: sample),
        try write([scans[2]].tiff(), "三.tif", in: sample),
      ]
      let outcome = try scan(files, in: sample)
      #expect(outcome.files.flatMap(\.pages).map(\.outcome) == [.noCode, .blank, .matched])
      let reader = try ArchiveReader(folder: sample.folder)
      let open = try reader.openScans()
      #expect(open.map(\.page.item) == outcome.files[0].pages.map(\.item))
      let pictures = try FileManager.default.contentsOfDirectory(atPath: sample.folder + "/review")
      #expect(pictures == [ArchivePaths.reviewName(open[0].page.item)])
      let writer = try sample.writer()
      try writer.settle(open[0].page.item, as: .page(1, of: printed[0].codes[0].form, edition: nil))
      try writer.refreshReview()
      #expect(try FileManager.default.contentsOfDirectory(atPath: sample.folder + "/review").isEmpty)
    }
  }

  @Test("files that are no scans are told one by one, and the others are filed")
  func noScans() throws {
    try SampleArchive.with { sample in
      try register(sample)
      let jpeg = SimulatedScan(printed[0].papers()[0], profile: .normal, dpi: 150, seed: 3).jpeg()
      let files = [
        sample.root.appending(path: "没有.pdf").path, sample.root.path, try write(Array("abc".utf8), "文.pdf", in: sample),
        try write([], "空.pdf", in: sample), try write(Array("%PDF-1.7".utf8), "坏.pdf", in: sample),
        try write(Array(jpeg.prefix(9000)), "半.jpg", in: sample), try write(jpeg, "好.jpg", in: sample),
      ]
      let outcome = try scan(files, in: sample)
      #expect(outcome.files.last?.pages.map(\.outcome) == [.matched])
      #expect(outcome.sums[.matched] == 1)
      #expect(outcome.diagnostics.count == files.count - 1)
      #expect(outcome.diagnostics.allSatisfy { $0.severity == .error && $0.location.file != nil })
      #expect(try checkArchive(sample.folder, waiting: .zero).isIntact)
    }
  }

  @Test("a scan that is stopped leaves the file at hand for another run, which files it whole")
  func stopped() throws {
    try SampleArchive.with { sample in
      try register(sample)
      let scans = printed[0].papers().map { SimulatedScan($0, profile: .normal, dpi: 150, seed: 3) }
      let file = try write(scans.pdf(), "批.pdf", in: sample)
      do {
        let writer = try sample.writer()
        var request = ScanRequest(files: [file], jobs: 1)
        let stop = StopAfterOnePage()
        request.progress = { _ in stop.stop() }
        request.isStopped = { stop.isStopped }
        let outcome = writer.scan(request)
        #expect(outcome.files.isEmpty && outcome.undone == 1)
        #expect(try writer.reader.scans().isEmpty)
      }
      #expect(try scan([file], in: sample).sums == [.matched: 2])
      #expect(try checkArchive(sample.folder, waiting: .zero).diagnostics.isEmpty)
    }
  }

  /// A page of A4 with nothing on it.
  private static let emptyPDF = Array(
    """
    %PDF-1.4
    1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
    2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj
    3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj
    trailer <</Root 1 0 R>>
    %%EOF
    """.utf8)
}

/// Asks a scan to stop.
private final class StopAfterOnePage: Sendable {
  private let flag = Mutex(false)

  var isStopped: Bool { flag.withLock { $0 } }
  func stop() { flag.withLock { $0 = true } }
}
