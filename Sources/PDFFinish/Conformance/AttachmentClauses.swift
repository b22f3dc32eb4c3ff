internal import Diagnostics

/// ISO 19005-3, 6.8 to 6.11 and ISO 14289-1, 7.10 and 7.11: embedded files and what the catalog must not hold.
extension ConformanceClause {
  static let attachmentClauses = [
    mediaTypes, fileNames, relationships, associated, noFilesInPartTwo, accessFileNames, noLayers, accessNoLayers,
    noAlternatives, noRequirements,
  ]

  static let mediaTypes = ConformanceClause(
    .archive, "6.8-1", zh: "附件有媒体类型", en: "an embedded file has a media type"
  ) { document in
    document.fileSpecifications.filter { file in
      let stream = document.source.resolved(file["EF"]).dictionary?["F"]?.reference
      let type = stream.flatMap { document.source.object($0).dictionary?["Subtype"]?.name }
      return !isMediaType(type ?? "")
    }.map(place)
  }

  static let fileNames = files(
    .archive, "6.8-2", zh: "附件有文件名 F 和 UF", en: "an embedded file has F and UF", holds: isNamed)
  static let accessFileNames = files(
    .access, "7.11-1", zh: "附件有文件名 F 和 UF", en: "an embedded file has F and UF", holds: isNamed)

  static let relationships = files(.archive, "6.8-3", zh: "附件说明与文档的关系", en: "an embedded file states its relationship")
  {
    $0["AFRelationship"]?.name != nil
  }

  static let associated = document(
    .archive, "6.8-4", zh: "附件与文档关联", en: "every embedded file is associated with the document"
  ) { document in
    let associated = document.source.resolved(document.catalog["AF"]).array ?? []
    return associated.count >= document.fileSpecifications.count
  }

  /// Part 2 allows only files that are PDF/A themselves; Banxin attaches none to it.
  static let noFilesInPartTwo = document(
    .archive, "6.8-5", zh: "PDF/A-2 不带数据附件", en: "PDF/A-2 carries no data files"
  ) { $0.conformance.allowsAttachments || $0.fileSpecifications.isEmpty }

  /// Layers could show or hide content; no form has any.
  static let noLayers = document(.archive, "6.9-1", zh: "没有图层", en: "it has no layers") {
    $0.catalog["OCProperties"] == nil
  }
  static let accessNoLayers = document(.access, "7.10-1", zh: "没有图层", en: "it has no layers") {
    $0.catalog["OCProperties"] == nil
  }

  static let noAlternatives = document(
    .archive, "6.10-1", zh: "没有替代演示", en: "it has no alternate presentations"
  ) { document in
    document.source.resolved(document.catalog["Names"]).dictionary?["AlternatePresentations"] == nil
      && document.pages.allSatisfy { $0.page.dictionary["PresSteps"] == nil }
  }

  static let noRequirements = document(.archive, "6.11-1", zh: "对阅读器没有要求", en: "it makes no requirements") {
    $0.catalog["Requirements"] == nil
  }

  private static func files(
    _ standard: Standard, _ number: String, zh: String, en: String,
    holds: @escaping @Sendable (PDFDictionary) -> Bool
  ) -> ConformanceClause {
    ConformanceClause(standard, number, zh: zh, en: en) { $0.fileSpecifications.filter { !holds($0) }.map(place) }
  }
}

private func isNamed(_ file: PDFDictionary) -> Bool {
  ["F", "UF"].allSatisfy { file[$0]?.text?.isEmpty == false }
}

private func place(_ file: PDFDictionary) -> Message {
  let name = file["UF"]?.text ?? file["F"]?.text ?? "?"
  return Message(zh: "附件 \(name)", en: "embedded file \(name)")
}
