extension Finisher {
  /// Makes the fields, each one object with its only annotation, and returns them in the order of the request.
  ///
  /// In a tagged document their entries in the parent tree come behind those of the links.
  mutating func addFields() -> [PDFReference] {
    guard !request.fields.isEmpty else { return [] }
    var references: [PDFReference] = []
    for (index, field) in request.fields.enumerated() {
      var dictionary = dictionary(of: field)
      if request.conformance.isTagged {
        dictionary["StructParent"] = .integer(pages.count + request.links.count + index)
      }
      let reference = update.add(.dictionary(dictionary))
      let annotations = source.resolved(pages[field.page].dictionary["Annots"]).array ?? []
      pages[field.page].dictionary["Annots"] = .array(annotations + [.reference(reference)])
      references.append(reference)
    }
    catalog["AcroForm"] = ["Fields": .array(references.map { .reference($0) }), "SigFlags": 1]
    return references
  }

  /// ISO 19005-3, 6.3.2 and 6.3.3: an annotation is printed, and has an appearance; that of an empty field is nothing.
  private mutating func dictionary(of field: FieldAnnotation) -> PDFDictionary {
    let nothing = PDFStream(
      dictionary: [
        "Type": .name("XObject"), "Subtype": .name("Form"), "Resources": [:],
        "BBox": [0, 0, .points(field.area.width), .points(field.area.height)],
      ], data: [])
    return [
      "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"), "T": .text(field.name),
      "TU": .text(field.description), "Rect": pages[field.page].box.rectangle(field.area), "F": 4,
      "P": .reference(pages[field.page].reference), "AP": ["N": .reference(update.add(nothing))],
    ]
  }
}
