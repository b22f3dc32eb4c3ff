internal import Diagnostics

/// Joins documents: the base goes on as it is, with the pages and files of others in it. Outline, links, destinations,
/// page labels, structure, form fields, layers and embedded files of all of them come along; names that two of them
/// use are told apart.
///
/// The same input gives the same bytes. What the result declares to keep is what all documents declare, as far as the
/// clauses of `ConformanceClause.all` bear it out. Throws, naming the document, for one that is damaged or encrypted.
public func join(_ request: JoinRequest) throws(FinishError) -> JoinResult {
  var joiner = try Joiner(request)
  let result = try joiner.joined()
  guard result.claim != .none else { return result }
  guard let clause = try brokenClause(of: result.bytes, claim: result.claim) else { return result }
  joiner = try Joiner(request, refuting: clause)
  return try joiner.joined()
}

/// The first clause that a document breaks of those it declares to keep.
private func brokenClause(of pdf: [UInt8], claim: StandardClaim) throws(FinishError) -> String? {
  guard let conformance = claim.checkable else { return nil }
  let own = ConformanceClause.all.filter { $0.standard == .banxin || ($0.standard == .access && !claim.isAccessible) }
  let passedOver = Set(own.map(\.rule))
  return try checkConformance(of: pdf, to: conformance).first { !passedOver.contains($0.rule) }?.message.english
}

/// The steps of joining, each in the file of its subject.
struct Joiner {
  let request: JoinRequest
  var update: ObjectUpdate
  /// The base, then the parts.
  var sources: [JoinedSource]
  var catalog: PDFDictionary = [:]
  var losses: [JoinLoss] = []
  let pageTree: PDFReference
  let structureRoot: PDFReference
  private let header: [UInt8]
  /// The clause that a first try broke, so that nothing can be declared.
  let refutation: String?

  init(_ request: JoinRequest, refuting clause: String? = nil) throws(FinishError) {
    self.request = request
    refutation = clause
    // The comment of bytes above 127 tells programs that the file is binary (ISO 32000-1, 7.5.2).
    header = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 10]
    update = ObjectUpdate(appendedTo: header.count, size: 1)
    update.free(0)
    pageTree = PDFReference(number: update.reserve())
    structureRoot = PDFReference(number: update.reserve())
    sources = []
    for document in [request.base] + request.parts {
      sources.append(
        try JoinedSource(document, pageTree: pageTree, structureRoot: structureRoot, in: &update))
    }
  }

  /// How many pages of the base come before the parts.
  var position: Int { min(max(request.position ?? sources[0].pages.count, 0), sources[0].pages.count) }

  /// Takes all steps and writes the result.
  mutating func joined() throws(FinishError) -> JoinResult {
    let claim = declaredClaim()
    nameApart()
    let own = sources[0].catalog.without(Joiner.joinedEntries)
    catalog = sources[0].copy.copied(own, to: &update)
    try joinPages()
    joinLabels()
    joinOutlines()
    joinNames()
    joinStructures()
    joinFields()
    joinLayers()
    declare(claim)
    return JoinResult(
      bytes: try written(), partPages: partPages, pageCount: order.count, claim: claim, losses: losses)
  }

  /// What the result has of its own, made from what all documents have. Permissions belong to signatures of the old file.
  private static let joinedEntries: Set<String> = [
    "Pages", "PageLabels", "Outlines", "Names", "Dests", "AF", "StructTreeRoot", "MarkInfo", "AcroForm",
    "OCProperties", "OutputIntents", "Metadata", "Perms",
  ]

  private mutating func written() throws(FinishError) -> [UInt8] {
    let root = update.add(.dictionary(catalog))
    var trailer: PDFDictionary = ["Root": .reference(root)]
    if let information = sources[0].source.trailer["Info"] {
      trailer["Info"] = sources[0].copy.copied(information, to: &update)
    }
    for index in sources.indices {
      do {
        try sources[index].copy.finish(in: &update)
      } catch {
        throw error.located(in: sources[index].name)
      }
    }
    return try QPDFDocument(header + update.bytes(trailer: trailer, previousCrossReference: nil)).rewritten()
  }
}

extension PDFDictionary {
  /// The entries under other keys than these.
  func without(_ keys: Set<String>) -> PDFDictionary {
    PDFDictionary(entries.filter { !keys.contains($0.key) }.map { ($0.key, $0.value) })
  }
}
