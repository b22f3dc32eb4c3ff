@testable import PDFFinish

extension Mutation {
  /// Changes to the document: its pages, fonts, catalog, and what is drawn beside the content.
  static let document: [Mutation] = [
    catalog("Lang", caughtBy: "pdf.ua-1.7.2-34"), catalog("MarkInfo", caughtBy: "pdf.a.6.7.2.2-1"),
    catalog("Metadata", caughtBy: "verify.standard"), catalog("StructTreeRoot", caughtBy: "verify.structure"),
    catalog("OutputIntents", caughtBy: "pdf.a.6.2.4.3-2"), catalog("ViewerPreferences", caughtBy: "pdf.ua-1.7.1-10"),
    pageTree("a page dropped", caughtBy: ["verify.content"]) { Array($0.dropLast()) },
    pageTree("pages swapped", caughtBy: ["verify.order", "verify.lines", "verify.artifacts"]) { $0.reversed() },
    page("a smaller crop box", caughtBy: "verify.pages") { $0["CropBox"] = [0, 0, 300, 500] },
    page("a larger sheet", caughtBy: "verify.pages") { $0["MediaBox"] = [0, 0, 900, 900] },
    page("a page turned", caughtBy: "verify.pages") { $0["Rotate"] = 90 },
    page("a page without its content", caughtBy: "verify.content") { $0["Contents"] = nil },
    fonts("a font without its map", caughtBy: "verify.fonts", of: "Type0") { $0["ToUnicode"] = nil },
    fonts("a font without its file", caughtBy: "verify.fonts", of: "FontDescriptor") {
      for key in ["FontFile", "FontFile2", "FontFile3"] { $0[key] = nil }
    },
    Mutation("a font that calls a character by another", count: 3, caughtBy: ["verify.content"]) { pdf, index in
      let fonts = pdf.document.fonts.filter { $0.isComposite }
      guard fonts.indices.contains(index), let map = fonts[index].dictionary["ToUnicode"]?.reference else {
        return false
      }
      pdf.changeStream(map) { $0 = renamed($0) }
      return true
    },
    Mutation("transparent paint", count: 1, caughtBy: ["verify.visible"]) { pdf, _ in
      for object in pdf.document.objects where object.object.dictionary?["ExtGState"] != nil {
        pdf.change(object.reference) { $0["ExtGState"] = ["a0": ["Type": .name("ExtGState"), "ca": 0]] }
      }
      return true
    },
    Mutation("a note over the text", count: 2, caughtBy: ["pdf.annotation-owned"]) { pdf, index in
      pdf.changePage(index) {
        $0["Annots"] = [["Type": .name("Annot"), "Subtype": .name("Square"), "Rect": [0, 0, 590, 840], "F": 4]]
      }
      return true
    },
    appended("text beside the content", "/Artifact <</Type/Pagination>> BDC %@ EMC", caughtBy: ["verify.artifacts"]),
    appended("text without any mark", "%@", caughtBy: ["verify.artifacts"]),
    appended(
      "a second page number", "/Artifact <</Type/Pagination/Subtype/Footer>> BDC %@ EMC", caughtBy: ["verify.artifacts"]
    ),
    appended(
      "a white sheet over the page", "/Artifact <</Type/Layout>> BDC 1 g 0 0 600 850 re f EMC",
      caughtBy: ["verify.visible"]),
    Mutation("a page number changed", count: 2, caughtBy: ["verify.artifacts"]) { pdf, index in
      try artifact(of: index, in: &pdf, last: true) { codes in [codes[0], codes[0]] + codes.dropFirst(2) }
    },
    Mutation("a copy of the head changed", count: 1, caughtBy: ["verify.artifacts"]) { pdf, _ in
      try artifact(of: 1, in: &pdf, last: false) { Array($0.dropLast()) }
    },
    content("a text that stands for another", count: 6, caughtBy: ["verify.replacements"], glyphs: 2) {
      text, passage, _ in
      let string = passage.strings[0]
      guard text.text(string.upperBound..<string.upperBound + 2) == "Tj" else { return nil }
      let shown = text.text(string.lowerBound..<string.upperBound + 2)
      return text.replacing([
        (string.lowerBound..<string.upperBound + 2, "/Span <</ActualText <FEFF4E005143>>> BDC \(shown) EMC")
      ])
    },
  ]

  // MARK: Families

  private static func catalog(_ key: String, caughtBy rule: String) -> Mutation {
    Mutation("the catalog without \(key)", count: 1, caughtBy: [rule]) { pdf, _ in
      pdf.change(pdf.root) { $0[key] = nil }
      return true
    }
  }

  private static func pageTree(
    _ name: String, caughtBy rules: Set<String>, change: @escaping @Sendable ([PDFObject]) -> [PDFObject]
  ) -> Mutation {
    Mutation(name, count: 1, caughtBy: rules) { pdf, _ in
      pdf.change(pdf.document.catalog["Pages"]?.reference) { pages in
        let kids = change(pages["Kids"]?.array ?? [])
        (pages["Kids"], pages["Count"]) = (.array(kids), .integer(kids.count))
      }
      return true
    }
  }

  private static func page(
    _ name: String, caughtBy rule: String, change: @escaping @Sendable (inout PDFDictionary) -> Void
  ) -> Mutation {
    Mutation(name, count: 2, caughtBy: [rule]) { pdf, index in
      pdf.changePage(index, change)
      return true
    }
  }

  /// Every object of a type or subtype.
  private static func fonts(
    _ name: String, caughtBy rule: String, of type: String, change: @escaping @Sendable (inout PDFDictionary) -> Void
  ) -> Mutation {
    Mutation(name, count: 2, caughtBy: [rule]) { pdf, index in
      let fonts = pdf.document.objects.filter {
        [$0.object.dictionary?["Subtype"]?.name, $0.object.dictionary?["Type"]?.name].contains(type)
      }
      pdf.change(fonts[index].reference, change)
      return true
    }
  }

  /// Something drawn after all else; `%@` stands for a line of text in the page's first font.
  private static func appended(_ name: String, _ drawing: String, caughtBy rules: Set<String>) -> Mutation {
    Mutation(name, count: 2, caughtBy: rules) { pdf, index in
      let text = try PageText(pdf.content(of: index))
      guard let passage = text.content(glyphs: 2).first else { return false }
      let line = "BT 10 0 0 -10 300 830 Tm /\(passage.font) 1 Tf \(text.text(passage.strings[0]))Tj ET"
      pdf.setContent(text.bytes + Array("\n\(drawing.replacing("%@", with: line))\n".utf8), of: index)
      return true
    }
  }

  /// Changes the codes of the first or last artifact of a page.
  private static func artifact(
    of page: Int, in pdf: inout EditedPDF, last: Bool, change: ([String]) -> [String]
  ) throws -> Bool {
    let text = try PageText(pdf.content(of: page))
    guard let passage = last ? text.artifacts.last : text.artifacts.first else { return false }
    let codes = change(text.digits(passage.strings[0]).codes)
    pdf.setContent(text.replacing([(passage.strings[0], "<\(codes.joined())>")]), of: page)
    return true
  }

  /// A map that says 〇 of the third code.
  private static func renamed(_ map: [UInt8]) -> [UInt8] {
    var lines = String(decoding: map, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    guard let start = lines.firstIndex(where: { $0.hasSuffix("beginbfchar") || $0.hasSuffix("beginbfrange") }) else {
      return map
    }
    let place = min(start + 3, lines.count - 1)
    if let mapped = lines[place].lastIndex(of: "<") { lines[place] = lines[place][..<mapped] + "<3007>" }
    return Array(lines.joined(separator: "\n").utf8)
  }
}
