internal import FormLayout
internal import LayoutCore

/// The page numbers that the pages have to bear.
extension VerificationCase {
  /// The lines with numbers on a page, and those of its code, white space left out.
  func pageNumbers(on page: Int) -> [String] { numbers(on: page) + (codes?.lines(on: page) ?? []) }

  private func numbers(on page: Int) -> [String] {
    switch expected {
    case .form(let form): lines(of: form, page: page, in: 0...max(0, found.seen.count - 1))
    case .volume(let volume, let forms, _): [folio(volume, on: page)].compactMap(\.self) + formNumbers(forms, on: page)
    }
  }

  private func formNumbers(_ forms: [SequencedForm], on page: Int) -> [String] {
    forms.flatMap { form in
      pages(of: form).flatMap { $0.contains(page) ? lines(of: form.form, page: page, in: $0) : nil } ?? []
    }
  }

  private func lines(of form: BoundForm, page: Int, in pages: ClosedRange<Int>) -> [String] {
    form.pageLines.map { $0.paragraph(page: page - pages.lowerBound + 1, of: pages.count).text.withoutWhiteSpace }
  }

  /// The volume's number; neither the cover nor a blank page bears one.
  private func folio(_ volume: BoundVolume, on page: Int) -> String? {
    guard let contents = firstPage(of: "contents"), page >= contents, pagesWithContent.contains(page) else {
      return nil
    }
    return volume.folio.paragraph(page: found.seen[page].label).text.withoutWhiteSpace
  }
}

extension String {
  /// The text without blanks: of page numbers, where blanks mean nothing.
  var withoutWhiteSpace: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
