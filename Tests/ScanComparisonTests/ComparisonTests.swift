import Foundation
import PDFFinish
import ScanComparison
import ScanFixtures
import ScanReading
import Testing

/// Scans of the example's forms against the forms themselves. `BANXIN_SCANS` says how many of each kind are made.
@Suite struct ComparisonTests {
  private static let count = ProcessInfo.processInfo.environment["BANXIN_SCANS"].flatMap(Int.init) ?? 2

  @Test(arguments: 0..<count) func untouchedPagesShowNoChange(seed: Int) throws {
    let pdf = try ComparisonTests.form(seed)
    let result = try ComparisonTests.compare(pdf, with: pdf, seed: seed)
    #expect(result.differences.isEmpty)
    #expect(result.marks.contains { $0.kind == .seal && abs($0.area.width - 42) < 2 })
    #expect(result.marks.contains { $0.kind == .stroke && $0.colour == (seed.isMultiple(of: 2) ? .blue : .black) })
  }

  @Test(arguments: 0..<count) func digitsPrintedOtherwiseAreFound(seed: Int) throws {
    let changed = try ExampleForms(changingDigits: seed).forms
    let original = try ComparisonTests.form(seed)
    let result = try ComparisonTests.compare(changed[seed % changed.count], with: original, seed: seed)
    let found = result.differences.filter { $0.kind == .changed && $0.cell != nil }
    #expect(found.count == 1)
    #expect(found.first?.text.allSatisfy(\.isNumber) ?? false)
  }

  @Test func strokesThroughANumberAreFound() throws {
    let pdf = try ComparisonTests.form(0)
    let page = try #require(try PrintedPage.all(in: PDFReader(pdf)).first)
    let digit = try #require(page.glyphs.first { $0.text == "5" && !$0.isLabel })
    let (x, y) = (digit.area.left, digit.area.top + digit.area.height / 2)
    let stroke = ScanFixtures.PaperMark.stroke(fromX: x - 1, fromY: y, toX: x + 9, toY: y + 0.4, isBlue: true)
    let result = try ComparisonTests.compare(pdf, with: pdf, seed: 3, marks: [stroke])
    // A line that keeps to the strokes of the digits cannot be told from digits that look different.
    #expect(!result.differences.isEmpty)
    #expect(result.differences.allSatisfy { [.struck, .changed].contains($0.kind) && $0.cell != nil })
    #expect(result.differences.allSatisfy { abs($0.area.top - digit.area.top) < 3 })
  }

  @Test func inBlackAndWhiteNothingIsMadeUp() throws {
    let pdf = try ComparisonTests.form(1)
    let result = try ComparisonTests.compare(pdf, with: pdf, seed: 5, profile: .normal.scanning(in: .blackAndWhite))
    #expect(result.differences.isEmpty)
  }

  @Test func anotherFormIsNotCompared() throws {
    let (pdf, other) = (try ComparisonTests.form(0), PrintedForm(number: 9, pages: 1))
    #expect(throws: ComparisonError.self) {
      try ComparisonTests.compare(other.pdf, with: pdf, seed: 1, marks: [])
    }
  }

  private static func form(_ seed: Int) throws -> [UInt8] {
    let forms = try ExampleForms.unchanged.get().forms
    return forms[seed % forms.count]
  }

  /// A printed form sealed, signed and scanned, against the form that it is said to be.
  private static func compare(
    _ printed: [UInt8], with original: [UInt8], seed: Int, marks: [ScanFixtures.PaperMark]? = nil,
    profile: ScanProfile = .normal
  ) throws -> PageComparison {
    let seal = ScanFixtures.PaperMark.seal(x: 140 + Double(seed % 5) * 4, y: 215 + Double(seed * 7 % 30))
    let name = ScanFixtures.PaperMark.signature(x: 45, y: 245, isBlue: seed.isMultiple(of: 2), seed: seed)
    let paper = PaperPage(pdf: printed, page: 0, marks: marks ?? [seal, name])
    let scan = SimulatedScan(paper, profile: profile, dpi: 200, seed: seed).raster
    let page = try #require(try PrintedPage.all(in: PDFReader(original)).first)
    let raster = try Raster.rasterised(pdf: original, page: 0, dpi: 200).grey()
    return try ScanComparison.compare(scan, with: raster, of: page)
  }
}
