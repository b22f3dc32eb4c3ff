internal import Foundation
internal import PageCodes
internal import SafeFiles

/// A PDF that a run has printed, as its report tells of it.
struct PrintedDocument {
  var kind: ArchivedDocument.Kind
  var department: ReportFile.Department
  /// Empty for a volume.
  var projectCode: String
  var title: String
  var layout: String
  /// Its name in the department's folder.
  var file: String
  var pages: Int
  var sha256: String
  var codes: ReportFile.PageCodes?

  /// What people call it.
  var code: String { kind == .volume ? "\(department.code)-\(department.year)" : projectCode }

  /// Its name in the archive: the one that its codes have, or else one made of what it is.
  var name: String {
    if let codes { return codes.form }
    let identity = [kind.rawValue, department.code, "\(department.year)", projectCode, layout].joined(separator: "\n")
    let digest = SafeFiles.sha256(of: Array("banxin archive\n\(identity)".utf8))
    return CodeDigits.first(12, of: Array(digest.utf8).hexadecimalBytes)
  }

  /// Whether all that the report says of it is of the shape it should have.
  var isWellFormed: Bool {
    let isPlainName = !file.isEmpty && !file.contains("/") && file != "." && file != ".."
    guard isPlainName, pages > 0, !department.code.isEmpty else { return false }
    guard let codes else { return true }
    return codes.pages <= pages
      && PageCode(form: codes.form, edition: codes.edition, page: 1, pages: codes.pages, digest: codes.digest) != nil
  }
}

extension PrintedDocument {
  /// The documents of a report: the forms, then the volume.
  static func all(in report: ReportFile) -> [PrintedDocument] {
    report.forms.compactMap { PrintedDocument($0, of: report) } + [PrintedDocument(volumeOf: report)].compactMap(\.self)
  }

  /// Nil for a form that was refused.
  private init?(_ form: ReportFile.Form, of report: ReportFile) {
    guard form.status != "refused", let file = form.file, let pages = form.pages, let sha256 = form.sha256 else {
      return nil
    }
    self.init(
      kind: .form, department: report.department, projectCode: form.code, title: form.name, layout: form.layout ?? "",
      file: file, pages: pages, sha256: sha256, codes: form.pageCode)
  }

  /// Nil where the run made no volume.
  private init?(volumeOf report: ReportFile) {
    guard let volume = report.volume else { return nil }
    self.init(
      kind: .volume, department: report.department, projectCode: "", title: "\(report.department.name)合订本", layout: "",
      file: volume.file, pages: volume.pages, sha256: volume.sha256, codes: volume.pageCode)
  }
}

extension [UInt8] {
  /// The bytes that hexadecimal digits stand for.
  fileprivate var hexadecimalBytes: [UInt8] {
    stride(from: 0, to: count - 1, by: 2).compactMap {
      UInt8(String(decoding: self[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
  }
}
