internal import Diagnostics
public import PDFFinish
public import PageCodes

extension Verification {
  /// Proves a finished file complete and in order against what data and layouts ask for, by two readers that know
  /// nothing of how it was laid out or drawn: `docs/verification.md` says what that proves and what it does not.
  ///
  /// - Parameters:
  ///   - code: what the pages' codes say; nil for a document without codes.
  ///   - conformance: the standard that the file was made to keep; nil where only the file itself tells.
  public static func verify(
    _ pdf: [UInt8], against expected: ExpectedDocument, code: DocumentCode? = nil, conformance: Conformance? = nil
  ) -> Verification {
    let found: FoundDocument
    do {
      found = try FoundDocument(pdf)
    } catch {
      return Verification(checks: [.unreadable(error)])
    }
    let standard = conformance ?? found.reader.conformance
    let proof = VerificationCase(expected, code: code, found)
    let checks = FileCheck.all(for: proof, isTagged: standard.isTagged).map { check in
      Check(rule: check.rule, title: check.title, extent: check.extent(proof), findings: check.findings(proof))
    }
    return Verification(
      checks: checks + [.standard(standard, declared: found.reader.conformance)]
        + conformanceChecks(of: found.reader, to: standard))
  }
}

extension Verification {
  /// Checks a file of which nothing else is known against the clauses of the standards that it declares.
  public static func standards(of pdf: [UInt8]) -> Verification {
    do {
      let reader = try PDFReader(pdf)
      return Verification(checks: conformanceChecks(of: reader, to: reader.conformance))
    } catch {
      return Verification(checks: [.unreadable(error)])
    }
  }
}

extension FileCheck {
  static func all(for proof: VerificationCase, isTagged: Bool) -> [FileCheck] {
    all(for: proof.expected, isTagged: isTagged) + (proof.codes == nil ? [] : [codes])
      + (proof.wantedFields.isEmpty ? [] : [fields])
  }

  private static func all(for expected: ExpectedDocument, isTagged: Bool) -> [FileCheck] {
    guard isTagged else { return untagged(expected) }
    let text = [identifier, readers, replacements, structure, grid, content, artifacts]
    let shared = text + [pages, order, lines, alignment, standing, cells, place, overlap, visible, fonts]
    switch expected {
    case .form: return shared
    case .volume: return shared + [contents, outline] + (expected.annexes.isEmpty ? [] : [annexes])
    }
  }

  private static func untagged(_ expected: ExpectedDocument) -> [FileCheck] {
    [identifier, readers, replacements, characters, visible, fonts] + (expected.annexes.isEmpty ? [] : [annexes])
  }
}

extension Verification.Check {
  /// The only check of a file that cannot be read.
  static func unreadable(_ error: any Error) -> Verification.Check {
    let finding =
      (error as? FinishError)?.diagnostic ?? (error as? UnreadableFile)?.diagnostic
      ?? Diagnostic(.error, "verify.damaged", zh: "不能读取：\(error)", en: "it can't be read: \(error)")
    return Verification.Check(
      rule: "verify.file", title: Message(zh: "文件可以读取", en: "the file can be read"),
      extent: Message(zh: "", en: ""), findings: [finding])
  }
}
