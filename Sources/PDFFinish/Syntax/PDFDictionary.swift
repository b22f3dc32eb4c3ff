/// A PDF dictionary that keeps its entries in the order in which they were written.
///
/// Dictionaries of documents are small: a search beats hashing, and a fixed order makes the same bytes each time.
struct PDFDictionary: Sendable, Hashable {
  struct Entry: Sendable, Hashable {
    var key: String
    var value: PDFObject
  }

  private(set) var entries: [Entry]

  /// The entries whose value is given; a nil value leaves its key out.
  init(_ entries: [(String, PDFObject?)] = []) {
    self.entries = entries.compactMap { key, value in value.map { Entry(key: key, value: $0) } }
  }

  /// Adds an entry without looking for its key, so that reading takes no longer than the bytes are many. Of entries
  /// with the same key the first counts.
  mutating func append(_ key: String, _ value: PDFObject) { entries.append(Entry(key: key, value: value)) }

  /// Reading an absent key gives nil; writing nil removes the key.
  subscript(key: String) -> PDFObject? {
    get { entries.first { $0.key == key }?.value }
    set {
      guard let index = entries.firstIndex(where: { $0.key == key }) else {
        if let newValue { entries.append(Entry(key: key, value: newValue)) }
        return
      }
      if let newValue { entries[index].value = newValue } else { entries.remove(at: index) }
    }
  }

  var keys: [String] { entries.map(\.key) }
}

extension PDFDictionary: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral entries: (String, PDFObject?)...) { self.init(entries) }
}
