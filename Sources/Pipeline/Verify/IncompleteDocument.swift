internal import Diagnostics
internal import PDFFinish
internal import PageCodes
internal import Verification

/// A finished document that does not say what it should, and so is not written.
struct IncompleteDocument: Error {
  var findings: [Diagnostic]

  /// The findings with the file that was not written for them.
  func located(in file: String) -> [Diagnostic] {
    findings.map { finding in
      var finding = finding
      finding.location = SourceLocation(file: file)
      return finding
    }
  }
}

/// Throws when a finished document does not say what is expected of it, or breaks the standard that it should keep.
func checkComplete(
  _ pdf: [UInt8], against expected: ExpectedDocument, code: DocumentCode?, conformance: Conformance
) throws(IncompleteDocument) {
  let findings = Verification.verify(pdf, against: expected, code: code, conformance: conformance).diagnostics
  guard !findings.hasErrors else { throw IncompleteDocument(findings: findings) }
}
