/// Where the objects of a document come from: the numbers of a file lead to values.
protocol ObjectSource: AnyObject {
  var trailer: PDFDictionary { get }
  /// The pages in their order.
  var pageReferences: [PDFReference] { get }

  /// The object of a number; a stream gives its dictionary. Null when there is none.
  func object(_ reference: PDFReference) -> PDFObject
  /// Whether the object of a number is a stream.
  func isStream(_ reference: PDFReference) -> Bool
  /// The bytes of a stream, filters undone, or nil where there is no such stream or a filter is unknown.
  func streamData(_ reference: PDFReference) -> [UInt8]?
}

extension ObjectSource {
  /// The value of an object that may stand behind a reference.
  func resolved(_ object: PDFObject?) -> PDFObject {
    guard case .reference(let reference)? = object else { return object ?? .null }
    return self.object(reference)
  }
}
