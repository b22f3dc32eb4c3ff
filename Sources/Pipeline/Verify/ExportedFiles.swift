internal import Diagnostics
internal import PDFFinish
internal import SafeFiles
internal import Verification

/// What a document that an archive has exported carries: the printed original, and the record of its keeping.
struct ExportedFiles {
  let original: [UInt8]
  private let record: [UInt8]

  /// Fails for the files of any other document.
  init?(_ files: [EmbeddedFile]) {
    let records = files.filter { $0.name == ExportRequest.recordName }
    let originals = files.filter { $0.mediaType == "application/pdf" && $0.relationship == "Source" }
    guard records.count == 1, originals.count == 1 else { return nil }
    (original, record) = (originals[0].data, records[0].data)
  }

  /// Whether the original is the one that the record names.
  var check: Verification.Check {
    let isNamed = String(decoding: record, as: UTF8.self).contains(sha256(of: original))
    let finding = Diagnostic(
      .error, "verify.original", zh: "所带的原件不是归档记录所说的那一份，可能被改动过",
      en: "the original inside is not the one that the record of its keeping names: it may have been changed")
    return Verification.Check(
      rule: "verify.original",
      title: Message(zh: "归档件所带的原件未变", en: "the original inside the archived document is unchanged"),
      extent: Message(zh: "\(original.count) 字节", en: "\(original.count) bytes"), findings: isNamed ? [] : [finding])
  }
}
