import Testing
import Verification

@testable import PDFFinish

/// What only a volume can have wrong.
@Suite struct VolumeTests {
  /// A change to the volume, and the check that must notice.
  struct Change: Sendable, CustomTestStringConvertible {
    var rule: String
    var testDescription: String
    var apply: @Sendable (inout EditedPDF) throws -> Void

    init(_ name: String, _ rule: String, apply: @escaping @Sendable (inout EditedPDF) throws -> Void) {
      (self.rule, testDescription, self.apply) = (rule, name, apply)
    }

    /// A change to the list of the pages.
    static func pages(
      _ name: String, _ rule: String, change: @escaping @Sendable (inout EditedPDF, inout [PDFObject]) -> Void
    ) -> Change {
      Change(name, rule) { pdf in
        guard let tree = pdf.document.catalog["Pages"]?.reference else { return }
        var kids = pdf.object(tree)["Kids"]?.array ?? []
        change(&pdf, &kids)
        pdf.change(tree) { ($0["Kids"], $0["Count"]) = (.array(kids), .integer(kids.count)) }
      }
    }
  }

  static let changes = [
    Change("a link to another page", "verify.contents") { pdf in
      let target = pdf.document.pages[0].page.reference
      pdf.change(pdf.document.annotations.first?.reference) { $0["Dest"] = [.reference(target), .name("Fit")] }
    },
    Change("a line of the contents without its link", "verify.contents") { pdf in
      pdf.changePage(2) { page in page["Annots"] = .array(Array((page["Annots"]?.array ?? []).dropFirst())) }
    },
    Change("another title in the outline", "verify.outline") { pdf in
      let outline = pdf.source.resolved(pdf.document.catalog["Outlines"]).dictionary
      pdf.change(outline?["First"]?.reference) { $0["Title"] = .text("另一部分") }
    },
    Change("labels that start elsewhere", "verify.pages") { pdf in
      pdf.change(pdf.root) { $0["PageLabels"] = ["Nums": [0, ["S": .name("D"), "St": 7]]] }
    },
    .pages("pages of different forms swapped", "verify.order") { $1.swapAt($1.count - 1, $1.count - 3) },
    .pages("the contents dropped", "verify.content") { $1.remove(at: 2) },
    .pages("a blank page more", "verify.pages") { pdf, kids in
      let page: PDFDictionary = ["Type": .name("Page"), "MediaBox": [0, 0, 595, 842], "Tabs": .name("S")]
      kids.append(.reference(pdf.add(page)))
    },
    Change("a folio dropped", "verify.artifacts") { pdf in
      let last = pdf.pageCount - 1
      let text = try PageText(pdf.content(of: last))
      guard let folio = text.artifacts.last else { return }
      pdf.setContent(text.replacing([(folio.range, "")]), of: last)
    },
  ]

  @Test(arguments: changes) func itIsCaught(_ change: Change) throws {
    let example = try RenderedExample.shared.get()
    var pdf = try EditedPDF(example.volume)
    try change.apply(&pdf)
    let verification = Verification.verify(try pdf.written(), against: example.expectedVolume, conformance: .a3a)
    let rules = verification.checks.filter { !$0.isPassed }.map(\.rule)
    #expect(rules.contains(change.rule), "\(rules)")
  }

  @Test func aFormThatIsNotInTheDataIsTooMuch() throws {
    let example = try RenderedExample.shared.get()
    guard case .volume(let volume, var forms, _) = example.expectedVolume else { return }
    forms.removeLast()
    let verification = Verification.verify(example.volume, against: .volume(volume, forms: forms))
    #expect(verification.checks.filter { !$0.isPassed }.map(\.rule).contains("verify.structure"))
  }
}
