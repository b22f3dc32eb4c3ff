internal import Diagnostics
internal import PDFFinish

/// A line for each clause that a standard asks for.
func conformanceChecks(of reader: PDFReader, to conformance: Conformance) -> [Verification.Check] {
  let violations: [Diagnostic]
  do {
    violations = try checkConformance(of: reader, to: conformance)
  } catch {
    return [.unreadable(error)]
  }
  let byRule = Dictionary(grouping: violations, by: \.rule)
  return ConformanceClause.all.filter { $0.applies(to: conformance) }.map { clause in
    Verification.Check(
      rule: clause.rule, title: clause.title, extent: Message(zh: "", en: ""), findings: byRule[clause.rule] ?? [])
  }
}

extension ConformanceClause {
  fileprivate var title: Message {
    Message(zh: "\(name)：\(requirement.chinese)", en: "\(name): \(requirement.english)")
  }
}

extension Verification.Check {
  /// Whether the file declares the standard that it was made to keep.
  static func standard(_ standard: Conformance, declared: Conformance) -> Verification.Check {
    let finding = Diagnostic(
      .error, "verify.standard", zh: "应声明符合 \(standard.rawValue)，实为 \(declared.rawValue)",
      en: "it should declare \(standard.rawValue) and declares \(declared.rawValue)")
    return Verification.Check(
      rule: "verify.standard", title: Message(zh: "声明的标准是生成时所要的", en: "it declares the standard it was made to keep"),
      extent: Message(zh: declared.rawValue, en: declared.rawValue), findings: declared == standard ? [] : [finding])
  }
}
