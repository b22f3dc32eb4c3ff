internal import Diagnostics
internal import LayoutCore

extension TableModel {
  /// Where a page that starts with a row of the body has no room for the header above it, or for the footer below: of
  /// all such rows the one that lacks most.
  func repeatFindings() -> [Diagnostic] {
    guard !sections.repeated.isEmpty || !sections.footer.isEmpty else { return [] }
    var findings = RepeatFindings()
    for position in max(headerEnd, 1)..<max(cuts.unitCount, headerEnd, 1) {
      findings.look(at: PieceStack(of: self, from: position), row: cuts[position].row, in: self)
    }
    return findings.diagnostics
  }
}

private struct RepeatFindings {
  private typealias Lack = (row: Int, missing: Length)

  private var header: Lack = (0, .zero)
  private var footer: Lack = (0, .zero)

  /// Looks at a piece from its start. A unit that is itself higher than the page is not the header's fault.
  mutating func look(at stack: PieceStack, row: Int, in model: TableModel) {
    let space = model.regionHeight - stack.firstUnitHeight
    guard space >= .zero else { return }
    let above = model.rows.height(of: model.repeated(above: row))
    if stack.repeated.isEmpty { header = worse(header, (row, above - space)) }
    let left = stack.repeated.isEmpty ? space : space - above
    if !stack.repeatsFooter { footer = worse(footer, (row, model.footerHeight - left)) }
  }

  private func worse(_ one: Lack, _ other: Lack) -> Lack { other.missing > one.missing ? other : one }

  var diagnostics: [Diagnostic] {
    (header.missing > .zero ? [.headerNotRepeated(row: header.row, missing: header.missing)] : [])
      + (footer.missing > .zero ? [.footerNotRepeated(row: footer.row, missing: footer.missing)] : [])
  }
}
