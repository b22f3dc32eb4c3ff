extension FormDefinition {
  /// The fixed words in the cells of the form's tables, in the order of reading.
  public var labels: [String] {
    body.flatMap { block -> [String] in
      guard case .table(let table) = block.unconditional else { return [] }
      return table.rows.flatMap(\.cells).compactMap { cell in
        guard case .own(let styled) = cell, styled.template.isLabel else { return nil }
        return styled.template.fixedWords
      }
    }.filter { !$0.isEmpty }
  }
}

extension TextTemplate {
  /// The text between the bindings.
  fileprivate var fixedWords: String {
    segments.map { segment in
      if case .text(let text) = segment { text } else { "" }
    }.joined()
  }
}

extension BlockDefinition {
  /// The block itself, whatever it depends on.
  fileprivate var unconditional: BlockDefinition {
    if case .when(_, let block) = self { block.unconditional } else { self }
  }
}
