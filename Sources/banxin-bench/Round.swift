internal import Diagnostics
internal import FormLayout
internal import Foundation
internal import LayoutCore
internal import PageComposition
internal import Pipeline
internal import TextEngine

/// One pass of all forms through all stages, on one thread.
struct Round {
  private(set) var times = StageTimes()
  private(set) var pageCount = 0
  private(set) var byteCount = 0
  /// The forms that could not be laid out: they count in the time, and have no pages.
  private(set) var refusedCount = 0

  /// Runs the round. Nothing but the fonts is written to the disk.
  init(_ bench: Workbench) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("banxin-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let forms = times.measure(.bind) { bench.projects.map { bench.form.bind($0, of: bench.department) } }
    let fonts = try times.measure(.fonts) { try bench.fonts(for: forms, folder: folder) }
    let encoder = try times.measure(.drawing) { try DocumentEncoder(format: .pdf, fonts: fonts.files) }
    for form in forms { try render(form, shaper: fonts.shaper, encoder: encoder) }
  }

  private mutating func render(_ form: BoundForm, shaper: PangoShaper, encoder: DocumentEncoder) throws {
    let composed = times.measure(.layout) { composeForm(form, shaper: shaper) }
    guard !composed.diagnostics.hasErrors else {
      refusedCount += 1
      return
    }
    let document = OutputDocument(
      info: DocumentInfo(title: composed.title, created: "2023-01-01T00:00:00Z"),
      pages: composed.pages.map { OutputDocument.NumberedPage(page: $0) }, structure: composed.structure)
    let drawn = try times.measure(.drawing) { try encoder.drawn(document) }
    let bytes = try times.measure(.finishing) { try encoder.finished(drawn, as: document) }
    pageCount += composed.pageCount
    byteCount += bytes.count
  }
}
