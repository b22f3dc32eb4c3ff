import Foundation
import Testing

@testable import PDFFinish

/// Scans behind the text of the pages that they are of.
@Suite struct ScanDocumentTests {
  @Test func onlyTextIsKeptAndItIsUnseen() throws {
    let content = """
      q 1 0 0 rg 0 0 100 50 re f /P <</MCID 0>> BDC BT /F1 10 Tf 0 Tr 1 0 0 1 20 30 Tm (Banxin) Tj ET EMC
      0 0 m 100 0 l S /Im1 Do Q
      """
    let text = String(decoding: try invisibleText(Array(content.utf8)), as: UTF8.self)
    #expect(text == "3 Tr\nq\nBT\n/F1 10 Tf\n1 0 0 1 20 30 Tm\n(Banxin) Tj\nET\nQ\n")
  }

  @Test(arguments: [1, 3]) func aJPEGTellsItsSize(components: Int) throws {
    let comment: [UInt8] = [0xFF, 0xFE, 0, 4, 1, 2]
    let frame: [UInt8] = [0xFF, 0xC2, 0, 17, 8, 0x09, 0x23, 0x06, 0x76, UInt8(components), 0, 0, 0]
    let header = try #require(JPEGHeader([0xFF, 0xD8] + comment + frame))
    #expect((header.width, header.height, header.components) == (1654, 2339, components))
  }

  @Test(arguments: [[], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8], [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 12, 0, 1, 0, 1, 3]])
  func whatIsNoJPEGIsNotTakenForOne(bytes: [UInt8]) { #expect(JPEGHeader(bytes) == nil) }

  @Test func propertiesJoinTheSchemasOfAPacket() {
    let packet = """
      <rdf:RDF><rdf:Description><pdfaExtension:schemas><rdf:Bag><rdf:li>own</rdf:li></rdf:Bag></pdfaExtension:schemas>\
      </rdf:Description></rdf:RDF>
      """
    let properties = ArchiveProperties([.init(name: "fonds", value: "Z<109>", description: "全宗号")])
    let result = properties.added(to: packet)
    #expect(result.contains("<bxarchive:fonds>Z&lt;109&gt;</bxarchive:fonds>"))
    #expect(result.components(separatedBy: "<pdfaExtension:schemas>").count == 2)
    #expect(result.contains("<rdf:li>own</rdf:li><rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>"))
  }

  @Test func aPacketWithoutSchemasGetsThem() {
    let properties = ArchiveProperties([.init(name: "item", value: "7", description: "件号")])
    let result = properties.added(to: "<rdf:RDF></rdf:RDF>")
    #expect(result.contains("<pdfaExtension:schemas><rdf:Bag>") && result.hasSuffix("</rdf:RDF>"))
  }

  @Test func withoutPropertiesAPacketStaysAsItIs() {
    #expect(ArchiveProperties([]).added(to: "<rdf:RDF></rdf:RDF>") == "<rdf:RDF></rdf:RDF>")
  }
}
