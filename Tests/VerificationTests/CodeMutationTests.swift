import Diagnostics
import FormLayout
import Foundation
import PageCodes
import Pipeline
import Testing
import Verification

@testable import PDFFinish

/// A code that is missing, altered, foreign or can't be read does not pass.
@Suite struct CodeMutationTests {
  /// The example's single form with codes: two pages.
  private struct Coded {
    let pdf: [UInt8]
    let expected: ExpectedDocument
    let code: DocumentCode

    static let shared = Result { try Coded() }

    private init() throws {
      let example = try RenderedExample.shared.get()
      let output = FileManager.default.temporaryDirectory.appending(path: "codes-\(UUID().uuidString)")
      var request = RenderRequest(
        inputs: [example.folder.appending(path: "data.json").path], outputFolder: output.path, makesVolume: false,
        verifies: false)
      request.code = true
      let department = try #require(render(request, language: .english).departments.first)
      let form = department.report.forms[0]
      let printed = try #require(form.pageCode)
      pdf = try [UInt8](Data(contentsOf: URL(filePath: "\(department.folder)/\(try #require(form.file))")))
      code = DocumentCode(form: printed.form, edition: printed.edition, digest: printed.digest)
      guard case .form(var bound) = example.expectedSingle else { throw CocoaError(.featureUnsupported) }
      bound.page.code = CodeSetting()
      expected = .form(bound)
      try FileManager.default.removeItem(at: output)
    }
  }

  private func failedRules(_ pdf: [UInt8], code: DocumentCode? = nil) throws -> Set<String> {
    let coded = try Coded.shared.get()
    let verification = Verification.verify(
      pdf, against: coded.expected, code: code ?? coded.code, conformance: .a3a)
    return Set(verification.checks.filter { !$0.isPassed }.map(\.rule))
  }

  /// The rules that a change of the first page's content breaks.
  private func failedRules(changing change: (String) -> String) throws -> Set<String> {
    var pdf = try EditedPDF(Coded.shared.get().pdf)
    let content = String(decoding: try pdf.content(of: 0), as: UTF8.self)
    let changed = change(content)
    #expect(changed != content)
    pdf.setContent(Array(changed.utf8), of: 0)
    return try failedRules(pdf.written())
  }

  /// The first outline of the code, a part of its upper left finder.
  private func firstBar(in content: String) throws -> Range<String.Index> {
    try #require(content.ranges(of: /\n?[\d.]+ [\d.]+ m( [\d.]+ [\d.]+ l){3} h/).last)
  }

  @Test func theFileItselfPasses() throws { #expect(try failedRules(Coded.shared.get().pdf).isEmpty) }

  @Test func aModuleLessIsNoticed() throws {
    let rules = try failedRules { content in
      guard let bar = try? firstBar(in: content) else { return content }
      return content.replacingCharacters(in: bar, with: "")
    }
    #expect(rules == ["verify.codes"])
  }

  /// The operators stand in the coordinates of the page's content, which count downwards.
  @Test(
    "what is painted beside or over the code is noticed",
    arguments: [
      "0 0 0 rg 420 770 30 30 re f", "1 1 1 rg 90 770 20 20 re f", "0 0 0 RG 1 w 70 790 m 160 790 l S",
      "0 0 0 RG 1 w 74 760 m 74 820 l S",
    ])
  func painting(_ operators: String) throws {
    let rules = try failedRules { $0 + "\n/Artifact <</Type/Layout>> BDC q \(operators) Q EMC\n" }
    #expect(rules == ["verify.codes"])
  }

  @Test func anotherDocumentsCodeIsNoticed() throws {
    let code = try Coded.shared.get().code
    let others = [
      DocumentCode(form: String(code.form.reversed()), edition: 1, digest: code.digest),
      DocumentCode(form: code.form, edition: 2, digest: code.digest),
      DocumentCode(form: code.form, edition: 1, digest: String(code.digest.reversed())),
    ]
    for other in others {
      #expect(try failedRules(Coded.shared.get().pdf, code: other).contains("verify.codes"), "\(other)")
    }
  }

  @Test func pagesThatChangedPlacesAreNoticed() throws {
    var pdf = try EditedPDF(Coded.shared.get().pdf)
    let (first, second) = (try pdf.content(of: 0), try pdf.content(of: 1))
    pdf.setContent(second, of: 0)
    pdf.setContent(first, of: 1)
    #expect(try failedRules(pdf.written()).contains("verify.codes"))
  }

  @Test func aCodeDescribedWronglyIsNoticed() throws {
    var pdf = try EditedPDF(Coded.shared.get().pdf)
    let figure = pdf.document.structure.elements.first { $0.role == "Figure" }?.reference
    pdf.change(figure) { $0["Alt"] = .text("图") }
    #expect(try failedRules(pdf.written()) == ["verify.codes"])
  }

  @Test func aMissingCodeIsNoticedAndSoIsOneThatNobodyAskedFor() throws {
    let example = try RenderedExample.shared.get()
    #expect(try failedRules(example.single).isSuperset(of: ["verify.codes", "verify.structure"]))
    let verification = Verification.verify(
      try Coded.shared.get().pdf, against: example.expectedSingle, conformance: .a3a)
    #expect(verification.checks.contains { $0.rule == "verify.structure" && !$0.isPassed })
  }
}
