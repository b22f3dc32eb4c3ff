import Drawing
import LayoutCore
import Testing

/// Streams are left to the finishing to compress where that is asked for.
@Suite struct StoredStreamTests {
  private func pdf(stores: Bool) throws -> [UInt8] {
    let pages = try SamplePages(["绩效目标"])
    let options = PDFOptions(tagsContent: true, storesStreams: stores)
    return try pages.pdf([pages.page(pages.items("绩效目标"))], options: options).bytes
  }

  private func showsContent(_ pdf: [UInt8]) -> Bool { String(decoding: pdf, as: UTF8.self).contains("/MCID 0 >> BDC") }

  @Test func storedContentCanBeReadInTheFile() throws {
    #expect(try showsContent(pdf(stores: true)))
    #expect(try !showsContent(pdf(stores: false)))
  }

  @Test func storingEndsWithTheDocument() throws {
    _ = try pdf(stores: true)
    #expect(try !showsContent(pdf(stores: false)))
  }
}
