extension QPDFDocument {
  /// The entries of a name tree in their order (ISO 32000-1, 7.9.6).
  func nameTree(_ root: PDFObject?) -> [([UInt8], PDFObject)] {
    leaves(of: root, key: "Names").compactMap { key, value in key.string.map { ($0, value) } }
  }

  /// The entries of a number tree in their order (ISO 32000-1, 7.9.7).
  func numberTree(_ root: PDFObject?) -> [(Int, PDFObject)] {
    leaves(of: root, key: "Nums").compactMap { key, value in key.integer.map { ($0, value) } }
  }

  /// The pairs of a tree. A node that stands in the tree twice, or in itself, counts once.
  private func leaves(of root: PDFObject?, key: String) -> [(PDFObject, PDFObject)] {
    var (pairs, seen): ([(PDFObject, PDFObject)], Set<PDFReference>) = ([], [])
    var waiting = [root].compactMap(\.self)
    while let next = waiting.popLast() {
      if let reference = next.reference, !seen.insert(reference).inserted { continue }
      guard let node = resolved(next).dictionary else { continue }
      let items = resolved(node[key]).array ?? []
      pairs += stride(from: 0, to: items.count - 1, by: 2).map { (resolved(items[$0]), items[$0 + 1]) }
      waiting += (resolved(node["Kids"]).array ?? []).filter { $0.reference != nil }.reversed()
    }
    return pairs
  }
}
