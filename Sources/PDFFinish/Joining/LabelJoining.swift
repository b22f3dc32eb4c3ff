extension Joiner {
  /// Writes what each page is called: what it was called before, or the running number that is asked for.
  mutating func joinLabels() {
    let labels = sources.map(\.reader.labels)
    var last: PageLabel?
    var ranges: [PDFObject] = []
    for (place, page) in order.enumerated() {
      let label = number(at: place).map { PageLabel(style: "D", number: $0) } ?? labels[page.document][page.page]
      if last.map(label.continues) != true { ranges += [.integer(place), .dictionary(label.dictionary)] }
      last = label
    }
    catalog["PageLabels"] = ["Nums": .array(ranges)]
  }

  /// The running number of a page of the parts.
  private func number(at place: Int) -> Int? {
    request.firstNumber.flatMap { first in
      let start = position
      let count = sources.dropFirst().reduce(0) { $0 + $1.pages.count }
      return (start..<start + count).contains(place) ? first + place - start : nil
    }
  }
}

extension PageLabel {
  /// The label as a range begins with it.
  fileprivate var dictionary: PDFDictionary {
    [
      "S": style.map { .name($0) }, "P": prefix.isEmpty ? nil : .text(prefix),
      "St": style != nil && number > 1 ? .integer(number) : nil,
    ]
  }
}
