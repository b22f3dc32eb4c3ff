import Foundation
import Testing

/// Variation selectors (葛 with U+E0100) that no font of the policy knows.
@Suite struct VariationTests {
  private static let purpose = "葛\u{E0100}洲坝巡护经费、葛根补助"

  private static let rendering = Result {
    try Rendering(Example.copy(replacing: [92: "\t\(purpose)"]), ["--only", Example.codes[0], "--no-volume"])
  }

  @Test func theFormIsDrawnWithTheBaseAndAWarningNamesTheSequence() throws {
    let report = try VariationTests.rendering.get().report
    let found = report.diagnostics.filter { $0.rule == "font.variation-not-drawn" }
    #expect(report.rendered.map(\.code) == [Example.codes[0]] && report.errors.isEmpty)
    #expect(found.map(\.record) == [Example.codes[0]] && found.map(\.field) == ["资金用途"])
    #expect(found.first?.severity == "warning" && found.first?.line == 92)
    #expect(found.first?.message.contains("(U+845B U+E0100)") == true)
  }

  @Test func theSelectorStaysInTheDataAndInTheTextOfThePDF() throws {
    let form = try VariationTests.rendering.get().form(Example.codes[0])
    let run = try Banxin.run(["extract", form.url.path])
    let scalars = Array(VariationTests.purpose.unicodeScalars)
    #expect(Array(run.text.unicodeScalars).contains(scalars))
    let mapped = try Program("qpdf", ["--qdf", "--object-streams=disable", form.url.path, "-"]).output
    // U+845B U+E0100 in UTF-16: what a reader gets for the glyph.
    #expect(String(decoding: mapped, as: UTF8.self).lowercased().contains("845bdb40dd00"))
  }

  @Test func theFileVerifies() throws {
    let run = try Banxin.run(["verify", try VariationTests.rendering.get().form(Example.codes[0]).url.path])
    #expect(run.status == 0, "\(run.text)\(run.messages)")
  }
}
