internal import BudgetModel
public import Diagnostics
internal import DocumentImport
internal import FormLayout
internal import Foundation
internal import PDFFinish
internal import PageCodes
public import Verification

/// What `banxin verify` was asked for.
public struct VerifyRequest: Sendable {
  public var files: [String]
  /// The input that the files were made from; nil to take the data that each file carries.
  public var data: String?
  /// The form's name, or the path of a layout file; nil for the one that the data name.
  public var layout: String?
  /// How the input is read.
  public var reading: InputReading

  public init(
    files: [String], data: String? = nil, layout: String? = nil, reading: InputReading = InputReading()
  ) {
    self.files = files
    self.data = data
    self.layout = layout
    self.reading = reading
  }
}

/// A file with what came of verifying it.
public struct VerifiedFile: Sendable {
  public var file: String
  public var verification: Verification
}

/// Verifies finished PDFs against the data that they carry, or against an input.
///
/// - Returns: the files in order; and why none could be looked at, when that is so.
public func verifyFiles(_ request: VerifyRequest) -> (files: [VerifiedFile], diagnostics: [Diagnostic]) {
  do {
    let session = try VerifySession(request)
    return (request.files.map { VerifiedFile(file: $0, verification: session.verify($0).located(in: $0)) }, [])
  } catch {
    return ([], error.diagnostics)
  }
}

/// What all files of a run share: the layouts, and the input when there is one.
private struct VerifySession {
  let request: VerifyRequest
  let folders: ResourceFolders
  let input: ImportedDocument?

  init(_ request: VerifyRequest) throws(SetupFailure) {
    self.request = request
    folders = try ResourceFolders.required()
    do {
      input = try request.data.map { try readDocument($0, year: nil, request.reading).get() }
    } catch {
      throw SetupFailure(diagnostics: (error as? ImportFailure)?.diagnostics ?? [])
    }
  }

  func verify(_ file: String) -> Verification {
    do {
      let source = try readInput(file).get()
      let carried = try CarriedDataReading(source)
      if let export = ExportedFiles(carried.files) { return try verify(source, holding: export) }
      return try verify(source.bytes, carrying: carried)
    } catch {
      return Verification(checks: [.unreadable(error)])
    }
  }

  /// What an archive has exported: the original inside is proved as ever; the whole has to keep its standard.
  private func verify(_ source: DocumentSource, holding export: ExportedFiles) throws -> Verification {
    let original = try CarriedDataReading(DocumentSource(name: source.name, bytes: export.original))
    let proof = try verify(export.original, carrying: original).checks.filter { $0.rule.hasPrefix("verify.") }
    return Verification(checks: [export.check] + proof + Verification.standards(of: source.bytes).checks)
  }

  private func verify(_ pdf: [UInt8], carrying carried: CarriedDataReading) throws -> Verification {
    guard let document = input ?? carried.document else { return Verification(checks: [carried.check, .noData]) }
    let (forms, volume) = try LayoutLibrary.choose(
      request.layout ?? carried.rendering?.form.name, isForced: request.layout != nil, in: folders)
    var department = BoundDepartment(document, forms: forms, volume: volume, only: [])
    let annexes = annexes(of: document, carrying: carried)
    department.annexes = annexes.annexes
    department.codes = CodePrinting(carried.rendering)
    department.hasSignatureFields = carried.rendering?.signatureFields
    guard let expected = department.expected(title: carried.title, isVolume: carried.isVolume) else {
      return Verification(checks: [carried.check, .unknownRecord(carried.title)])
    }
    let code = carried.dataSHA256.flatMap { department.code(of: expected, dataSHA256: $0) }
    var verification = Verification.verify(pdf, against: expected, code: code, conformance: carried.conformance)
    verification.checks.insert(contentsOf: [carried.check, layoutCheck(carried, department)], at: 0)
    if !annexes.problems.isEmpty { verification.checks.append(.annexes(annexes.problems)) }
    return verification
  }

  /// The annexes that the input names, from its folder; or those that the file carries.
  private func annexes(of document: ImportedDocument, carrying carried: CarriedDataReading) -> AnnexReading {
    guard request.data == nil else {
      return AnnexReading(document.annexes, [], input: request.data ?? "-", conformance: .plain)
    }
    return AnnexReading(document.annexes, carried: carried.files)
  }

  /// Whether the layouts are those that the file was made with.
  private func layoutCheck(
    _ carried: CarriedDataReading, _ department: BoundDepartment
  ) -> Verification.Check {
    let forms = carried.rendering.map { [$0.form] + $0.otherForms.map(\.layout) } ?? []
    let used = forms + [carried.rendering?.volume].compactMap(\.self)
    let present =
      ([department.forms.common] + department.usedForms).map { RenderingRecord.Layout($0) }
      + [RenderingRecord.Layout(department.volume)]
    let findings = used.filter { !present.contains($0) }.map { layout in
      Diagnostic(
        .warning, "verify.layout", zh: "版式“\(layout.name)”与生成此 PDF 时的不同",
        en: "the layout “\(layout.name)” is not the one that the PDF was made with",
        hints: [Message(zh: "用 --layout 指定原来的版式文件", en: "name the original layout file with --layout")])
    }
    return Verification.Check(
      rule: "verify.layout", title: Message(zh: "版式是生成时所用的", en: "the layouts are those it was made with"),
      extent: Message(zh: "\(used.count) 个", en: "\(used.count)"), findings: findings)
  }
}

extension BoundDepartment {
  /// What a file of the department with this title has to say; nil when there is no such file.
  fileprivate func expected(title: String?, isVolume: Bool?) -> ExpectedDocument? {
    if isVolume != true, let project = projects.first(where: { bound($0).title == title }) {
      return .form(bound(project))
    }
    let others = refused.map { UnrenderedProject(sequence: $0.sequence ?? 0, name: $0.name ?? $0.code ?? "") }
    let volume = boundVolume(unrendered: others)
    guard isVolume != false, volume.title == title else { return nil }
    return .volume(
      volume, forms: projects.map { SequencedForm(sequence: $0.sequence.value, form: bound($0)) },
      annexes: annexes.map(\.expected))
  }
}

extension BoundDepartment {
  /// What the pages of a document bear; nil where they bear no code.
  fileprivate func code(of document: ExpectedDocument, dataSHA256: String) -> DocumentCode? {
    switch document {
    case .form(let form):
      guard form.page.code != nil else { return nil }
      return projects.first { $0.code.value == form.record }.map { code(of: $0, dataSHA256: dataSHA256) }
    case .volume(let volume, _, _):
      return volume.page.code.map { _ in volumeCode(dataSHA256: dataSHA256) }
    }
  }
}

extension Verification {
  /// The findings with the file that they are of.
  fileprivate func located(in file: String) -> Verification {
    var verification = self
    for check in checks.indices {
      for index in checks[check].findings.indices {
        verification.checks[check].findings[index].location = SourceLocation(file: file)
      }
    }
    return verification
  }
}

extension Verification.Check {
  fileprivate static func unreadable(_ error: any Error) -> Verification.Check {
    let findings: [Diagnostic] =
      switch error {
      case let error as InputError: [error.diagnostic]
      case let error as FinishError: [error.diagnostic]
      case let error as SetupFailure: error.diagnostics
      default: [Diagnostic(.error, "verify.file", zh: "不能读取：\(error)", en: "it can't be read: \(error)")]
      }
    return file(findings)
  }

  /// Annexes without their originals.
  fileprivate static func annexes(_ findings: [Diagnostic]) -> Verification.Check {
    Verification.Check(
      rule: "verify.annex-files", title: Message(zh: "附件的原件都在", en: "the originals of the annexes are there"),
      extent: Message(zh: "", en: ""), findings: findings)
  }

  private static func file(_ findings: [Diagnostic]) -> Verification.Check {
    Verification.Check(
      rule: "verify.file", title: Message(zh: "文件可以读取", en: "the file can be read"),
      extent: Message(zh: "", en: ""), findings: findings)
  }

  /// A file that nothing is known of.
  fileprivate static let noData = file([
    Diagnostic(
      .error, "verify.no-data", zh: "没有可以对照的数据", en: "there are no data to verify it against",
      hints: [Message(zh: "用 --data 指定生成它的输入文件", en: "name the input that it was made from with --data")])
  ])

  fileprivate static func unknownRecord(_ title: String?) -> Verification.Check {
    file([
      Diagnostic(
        .error, "verify.unknown-record", zh: "数据中没有标题为“\(title ?? "")”的表或合订本",
        en: "the data have no form and no volume titled “\(title ?? "")”")
    ])
  }
}
