extension FormDefinition {
  /// The fixed words in the cells of the form's tables, in the order of reading.
  public var labels: [String] {
    body.flatMap { block -> [String] in
      guard case .table(let table) = block else { return [] }
      return table.rows.flatMap(\.cells).compactMap { cell in
        guard case .own(let styled) = cell, styled.template.isLabel else { return nil }
        return styled.template.text
      }
    }.filter { !$0.isEmpty }
  }
}

extension TextTemplate {
  /// The text between the bindings.
  fileprivate var text: String {
    segments.map { segment in
      if case .text(let text) = segment { text } else { "" }
    }.joined()
  }
}
