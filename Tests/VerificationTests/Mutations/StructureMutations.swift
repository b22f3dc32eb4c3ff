@testable import PDFFinish

extension Mutation {
  /// Changes to the structure tree, all else as it was.
  static let structure: [Mutation] = [
    cells("a row span changed", count: 8, caughtBy: ["verify.grid"]) { $0.setTableAttribute("RowSpan", .integer(3)) },
    cells("a column span changed", count: 8, caughtBy: ["verify.grid"]) {
      $0.setTableAttribute("ColSpan", .integer(7))
    },
    cells("the attributes of a cell dropped", count: 8, caughtBy: ["verify.grid"], having: "A") { $0["A"] = nil },
    cells("a header cell made data, or the other way", count: 8, caughtBy: ["verify.structure"]) {
      $0["S"] = .name($0["S"]?.name == "TH" ? "TD" : "TH")
    },
    cells("a cell without its content", count: 8, caughtBy: ["verify.content"], having: "K") { $0["K"] = nil },
    pairs("two cells with each other's content", count: 12, caughtBy: ["verify.content"]) { pdf, one, two in
      let (first, second) = (pdf.object(one), pdf.object(two))
      pdf.change(one) { ($0["K"], $0["Pg"]) = (second["K"], second["Pg"]) }
      pdf.change(two) { ($0["K"], $0["Pg"]) = (first["K"], first["Pg"]) }
    },
    pairs("a cell with another's content beside its own", count: 4, caughtBy: ["verify.content"]) { pdf, one, two in
      let own = [pdf.object(one)["K"], pdf.object(two)["K"]].compactMap(\.self)
      pdf.change(one) { $0["K"] = .array(own) }
    },
    kids("an element dropped", count: 8, caughtBy: ["verify.structure"]) { Array($0.dropFirst()) },
    kids(
      "two elements in each other's place", count: 8, caughtBy: ["verify.structure", "verify.content", "verify.grid"]
    ) {
      $0.count > 1 ? [$0[1], $0[0]] + $0.dropFirst(2) : $0
    },
    kids("an element twice", count: 4, caughtBy: ["verify.structure", "pdf.element-once"]) { $0 + [$0[0]] },
    Mutation("a heading made a paragraph", count: 1, caughtBy: ["verify.structure"]) { pdf, _ in
      pdf.change(elements(of: ["H1"], in: pdf).first) { $0["S"] = .name("P") }
      return true
    },
    Mutation("a table made a division", count: 2, caughtBy: ["verify.structure"]) { pdf, index in
      pdf.change(elements(of: ["Table"], in: pdf)[index]) { $0["S"] = .name("Div") }
      return true
    },
    content("content turned into an artifact", count: 8, caughtBy: ["verify.content"]) { text, passage, _ in
      guard let matrix = passage.matrix, let begin = text.bytes[passage.range].firstIndex(of: UInt8(ascii: "C")) else {
        return nil
      }
      _ = matrix
      return text.replacing([(passage.range.lowerBound..<begin + 1, "/Artifact <</Type/Pagination>> BDC")])
    },
  ]

  private static func elements(of roles: Set<String>, in pdf: EditedPDF) -> [PDFReference] {
    pdf.document.structure.readingOrder.map { pdf.document.structure.elements[$0] }
      .filter { roles.contains($0.role) }.compactMap(\.reference)
  }

  private static func cells(
    _ name: String, count: Int, caughtBy rules: Set<String>, having key: String? = nil,
    change: @escaping @Sendable (inout PDFDictionary) -> Void
  ) -> Mutation {
    Mutation(name, count: count, caughtBy: rules) { pdf, index in
      let cells = elements(of: ["TH", "TD"], in: pdf).filter { cell in key.map { pdf.object(cell)[$0] != nil } ?? true }
      pdf.change(cells[index * 7 % cells.count], change)
      return true
    }
  }

  /// Two cells that say different things.
  private static func pairs(
    _ name: String, count: Int, caughtBy rules: Set<String>,
    change: @escaping @Sendable (inout EditedPDF, PDFReference, PDFReference) -> Void
  ) -> Mutation {
    Mutation(name, count: count, caughtBy: rules) { pdf, index in
      let cells = elements(of: ["TH", "TD"], in: pdf).filter { pdf.object($0)["K"] != nil }
      // The first column repeats itself; a neighbour in another column does not.
      change(&pdf, cells[index * 5 % (cells.count - 1)], cells[index * 5 % (cells.count - 1) + 1])
      return true
    }
  }

  /// The children of rows, heads, bodies and of the document.
  private static func kids(
    _ name: String, count: Int, caughtBy rules: Set<String>, change: @escaping @Sendable ([PDFObject]) -> [PDFObject]
  ) -> Mutation {
    Mutation(name, count: count, caughtBy: rules) { pdf, index in
      let parents = elements(of: ["Document", "TBody", "TR"], in: pdf)
        .filter { (pdf.object($0)["K"]?.array ?? []).count > 1 }
      let parent = parents[index * 3 % parents.count]
      pdf.change(parent) { $0["K"] = .array(change($0["K"]?.array ?? [])) }
      return true
    }
  }
}

extension PDFDictionary {
  /// Sets an attribute of a cell beside those that it has.
  fileprivate mutating func setTableAttribute(_ key: String, _ value: PDFObject) {
    var attributes = self["A"]?.dictionary ?? ["O": .name("Table")]
    attributes[key] = value
    self["A"] = .dictionary(attributes)
  }
}
