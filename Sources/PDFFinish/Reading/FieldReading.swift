/// A field for signatures as a file has it.
public struct ReadField: Sendable, Hashable {
  public var name: String
  /// Counted from 0; nil where no page shows it.
  public var page: Int?
  public var area: PageArea
  public var isSigned: Bool
}

extension PDFReader {
  /// The signature fields at the root of the document's form, in their order.
  public var signatureFields: [ReadField] {
    let form = source.resolved(catalog["AcroForm"]).dictionary ?? [:]
    let pages = source.pages
    return (source.resolved(form["Fields"]).array ?? []).compactMap { source.resolved($0).dictionary }
      .filter { $0["FT"]?.name == "Sig" }.map { field($0, pages: pages) }
  }

  private func field(_ field: PDFDictionary, pages: [PDFPage]) -> ReadField {
    let page = pages.firstIndex { $0.reference == field["P"]?.reference }
    let numbers = (source.resolved(field["Rect"]).array ?? []).compactMap { source.resolved($0).number }
    let isRectangle = numbers.count == 4
    let area = page.flatMap { isRectangle ? pages[$0].box.area(PageBox(numbers)) : nil }
    return ReadField(
      name: source.resolved(field["T"]).text ?? "", page: page, area: area ?? .nothing,
      isSigned: source.resolved(field["V"]).dictionary != nil)
  }
}
