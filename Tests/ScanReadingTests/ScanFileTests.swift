import Foundation
import ScanFixtures
import ScanReading
import Testing

@Suite("Files of scans")
struct ScanFileTests {
  private let form = PrintedForm(number: 2, pages: 3)

  private func scans(_ mode: ScanProfile.Mode, dpi: Double = 100) -> [SimulatedScan] {
    ScanBatch([form]).scanned(ScanProfile.normal.scanning(in: mode), dpi: dpi, seed: 3)
  }

  @Test("every kind of file gives its pages, their resolution and colours", arguments: ScanProfile.Mode.allCases)
  func kinds(mode: ScanProfile.Mode) throws {
    let scans = scans(mode, dpi: 200)
    let files: [(ScanFormat, [UInt8], pages: Int)] = [
      (.pdf, scans.pdf(), 3), (.tiff, scans.tiff(), 3), (.png, scans[0].png(), 1), (.jpeg, scans[0].jpeg(), 1),
    ]
    for (format, bytes, pages) in files {
      let file = try ScanFile(bytes, name: "scan")
      #expect(file.format == format)
      #expect(file.pageCount == pages)
      let last = try file.raster(at: pages - 1)
      #expect(abs(last.dpi - 200) < 1)
      #expect((last.width, last.height) == (scans[0].raster.width, scans[0].raster.height))
      #expect(last.samples == (mode == .color ? .color : .grey))
    }
  }

  @Test("pages in black and white are the same in a PDF, a TIFF and a PNG")
  func sameInEveryKind() throws {
    let scans = scans(.blackAndWhite, dpi: 200)
    let fromTIFF = try ScanFile(scans.tiff(), name: "a.tif").raster(at: 0)
    #expect(try ScanFile(scans[0].png(), name: "a.png").raster(at: 0).bytes == fromTIFF.bytes)
    #expect(try ScanFile(scans.pdf(), name: "a.pdf").raster(at: 0).bytes == fromTIFF.bytes)
  }
}
