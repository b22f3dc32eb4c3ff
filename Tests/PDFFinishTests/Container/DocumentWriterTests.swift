import CZlibStore
import Testing

@testable import PDFFinish

@Suite struct DocumentWriterTests {
  /// A document of so many objects beside its page.
  private func document(objects count: Int, free: Set<Int> = []) throws -> [UInt8] {
    var update = ObjectUpdate(appendedTo: 0, size: 1)
    let (tree, page) = (PDFReference(number: update.reserve()), PDFReference(number: update.reserve()))
    let info = update.add(["Title": .text("绩效")])
    let items = (0..<count).map { _ in update.reserve() }
    for (index, number) in items.enumerated() where !free.contains(index) {
      update.write(.integer(index), as: PDFReference(number: number))
    }
    let content = update.add(PDFStream(data: Array("q Q".utf8)))
    update.write(
      [
        "Type": .name("Page"), "Parent": .reference(tree), "MediaBox": [0, 0, 100, 100],
        "Contents": .reference(content),
      ], as: page)
    update.write(["Type": .name("Pages"), "Kids": [.reference(page)], "Count": 1], as: tree)
    let root = update.add([
      "Type": .name("Catalog"), "Pages": .reference(tree),
      "Items": .array(items.map { .reference(PDFReference(number: $0)) }),
    ])
    var writer = try DocumentWriter(size: update.nextNumber, deflate: Deflate())
    update.write(to: &writer, catalog: root)
    return writer.finished(root: root, info: info, information: [PDFObject.text("绩效").string ?? []])
  }

  @Test(arguments: [0, 1, 199, 200, 201, 1234])
  func everyObjectIsFoundUnderItsNumber(count: Int) throws {
    let reader = try PDFReader(document(objects: count))
    let items = reader.catalog["Items"]?.array ?? []
    #expect(items.map { reader.source.resolved($0).integer } == Array(0..<count))
    #expect(reader.title == "绩效")
  }

  @Test func numbersWithoutAnObjectAreNull() throws {
    let reader = try PDFReader(document(objects: 300, free: [7, 250]))
    let items = reader.catalog["Items"]?.array ?? []
    #expect(reader.source.resolved(items[7]) == .null)
    #expect(reader.source.resolved(items[251]).integer == 251)
  }

  @Test(arguments: [3, 450])
  func qpdfFindsNoFault(count: Int) throws {
    #expect(try OutsideJudge.qpdfFindsNoFault(in: document(objects: count)))
  }

  @Test func whetherDrawingCompressedMakesNoDifference() throws {
    let compressed = SampleForm()
    banxin_store_zlib_streams(true)
    defer { banxin_store_zlib_streams(false) }
    let stored = SampleForm()
    #expect(stored.pdf.count > compressed.pdf.count)
    #expect(try stored.finished() == compressed.finished())
  }
}
