@testable import PDFFinish

/// A finished document being changed, object by object; it is written as the product writes, identifier and all, so
/// that nothing but the change itself can give it away.
struct EditedPDF {
  private let pdf: [UInt8]
  let document: InspectedDocument
  private var changed: [PDFReference: PDFObject] = [:]
  private var added: [PDFReference] = []
  private var contents: [Int: [UInt8]] = [:]
  private var streams: [PDFReference: PDFStream] = [:]

  init(_ pdf: [UInt8]) throws {
    self.pdf = pdf
    document = try InspectedDocument(pdf, conformance: .a3a)
  }

  var source: QPDFDocument { document.source }
  var pageCount: Int { document.pages.count }
  var root: PDFReference? { document.trailer["Root"]?.reference }

  func object(_ reference: PDFReference) -> PDFDictionary {
    (changed[reference] ?? source.object(reference)).dictionary ?? [:]
  }

  func content(of page: Int) throws -> [UInt8] {
    try contents[page] ?? source.content(of: document.pages[page].page)
  }

  mutating func setContent(_ content: [UInt8], of page: Int) { contents[page] = content }

  mutating func change(_ reference: PDFReference?, _ change: (inout PDFDictionary) -> Void) {
    guard let reference else { return }
    var dictionary = object(reference)
    change(&dictionary)
    changed[reference] = .dictionary(dictionary)
  }

  mutating func changePage(_ index: Int, _ change: (inout PDFDictionary) -> Void) {
    self.change(document.pages[index].page.reference, change)
  }

  /// Adds an object.
  mutating func add(_ dictionary: PDFDictionary) -> PDFReference {
    let size = document.trailer["Size"]?.integer ?? 1
    let reference = PDFReference(number: size + added.count)
    added.append(reference)
    changed[reference] = .dictionary(dictionary)
    return reference
  }

  /// Replaces the bytes of a stream; its filters are gone with the old ones.
  mutating func changeStream(_ reference: PDFReference, _ change: (inout [UInt8]) -> Void) {
    guard var data = source.streamData(reference) else { return }
    change(&data)
    var dictionary = object(reference)
    dictionary["Filter"] = nil
    dictionary["DecodeParms"] = nil
    streams[reference] = PDFStream(dictionary: dictionary, data: data)
  }

  /// The document with its changes.
  func written() throws -> [UInt8] {
    guard !(changed.isEmpty && contents.isEmpty && streams.isEmpty) else { return try source.rewritten() }
    let size = (document.trailer["Size"]?.integer ?? 1) + added.count
    var update = ObjectUpdate(appendedTo: pdf.count, size: size)
    var changed = changed
    for (page, content) in contents.sorted(by: { $0.key < $1.key }) {
      let reference = document.pages[page].page.reference
      var dictionary = object(reference)
      dictionary["Contents"] = .reference(update.add(PDFStream(data: content)))
      changed[reference] = .dictionary(dictionary)
    }
    // The new streams take new numbers; everything that named the old ones has to name them.
    var renamed: [PDFReference: PDFReference] = [:]
    for (reference, stream) in streams { renamed[reference] = update.add(stream) }
    if !renamed.isEmpty {
      for object in document.objects where !object.isStream {
        let current = changed[object.reference] ?? object.object
        let other = current.renaming(renamed)
        if other != current { changed[object.reference] = other }
      }
    }
    for (reference, object) in changed { update.write(object, as: reference) }
    var trailer: PDFDictionary = [:]
    for key in ["Root", "Info"] { trailer[key] = document.trailer[key] }
    let updated = pdf + update.bytes(trailer: trailer, previousCrossReference: startOfCrossReferences(in: pdf) ?? 0)
    return try QPDFDocument(updated).rewritten()
  }
}

extension PDFObject {
  fileprivate func renaming(_ names: [PDFReference: PDFReference]) -> PDFObject {
    switch self {
    case .reference(let reference): .reference(names[reference] ?? reference)
    case .array(let items): .array(items.map { $0.renaming(names) })
    case .dictionary(let dictionary):
      .dictionary(PDFDictionary(dictionary.entries.map { ($0.key, $0.value.renaming(names)) }))
    default: self
    }
  }
}
