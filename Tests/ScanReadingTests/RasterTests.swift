import ScanReading
import Testing

@Suite("Rasters")
struct RasterTests {
  @Test("a picture keeps its size and its bytes")
  func keepsBytes() {
    let raster = Raster(width: 2, height: 1, samples: .color, dpi: 200, bytes: [1, 2, 3, 4, 5, 6])
    #expect(raster.bytes.count == raster.width * raster.height * raster.samples.rawValue)
  }
}
