internal import BudgetModel
internal import FormLayout
internal import PageCodes
internal import SafeFiles

/// The names of a department's documents in codes.
extension BoundDepartment {
  /// The code of a single form's pages: named by what stays the same from edition to edition.
  ///
  /// - Parameter dataSHA256: the digest of the data that the document carries.
  func code(of project: Project, dataSHA256: String) -> DocumentCode {
    code("single", [form(of: project).name, project.code.value], dataSHA256: dataSHA256)
  }

  /// The code of the volume's pages.
  func volumeCode(dataSHA256: String) -> DocumentCode { code("volume", [], dataSHA256: dataSHA256) }

  private func code(_ kind: String, _ parts: [String], dataSHA256: String) -> DocumentCode {
    let owner = text.department
    let name = [kind, owner.code.value, String(owner.year.value)] + parts
    // No part holds a line feed, so no two names are spelled alike.
    let digest = sha256(of: Array(name.joined(separator: "\n").utf8))
    return DocumentCode(
      form: CodeDigits.first(12, of: bytes(ofHexadecimal: digest)), edition: codes.edition,
      digest: CodeDigits.first(8, of: bytes(ofHexadecimal: dataSHA256)))
  }
}

/// The bytes that hexadecimal digits write.
private func bytes(ofHexadecimal digits: String) -> [UInt8] {
  let digits = digits.compactMap(\.hexDigitValue)
  return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
}
