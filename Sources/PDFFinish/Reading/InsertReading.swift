extension PDFReader {
  /// Whether a page shows a page of another document as it is: the same content, fonts and images, to the last byte.
  ///
  /// - Parameters:
  ///   - page: of this document, counted from 0.
  ///   - sourcePage: of the other one, counted from 0.
  public func shows(_ other: PDFReader, page sourcePage: Int, on page: Int) throws(FinishError) -> Bool {
    guard source.pages.indices.contains(page), other.source.pages.indices.contains(sourcePage),
      let form = insertedForm(on: page), let content = source.streamData(form)
    else { return false }
    let wanted = other.source.pages[sourcePage]
    let appearances = AppearanceDrawing(wanted, in: other.source)
    let copy = DocumentCopy(other.source)
    let wantedContent = try copy.formContent(of: wanted, with: appearances)
    guard content == wantedContent else { return false }
    let resources = PDFObject.dictionary(copy.resources(of: wanted, with: appearances))
    return ObjectGraph(source).bytes(of: source.object(form).dictionary?["Resources"] ?? .null)
      == ObjectGraph(other.source).bytes(of: resources)
  }

  private func insertedForm(on page: Int) -> PDFReference? {
    let resources = source.inherited("Resources", by: source.pages[page].dictionary).dictionary
    return source.resolved(resources?["XObject"]).dictionary?[PDFPage.insertName]?.reference
  }
}

/// Writes an object and all it refers to in one fixed way, whatever the numbers of the objects and the filters of the
/// streams: equal bytes mean equal graphs.
struct ObjectGraph {
  private let source: QPDFDocument
  private var output: [UInt8] = []
  private var seen: [PDFReference: Int] = [:]

  init(_ source: QPDFDocument) { self.source = source }

  func bytes(of object: PDFObject) -> [UInt8] {
    var graph = self
    graph.write(object)
    return graph.output
  }

  private mutating func write(_ object: PDFObject) {
    switch object {
    case .reference(let reference): write(reference)
    case .array(let items):
      output.write("[")
      for item in items { write(item) }
      output.write("]")
    case .dictionary(let dictionary): write(dictionary)
    default:
      output.write(object)
      output.write(" ")
    }
  }

  private mutating func write(_ dictionary: PDFDictionary) {
    output.write("<<")
    let passedOver: Set = ["Length", "Filter", "DecodeParms", "StructParent", "StructParents"]
    for entry in dictionary.without(passedOver).entries.sorted(by: { $0.key < $1.key }) {
      output.write(.name(entry.key))
      output.write(" ")
      write(entry.value)
    }
    output.write(">>")
  }

  /// A direct object and one behind a reference mean the same, but for an object that was met before.
  private mutating func write(_ reference: PDFReference) {
    if let number = seen[reference] { return output.write("#\(number) ") }
    seen[reference] = seen.count
    write(source.object(reference))
    guard let stream = source.storedStream(reference) else { return }
    output.append(contentsOf: source.streamData(reference) ?? stream.data)
  }
}
