internal import Diagnostics
public import FormLayout
internal import LayoutCore
internal import Pagination
internal import TableLayout
public import Typesetting

/// Lays a bound form out: measures its tables and texts, cuts them into pages, numbers the pages.
public func composeForm(_ form: BoundForm, shaper: any TextShaping) -> ComposedForm {
  let plan = FormPlan(form, shaper: shaper).filled(shaper: shaper)
  let width = form.page.textBlock.width
  let fields = SignatureFields(plan: plan).pages()
  let bodies = zip(plan.paginated.pages, fields).map { page, fields in
    var frame = plan.paginated.frame(of: page, in: plan.flow, width: width)
    frame.items += fields
    return frame
  }
  let lines = { (line: PageLine?, mark: ContentMark) in
    bodies.indices.compactMap { index in
      line.map { line in
        lineFrame(line.paragraph(page: index + 1, of: bodies.count), width: width, shaper: shaper, mark: mark)
      }
    }
  }
  return ComposedForm(
    record: form.record, title: form.title, setup: form.page, bodies: bodies,
    headers: lines(form.header, .head), footers: lines(form.footer, .furniture),
    structure: blockStructure(plan.form.blocks, heading: form.titleBlock.map { [$0] } ?? [], level: 1),
    diagnostics: form.diagnostics + plan.diagnostics.map { $0.concerning(form.record) })
}

/// A form measured and cut into pages, before anything is placed.
struct FormPlan {
  let form: BoundForm
  let flow: Flow
  let paginated: PaginatedFlow
  let diagnostics: [Diagnostic]

  init(_ form: BoundForm, shaper: any TextShaping) {
    let region = form.page.textBlock
    let (flow, found) = BlockComposer(region: region, shaper: shaper).flow(form.blocks)
    self.form = form
    self.flow = flow
    self.paginated = paginate(flow, on: PageHeights(region.height))
    self.diagnostics = found + paginated.diagnostics
  }

  /// The plan with blank rows down to the foot of the last page, where a table of the form asks for them.
  func filled(shaper: any TextShaping) -> FormPlan {
    guard let index = form.blocks.lastIndex(where: \.isFilling), let last = paginated.pages.last else { return self }
    let longer = FormPlan(form.lengthened(at: index, by: 1), shaper: shaper)
    let room = last.height - last.usedHeight
    guard longer.paginated.pages.count == paginated.pages.count, let longerLast = longer.paginated.pages.last else {
      return self
    }
    let rowHeight = longerLast.usedHeight - last.usedHeight
    guard rowHeight > .zero else { return self }
    return FormPlan(form.lengthened(at: index, by: room.units / rowHeight.units), shaper: shaper)
  }
}

extension BoundBlock {
  fileprivate var isFilling: Bool { if case .table(let table) = self { table.fillRow != nil } else { false } }
}

extension BoundForm {
  /// The form with blank rows in the table that is the block `index`.
  fileprivate func lengthened(at index: Int, by count: Int) -> BoundForm {
    guard case .table(let table) = blocks[index] else { return self }
    var form = self
    form.blocks[index] = .table(table.lengthened(by: count))
    return form
  }
}

extension Diagnostic {
  /// The finding with the record that it concerns.
  func concerning(_ record: String) -> Diagnostic {
    var diagnostic = self
    diagnostic.record = record
    return diagnostic
  }
}
