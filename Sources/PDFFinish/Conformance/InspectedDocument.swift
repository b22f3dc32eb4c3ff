internal import Diagnostics

/// A finished PDF taken apart for checking: each part read once, when a clause first asks for it.
final class InspectedDocument {
  let conformance: Conformance
  let reader: PDFReader

  init(_ reader: PDFReader, conformance: Conformance) throws(FinishError) {
    self.conformance = conformance
    self.reader = reader
    pages = try InspectedPage.all(in: reader.source)
  }

  convenience init(_ bytes: [UInt8], conformance: Conformance) throws(FinishError) {
    try self.init(PDFReader(bytes), conformance: conformance)
  }

  let pages: [InspectedPage]

  var bytes: [UInt8] { reader.bytes }
  var source: QPDFDocument { reader.source }
  var catalog: PDFDictionary { reader.catalog }
  var trailer: PDFDictionary { source.trailer }

  private(set) lazy var metadata = reader.metadata
  private(set) lazy var information = source.resolved(trailer["Info"]).dictionary ?? [:]
  private(set) lazy var structure = InspectedStructure(source: source, catalog: catalog)
  /// By page and number, the elements that hold each marked sequence.
  private(set) lazy var owners = structure.owners

  /// Every indirect object of the file.
  private(set) lazy var objects: [InspectedObject] = {
    let count = min(trailer["Size"]?.integer ?? 0, 8_388_607)
    return (1..<max(count, 1)).map { number in
      let reference = PDFReference(number: number)
      return InspectedObject(
        reference: reference, object: source.object(reference), isStream: source.isStream(reference))
    }
  }()

  private(set) lazy var fonts: [InspectedFont] = {
    var walk = FontWalk(source: source)
    for page in pages { walk.visit(resources: page.resources) }
    return walk.fonts.map { InspectedFont($0, source: source) }
  }()

  /// The annotations of all pages.
  var annotations: [InspectedAnnotation] { pages.flatMap(\.annotations) }

  /// The embedded files' specifications.
  private(set) lazy var fileSpecifications: [PDFDictionary] =
    objects.compactMap(\.object.dictionary).filter { $0["EF"] != nil }
}

struct InspectedObject {
  var reference: PDFReference
  var object: PDFObject
  var isStream: Bool

  var place: Message { Message(zh: "对象 \(reference.number)", en: "object \(reference.number)") }
}

struct InspectedAnnotation {
  var reference: PDFReference?
  var dictionary: PDFDictionary
  var page: Int

  var place: Message { .page(page, zh: "的注释", en: "annotation") }
}

extension Message {
  static func page(_ index: Int, zh: String = "", en: String = "") -> Message {
    Message(zh: "第 \(index + 1) 页\(zh)", en: "page \(index + 1)\(en.isEmpty ? "" : ", ")\(en)")
  }
}
