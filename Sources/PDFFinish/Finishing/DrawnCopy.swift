/// Carries what was drawn over into the final document under the old numbers: whatever is reached from some objects.
/// The rest, such as the structure that drawing left, stays behind.
struct DrawnCopy {
  private let source: DrawnFile
  private let deflate: Deflate

  init(of source: DrawnFile, deflate: Deflate) {
    (self.source, self.deflate) = (source, deflate)
  }

  /// Writes the objects of `references` and all that they lead to, but for the numbers that are written already.
  /// Throws when one of them is damaged.
  func write(
    _ references: Set<PDFReference>, besides written: Set<Int>, to writer: inout DocumentWriter
  ) throws(FinishError) {
    var (waiting, seen) = (references.sorted { $0.number < $1.number }, references)
    while let reference = waiting.popLast() {
      guard !written.contains(reference.number) else { continue }
      let object = source.isStream(reference) ? try writeStream(reference, to: &writer) : source.object(reference)
      guard object != .null else { throw .damaged("object \(reference.number)") }
      object.forEachReference { if seen.insert($0).inserted { waiting.append($0) } }
      if !source.isStream(reference) { writer.write(object, as: reference.number) }
    }
  }

  /// Writes a stream and gives its dictionary. Cairo's compression is undone, for ours is better.
  private func writeStream(_ reference: PDFReference, to writer: inout DocumentWriter) throws(FinishError) -> PDFObject
  {
    guard var stream = source.storedStream(reference) else { throw .damaged("object \(reference.number)") }
    if stream.dictionary["Filter"] != nil, let data = source.streamData(reference) {
      stream.data = data
      stream.dictionary["Filter"] = nil
    } else if stream.dictionary["Filter"]?.name == "FlateDecode" {
      throw .damaged("object \(reference.number)")
    }
    writer.write(stream.dictionary, data: stream.data[...], as: reference.number)
    return .dictionary(stream.dictionary)
  }
}
