import Testing

@testable import PDFFinish

@Suite struct DeflateTests {
  @Test(arguments: [0, 1, 1000, 300_000])
  func whatIsCompressedIsExpandedToTheSame(count: Int) throws {
    let deflate = try Deflate()
    var generator = SeededGenerator(seed: UInt64(count))
    for values: ClosedRange<UInt8> in [0...0, 32...48, 0...255] {
      let bytes = (0..<count).map { _ in UInt8.random(in: values, using: &generator) }
      #expect(deflate.expanded(deflate.compressed(bytes[...])[...]) == bytes)
    }
  }

  @Test func damagedBytesAreNotExpanded() throws {
    let deflate = try Deflate()
    var bytes = deflate.compressed([UInt8](repeating: 7, count: 5000)[...])
    bytes[bytes.count / 2] ^= 0xFF
    #expect(deflate.expanded(bytes[...]) == nil)
    #expect(deflate.expanded([]) == nil)
  }
}
