import Diagnostics
import Testing

@testable import PDFFinish

@Suite struct HostileFileTests {
  private func spoiled(_ spoil: (inout DocumentSpoiler) -> Void) throws -> [UInt8] {
    var spoiler = try DocumentSpoiler(SampleForm().finished())
    spoil(&spoiler)
    return spoiler.spoiled()
  }

  @Test func anOutlineThatLeadsBackToItselfEnds() throws {
    let pdf = try spoiled { spoiler in
      let first = spoiler.document.source.resolved(spoiler.document.catalog["Outlines"]).dictionary?["First"]
      guard let first, let reference = first.reference else { return }
      spoiler.change(reference) { entry in
        entry["Next"] = first
        entry["First"] = first
      }
    }
    #expect(try PDFReader(pdf).outline.count == 1)
  }

  @Test func aNameTreeInsideItselfEnds() throws {
    let pdf = try spoiled { spoiler in
      guard let node = spoiler.document.catalog["Pages"]?.reference else { return }
      spoiler.catalog { $0["PageLabels"] = ["Kids": [.reference(node), .reference(node)]] }
    }
    #expect(try PDFReader(pdf).pageLabels.count == 3)
  }

  @Test func labelsBeyondAllNumbersDoNotOverflow() throws {
    let range: PDFObject = ["S": .name("r"), "St": .integer(.max)]
    let pdf = try spoiled { $0.catalog { $0["PageLabels"] = ["Nums": [0, range, 1, range]] } }
    #expect(try PDFReader(pdf).pageLabels.count == 3)
  }

  @Test func aStructureInsideItselfIsAFinding() throws {
    let pdf = try spoiled { spoiler in
      let root = spoiler.document.structure.elements.first?.reference
      spoiler.element("Table") { $0["K"] = root.map(PDFObject.reference) }
    }
    #expect(try checkConformance(of: pdf, to: .a3a).contains { $0.rule == "pdf.element-once" })
  }

  @Test func hugeSpansAreAFinding() throws {
    let pdf = try spoiled {
      $0.element("TD") { $0["A"] = ["O": .name("Table"), "RowSpan": .integer(.max), "ColSpan": .integer(.max)] }
    }
    #expect(try checkConformance(of: pdf, to: .a3a).contains { $0.rule == "pdf.ua-1.7.2-42" })
  }

  @Test func filesThatAreNoDocumentsAreErrors() {
    for bytes in [[], Array("%PDF-1.7".utf8), [UInt8](repeating: 0x25, count: 2000)] {
      #expect(throws: FinishError.self) { try PDFReader(bytes) }
      #expect(throws: FinishError.self) { try checkConformance(of: bytes, to: .a3a) }
    }
  }

  /// Whatever byte of an uncompressed document is hit, reading and checking end, with findings or an error.
  @Test func aChangedByteNeverCrashesTheReader() throws {
    let pdf = try OutsideJudge.expanded(SampleForm().finished())
    var generator = SeededGenerator(seed: 9704)
    for _ in 0..<60 {
      var changed = pdf
      for _ in 0..<3 {
        changed[Int.random(in: pdf.indices, using: &generator)] = .random(in: 32...126, using: &generator)
      }
      guard let reader = try? PDFReader(changed) else { continue }
      #expect(reader.pageLabels.count == reader.pageCount)
      _ = (reader.outline, reader.links, try? reader.attachments(), try? reader.text())
      _ = try? checkConformance(of: changed, to: .a3a)
    }
  }
}
