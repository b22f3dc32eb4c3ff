public import FormLayout
public import LayoutCore
public import Pagination
public import TableLayout
public import Typesetting

/// Why the pages of a form are as they are.
public struct FormExplanation: Sendable {
  public struct ExplainedPage: Sendable {
    /// The height that the page's content takes.
    public var used: Length
    /// The height of the text block.
    public var offered: Length
    public var end: PageEnd
    /// What stands first on the next page; empty at the end of the form.
    public var nextText: String
    /// What would stand first there if the runner-up had won.
    public var runnerUpText: String
    public var rows: [RowReason]
  }

  public var pages: [ExplainedPage]
}

/// Lays a form out and tells why its pages end and its rows stand as they do.
public func explainForm(_ form: BoundForm, shaper: any TextShaping) -> FormExplanation {
  let plan = FormPlan(form, shaper: shaper).filled(shaper: shaper)
  let explainer = PageExplainer(flow: plan.flow, form: plan.form)
  return FormExplanation(
    pages: plan.paginated.pages.map { explainer.explain($0, offered: form.page.textBlock.height) })
}

private struct PageExplainer {
  let flow: Flow
  let form: BoundForm

  func explain(_ page: PlannedPage, offered: Length) -> FormExplanation.ExplainedPage {
    FormExplanation.ExplainedPage(
      used: page.usedHeight, offered: offered, end: page.end, nextText: text(at: page.end.next),
      runnerUpText: text(at: page.end.runnerUp?.next), rows: page.pieces.flatMap { rows(of: $0) })
  }

  private func rows(of piece: PlacedPiece) -> [RowReason] {
    table(of: piece.item)?.rowReasons(of: piece.units) ?? []
  }

  private func table(of item: Int) -> TableBlock? {
    guard case .block(let block) = flow.items[item] else { return nil }
    return (block.block as? RuledTable)?.table
  }

  /// The first words at a place of the flow.
  private func text(at position: FlowPosition?) -> String {
    guard let position else { return "" }
    if let table = table(of: position.item) {
      return table.rowReasons(of: position.unit..<position.unit + 1).first?.text ?? ""
    }
    return form.blocks[position.item].texts.first?.paragraph.text ?? ""
  }
}
