internal import BudgetModel
internal import Diagnostics
internal import FormLayout
internal import LayoutCore
internal import PDFFinish
internal import PageComposition
internal import Pipeline
internal import TextEngine
internal import Verification

/// One pass of all forms through all stages, on one thread. Nothing but the fonts is written to the disk.
struct Round {
  private(set) var times = StageTimes()
  private(set) var pageCount = 0
  private(set) var byteCount = 0
  /// The forms that could not be laid out: they count in the time, and have no pages.
  private(set) var refusedCount = 0

  private static let conformance = Conformance.a3a
  private static let created = "2023-01-01T00:00:00Z"

  init(_ bench: Workbench) throws {
    let department = bench.department
    let fonts = try times.measure(.fonts) { try bench.fonts.fonts(for: department.demands()) }
    let shaper = fonts.makeShaper()
    let encoder = try times.measure(.drawing) {
      try DocumentEncoder(format: .pdf, conformance: Round.conformance, fonts: fonts.files)
    }
    let data = times.measure(.data) {
      CarriedData(
        of: department, plan: fonts.plan, conformance: Round.conformance, created: Round.created)
    }
    for project in department.projects {
      let form = times.measure(.bind) { department.bound(project) }
      let composed = times.measure(.layout) { composeForm(form, shaper: shaper) }
      guard !composed.diagnostics.hasErrors else {
        refusedCount += 1
        continue
      }
      let file = times.measure(.data) { data.single(project, as: form) }
      try finish(composed, expected: form, data: file, encoder: encoder)
    }
  }

  private mutating func finish(
    _ composed: ComposedForm, expected form: BoundForm, data: [UInt8], encoder: DocumentEncoder
  ) throws {
    let document = OutputDocument(
      info: DocumentInfo(title: composed.title, created: Round.created),
      pages: composed.pages.map { OutputDocument.NumberedPage(page: $0) }, structure: composed.structure, data: data)
    let drawn = try times.measure(.drawing) { try encoder.drawn(document) }
    let bytes = try times.measure(.finishing) { try encoder.finished(drawn, as: document) }
    let proof = times.measure(.proof) {
      Verification.verify(bytes, against: .form(form), conformance: Round.conformance)
    }
    guard proof.isPassed else { throw BenchError(proof.diagnostics) }
    pageCount += composed.pageCount
    byteCount += bytes.count
  }
}
