internal import Diagnostics
internal import DocumentImport
internal import PDFFinish
internal import SafeFiles
internal import Verification

/// The data that a PDF carries, and whether they are whole.
struct CarriedDataReading {
  /// The title that the PDF states.
  let title: String?
  /// Nil where there are no data, or none that can be read.
  private(set) var document: ImportedDocument?
  /// Everything that the PDF carries.
  let files: [EmbeddedFile]
  private var findings: [Diagnostic] = []
  private var size = 0
  /// The digest of the data file.
  private(set) var dataSHA256: String?

  /// Opens a PDF. Throws when it cannot be read; what is wrong with the data is told by `check`.
  init(_ source: DocumentSource) throws(FinishError) {
    let reader = try PDFReader(source.bytes)
    title = reader.title
    files = try reader.attachments()
    let data = files.filter { $0.name == Attachment.dataFileName }
    guard let file = data.first, data.count == 1 else {
      if reader.conformance.allowsAttachments { findings.append(.missing(data.count)) }
      return
    }
    size = file.data.count
    dataSHA256 = sha256(of: file.data)
    read(DocumentSource(name: "\(source.name):\(file.name)", bytes: file.data))
  }

  private mutating func read(_ source: DocumentSource) {
    do {
      let imported = try importDocument(from: source, options: ImportOptions())
      if imported.seal?.isIntact != true { findings.append(.changed) }
      document = imported
    } catch {
      findings.append(.changed)
    }
  }

  var rendering: RenderingRecord? { document?.rendering }

  /// The standard that the PDF was made to keep; nil where the data don't say.
  var conformance: Conformance? { Conformance.allCases.first { $0.option == rendering?.conformance } }

  /// Whether the data are a volume's; nil where they don't say.
  var isVolume: Bool? { rendering.map { $0.volume != nil } }

  var check: Verification.Check {
    Verification.Check(
      rule: "verify.data", title: Message(zh: "所带的数据完整", en: "the data that it carries are whole"),
      extent: Message(zh: "\(size) 字节", en: "\(size) bytes"), findings: findings)
  }
}

extension Diagnostic {
  fileprivate static func missing(_ count: Int) -> Diagnostic {
    Diagnostic(
      .error, "verify.data", zh: "应带一个数据文件 \(Attachment.dataFileName)，实带 \(count) 个",
      en: "it should carry one data file \(Attachment.dataFileName) and carries \(count)")
  }

  fileprivate static let changed = Diagnostic(
    .error, "verify.data", zh: "数据与其中写明的摘要不符，可能被改动过或已损坏",
    en: "the data do not match the digest they state: they were changed or damaged")
}
