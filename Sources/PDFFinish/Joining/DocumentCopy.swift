/// Carries objects of one document over into another: whatever is reached from what was asked for, each object once,
/// under new numbers, streams as they are stored.
struct DocumentCopy {
  let source: QPDFDocument
  var changes = NameChanges()
  private var numbers: [PDFReference: PDFReference] = [:]
  private var waiting: [PDFReference] = []

  init(_ source: QPDFDocument) { self.source = source }

  /// Lets another object stand for an old one, which is not copied.
  mutating func replace(_ old: PDFReference?, by new: PDFReference) {
    if let old { numbers[old] = new }
  }

  /// Sets a number aside for an object that the caller writes.
  mutating func take(_ old: PDFReference, in update: inout ObjectUpdate) -> PDFReference {
    if let known = numbers[old] { return known }
    let new = PDFReference(number: update.reserve())
    numbers[old] = new
    return new
  }

  /// An object as it stands in the other document. What it refers to is copied by `finish`.
  mutating func copied(_ object: PDFObject, to update: inout ObjectUpdate) -> PDFObject {
    switch object {
    case .reference(let old): return .reference(copied(old, to: &update))
    case .array(let items):
      var copies: [PDFObject] = []
      for item in items { copies.append(copied(item, to: &update)) }
      return .array(copies)
    case .dictionary(let dictionary): return .dictionary(copied(dictionary, to: &update))
    default: return object
    }
  }

  mutating func copied(_ dictionary: PDFDictionary, to update: inout ObjectUpdate) -> PDFDictionary {
    var copy = PDFDictionary()
    for entry in changes.applied(to: dictionary).entries { copy.append(entry.key, copied(entry.value, to: &update)) }
    return copy
  }

  private mutating func copied(_ old: PDFReference, to update: inout ObjectUpdate) -> PDFReference {
    if let known = numbers[old] { return known }
    waiting.append(old)
    return take(old, in: &update)
  }

  /// Copies everything that the copies refer to. Throws when some of it is damaged.
  mutating func finish(in update: inout ObjectUpdate) throws(FinishError) {
    while let old = waiting.popLast() {
      let new = take(old, in: &update)
      guard source.isStream(old) else {
        update.write(copied(source.object(old), to: &update), as: new)
        continue
      }
      guard let stream = source.storedStream(old) else { throw .damaged("object \(old.number)") }
      try source.check()
      update.write(PDFStream(dictionary: copied(stream.dictionary, to: &update), data: stream.data), as: new)
    }
    try source.check()
  }
}
