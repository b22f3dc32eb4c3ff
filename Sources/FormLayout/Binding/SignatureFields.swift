internal import TableLayout

extension BoundForm {
  /// The form with every room for a seal a field that can be signed, or with none.
  public func withSignatureFields(_ areWanted: Bool) -> BoundForm {
    var form = self
    form.blocks = blocks.map { block in
      guard case .table(var table) = block else { return block }
      for index in table.cells.indices { table.cells[index].room?.isField = areWanted }
      return .table(table)
    }
    return form
  }
}
