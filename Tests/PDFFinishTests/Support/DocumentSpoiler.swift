@testable import PDFFinish

/// Changes objects of a finished document, to see whether anyone notices.
struct DocumentSpoiler {
  private let pdf: [UInt8]
  let document: InspectedDocument
  private var changed: [PDFReference: PDFObject] = [:]
  private var contents: [PDFReference: [UInt8]] = [:]

  init(_ pdf: [UInt8]) throws {
    self.pdf = pdf
    document = try InspectedDocument(pdf, conformance: .a3a)
  }

  mutating func catalog(_ change: (inout PDFDictionary) -> Void) {
    if let root = document.trailer["Root"]?.reference { self.change(root, change) }
  }

  mutating func roleMap(_ map: PDFObject) {
    guard let root = document.catalog["StructTreeRoot"]?.reference else { return }
    change(root) { $0["RoleMap"] = map }
  }

  mutating func page(_ index: Int, _ change: (inout PDFDictionary) -> Void) {
    self.change(document.pages[index].page.reference, change)
  }

  mutating func annotation(_ change: (inout PDFDictionary) -> Void) {
    if let reference = document.annotations.first?.reference { self.change(reference, change) }
  }

  /// The first element of a role.
  mutating func element(_ role: String, _ change: (inout PDFDictionary) -> Void) {
    let structure = document.structure
    guard let index = structure.indices(of: role).first, let reference = structure.elements[index].reference else {
      return
    }
    self.change(reference, change)
  }

  /// Every object whose dictionary has an entry of this name.
  mutating func objects(_ key: String, _ name: String, _ change: (inout PDFDictionary) -> Void) {
    for object in document.objects where object.object.dictionary?[key]?.name == name && !object.isStream {
      self.change(object.reference, change)
    }
  }

  mutating func change(_ reference: PDFReference, _ change: (inout PDFDictionary) -> Void) {
    var dictionary = (changed[reference] ?? document.source.object(reference)).dictionary ?? [:]
    change(&dictionary)
    changed[reference] = .dictionary(dictionary)
  }

  mutating func parentTree(_ change: (inout [PDFObject]) -> Void) {
    guard let entry = document.structure.parents[1]?.reference else { return }
    var items = document.source.object(entry).array ?? []
    change(&items)
    changed[entry] = .array(items)
  }

  /// Replaces text in the content of a page.
  mutating func content(_ page: Int, _ text: String, with other: String) throws {
    let content = try document.source.content(of: document.pages[page].page)
    let changed = String(decoding: content, as: UTF8.self).replacing(text, with: other)
    contents[document.pages[page].page.reference] = Array(changed.utf8)
  }

  /// The document with the changes. It is not written anew, so nothing else changes.
  func spoiled() -> [UInt8] {
    var update = ObjectUpdate(appendedTo: pdf.count, size: document.trailer["Size"]?.integer ?? 1)
    var changed = changed
    for (page, content) in contents {
      var dictionary = (changed[page] ?? document.source.object(page)).dictionary ?? [:]
      dictionary["Contents"] = .reference(update.add(PDFStream(data: content)))
      changed[page] = .dictionary(dictionary)
    }
    for (reference, object) in changed { update.write(object, as: reference) }
    var trailer: PDFDictionary = [:]
    for key in ["Root", "Info", "ID"] { trailer[key] = document.trailer[key] }
    return pdf + update.bytes(trailer: trailer, previousCrossReference: startOfCrossReferences(in: pdf) ?? 0)
  }
}
