internal import BudgetModel
internal import Diagnostics
internal import DocumentImport
internal import Foundation
internal import LayoutCore
internal import PDFFinish

/// An annex that the command line names.
public struct AnnexRequest: Sendable, Hashable {
  /// Nil for the title that the file has, or its name.
  public var title: String?
  public var file: String

  public init(title: String?, file: String) {
    self.title = title
    self.file = file
  }
}

/// Reads the annexes of a department: those that its data name, then those of the command line.
struct AnnexReading {
  private(set) var annexes: [Annex] = []
  /// Why some can't be taken in; a volume without them would not be whole.
  private(set) var problems: [Diagnostic] = []
  private let conformance: Conformance
  private var names: Set<String> = []

  init(_ stated: [DataDocument.Annex], _ requested: [AnnexRequest], input: String, conformance: Conformance) {
    self.conformance = conformance
    names = [Attachment.dataFileName]
    for annex in stated { add(annex, input: input) }
    for annex in requested { add(annex.file, title: annex.title, location: SourceLocation(file: annex.file)) }
  }

  /// The annexes that a volume names in its data and carries inside.
  init(_ stated: [DataDocument.Annex], carried files: [EmbeddedFile]) {
    conformance = .plain
    for annex in stated {
      guard let file = files.first(where: { $0.name == annex.file.value }) else {
        problems.append(.missingAnnex(annex.file.value))
        continue
      }
      add(
        JoinedDocument(name: file.name, bytes: file.data), title: annex.title.value, annex.file.location, annex.sha256)
    }
  }

  /// An annex of the data stands in the folder of the data or below it: data from elsewhere reach no other file.
  private mutating func add(_ annex: DataDocument.Annex, input: String) {
    let folder = URL(fileURLWithPath: input == "-" ? "." : input).deletingLastPathComponent()
    let path = annex.file.value
    let file = URL(fileURLWithPath: path, relativeTo: input == "-" ? nil : folder)
    let root = (input == "-" ? URL(fileURLWithPath: ".") : folder).resolvingSymlinksInPath().path
    guard !path.isEmpty, !path.hasPrefix("/"), !path.split(separator: "/").contains(".."),
      file.resolvingSymlinksInPath().path.hasPrefix(root.hasSuffix("/") ? root : root + "/")
    else { return problems.append(.unsafeAnnex(path, at: annex.file.location)) }
    add(file.path, title: annex.title.value, location: annex.file.location, sha256: annex.sha256)
  }

  private mutating func add(_ path: String, title: String?, location: SourceLocation, sha256: String? = nil) {
    let found = ForeignFiles.problems(in: [path], output: nil)
    guard found.isEmpty else { return problems += found }
    do {
      add(try ForeignFiles.read([path])[0], title: title, location, sha256)
    } catch {
      problems += diagnostics(error, path: path)
    }
  }

  private mutating func add(
    _ document: JoinedDocument, title: String?, _ location: SourceLocation, _ sha256: String?
  ) {
    do {
      let reader = try PDFReader(document.bytes)
      let annex = annex(document, reader: reader, title: title)
      if let sha256, sha256.lowercased() != annex.sha256 { problems.append(.changedAnnex(document.name, at: location)) }
      if conformance.part != nil, !reader.fitsArchive { problems.append(.unfitAnnex(document.name, conformance)) }
      annexes.append(annex)
    } catch {
      problems += diagnostics(error, path: document.name)
    }
  }

  private func diagnostics(_ error: any Error, path: String) -> [Diagnostic] {
    if let failure = error as? SetupFailure { return failure.diagnostics }
    guard let error = error as? FinishError else { return [DocumentError(name: path, underlying: error).diagnostic] }
    var diagnostic = error.diagnostic.withAdvice
    diagnostic.location.file = path
    return [diagnostic]
  }

  private mutating func annex(_ document: JoinedDocument, reader: PDFReader, title: String?) -> Annex {
    let url = URL(fileURLWithPath: document.name)
    let titles = [title, reader.title, url.deletingPathExtension().lastPathComponent].compactMap(\.self)
    let sizes = reader.sheetSizes.map { Size(width: .pt($0.width), height: .pt($0.height)) }
    return Annex(
      title: titles.first { !$0.isEmpty } ?? "", name: unique(url), bytes: document.bytes, pages: sizes)
  }

  private mutating func unique(_ url: URL) -> String {
    let (stem, suffix) = (url.deletingPathExtension().lastPathComponent, url.pathExtension)
    var (name, number) = (url.lastPathComponent, 1)
    while !names.insert(name.lowercased()).inserted {
      number += 1
      name = "\(stem)-\(number)" + (suffix.isEmpty ? "" : ".\(suffix)")
    }
    return name
  }
}

extension Diagnostic {
  fileprivate static func unsafeAnnex(_ path: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "annex.path", zh: "附件“\(path)”不在数据文件所在的文件夹里", en: "the annex “\(path)” is not in the folder of the data",
      at: location, hints: [Message(zh: "用相对路径，不用 ..", en: "name it by a relative path without ..")])
  }

  fileprivate static func missingAnnex(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "annex.missing", zh: "文件没有带着附件“\(path)”的原件", en: "it does not carry the original of the annex “\(path)”")
  }

  fileprivate static func changedAnnex(_ path: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "annex.digest", zh: "附件“\(path)”与数据中写明的摘要不符",
      en: "the annex “\(path)” does not match the digest in the data",
      at: location, hints: [Message(zh: "换回原来的附件，或删去 sha256", en: "use the original annex, or remove sha256")])
  }

  fileprivate static func unfitAnnex(_ path: String, _ conformance: Conformance) -> Diagnostic {
    Diagnostic(
      .error, "annex.standard",
      zh: "附件不是 PDF/A-2 或 PDF/A-3，也不是单纯的扫描件，收入后合订本不再符合 \(conformance.option)",
      en:
        "the annex is neither PDF/A-2 or PDF/A-3 nor a plain scan: with it the volume would not keep \(conformance.option)",
      at: SourceLocation(file: path),
      hints: [Message(zh: "把附件另存为 PDF/A，或用 --pdf plain", en: "save the annex as PDF/A, or use --pdf plain")])
  }
}
