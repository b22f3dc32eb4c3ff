internal import Diagnostics
public import FormLayout
internal import LayoutCore
internal import Pagination
internal import TableLayout
public import Typesetting

/// Lays a bound form out: measures its tables and texts, cuts them into pages, numbers the pages.
public func composeForm(_ form: BoundForm, shaper: any TextShaping) -> ComposedForm {
  let width = form.page.textBlock.width
  let (flow, found) = BlockComposer(region: form.page.textBlock, shaper: shaper).flow(form.blocks)
  let paginated = paginate(flow, on: PageHeights(form.page.textBlock.height))
  let bodies = paginated.pages.map { paginated.frame(of: $0, in: flow, width: width) }
  let footers = bodies.indices.compactMap { index in
    form.footer.map { footer in
      lineFrame(footer.paragraph(page: index + 1, of: bodies.count), width: width, shaper: shaper)
    }
  }
  return ComposedForm(
    record: form.record, title: form.title, setup: form.page, bodies: bodies, footers: footers,
    structure: blockStructure(form.blocks, heading: form.titleBlock.map { [$0] } ?? [], level: 1),
    diagnostics: (found + paginated.diagnostics).map { $0.concerning(form.record) })
}

extension Diagnostic {
  /// The finding with the record that it concerns.
  func concerning(_ record: String) -> Diagnostic {
    var diagnostic = self
    diagnostic.record = record
    return diagnostic
  }
}
