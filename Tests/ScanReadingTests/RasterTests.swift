import ScanReading
import Testing

@Suite("Rasters")
struct RasterTests {
  @Test("a picture keeps its size and its bytes")
  func keepsBytes() {
    let raster = Raster(width: 2, height: 1, samples: .color, dpi: 200, bytes: [1, 2, 3, 4, 5, 6])
    #expect(raster.bytes.count == raster.width * raster.height * raster.samples.rawValue)
  }

  /// Red, green, blue; cyan, magenta, yellow.
  private let colors = Raster(
    width: 3, height: 2, samples: .color, dpi: 100,
    bytes: [255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 255, 255, 255, 0, 255, 255, 255, 0])

  @Test("a quarter turn brings the bottom left corner to the top left")
  func quarterTurn() {
    let turned = colors.turned(by: .quarter)
    #expect((turned.width, turned.height) == (2, 3))
    #expect(turned.bytes == [0, 255, 255, 255, 0, 0, 255, 0, 255, 0, 255, 0, 255, 255, 0, 0, 0, 255])
  }

  @Test("a turn and its inverse change nothing", arguments: QuarterTurn.allCases)
  func inverse(turn: QuarterTurn) {
    #expect(colors.turned(by: turn).turned(by: turn.inverse) == colors)
  }

  @Test("pure red and blue are dark in grey, and white without inks")
  func inks() {
    #expect(colors.grey().bytes.prefix(3).allSatisfy { $0 < 200 })
    #expect(colors.withoutInks().bytes.allSatisfy { $0 == 255 })
  }

  @Test("a part is cut out, as far as it lies within")
  func cropped() {
    let part = colors.cropped(to: PixelArea(left: 1, top: 1, width: 9, height: 9))
    #expect(part?.bytes == [255, 0, 255, 255, 255, 0])
    #expect(colors.cropped(to: PixelArea(left: 3, top: 0, width: 1, height: 1)) == nil)
  }

  @Test("a picture written as PNG is read back to the byte, with its resolution")
  func png() throws {
    let read = try ScanFile(colors.png(), name: "a.png").raster(at: 0)
    #expect(read.bytes == colors.bytes)
    #expect(abs(read.dpi - 100) < 0.5)
  }

  @Test("what is scaled has the resolution that follows")
  func scaled() {
    let large = colors.scaled(by: 4)
    #expect((large.width, large.height, large.dpi) == (12, 8, 400))
  }
}
