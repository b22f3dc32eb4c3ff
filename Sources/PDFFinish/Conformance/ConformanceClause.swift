public import Diagnostics

/// One requirement of a standard, checked on a finished file.
public struct ConformanceClause: Sendable {
  /// Where a requirement stands.
  public enum Standard: String, Sendable, Hashable, CaseIterable {
    /// ISO 19005-2 or -3; the numbers are those of part 3.
    case archive = "PDF/A"
    /// ISO 14289-1.
    case access = "PDF/UA-1"
    /// Banxin's own: what the standards mean but no validator looks at.
    case banxin = "Banxin"
  }

  public var standard: Standard
  /// The clause, and after the dash which of its requirements, as veraPDF numbers them.
  public var number: String
  /// What has to be so.
  public var requirement: Message
  let violations: @Sendable (InspectedDocument) -> [Message]

  init(
    _ standard: Standard, _ number: String, zh: String, en: String,
    violations: @escaping @Sendable (InspectedDocument) -> [Message]
  ) {
    self.standard = standard
    self.number = number
    requirement = Message(zh: zh, en: en)
    self.violations = violations
  }

  /// The rule's name in diagnostics: `pdf.ua-1.7.1-3`.
  public var rule: String {
    switch standard {
    case .archive: "pdf.a.\(number)"
    case .access: "pdf.ua-1.\(number)"
    case .banxin: "pdf.\(number)"
    }
  }

  /// Whether a document of this conformance has to keep the clause. Structure is asked of tagged documents only.
  public func applies(to conformance: Conformance) -> Bool {
    switch standard {
    case .archive: conformance.isArchival && (conformance.isTagged || !number.hasPrefix("6.7"))
    case .access, .banxin: conformance.isTagged
    }
  }
}

/// Checks a finished PDF against every clause that a conformance asks for, and returns what it violates.
///
/// The list is honest rather than whole: `ConformanceClause.all` says what is looked at; the programs inside fonts and
/// images are not. Throws when the file cannot be read at all.
public func checkConformance(of pdf: [UInt8], to conformance: Conformance) throws(FinishError) -> [Diagnostic] {
  try checkConformance(of: PDFReader(pdf), to: conformance)
}

/// Checks a finished PDF that is open already.
public func checkConformance(
  of reader: PDFReader, to conformance: Conformance
) throws(FinishError) -> [Diagnostic] {
  let document = try InspectedDocument(reader, conformance: conformance)
  return ConformanceClause.all.filter { $0.applies(to: conformance) }.flatMap { clause in
    clause.violations(document).map { place in
      Diagnostic(
        .error, clause.rule,
        zh: "\(place.chinese)不符合 \(clause.name)：\(clause.requirement.chinese)",
        en: "\(place.english) violates \(clause.name): \(clause.requirement.english)")
    }
  }
}

extension ConformanceClause {
  /// The clause as people cite it: `PDF/UA-1 7.1-3`.
  public var name: String { "\(standard.rawValue) \(number)" }

  /// A clause that the whole document keeps or violates.
  static func document(
    _ standard: Standard, _ number: String, zh: String, en: String,
    holds: @escaping @Sendable (InspectedDocument) -> Bool
  ) -> ConformanceClause {
    ConformanceClause(standard, number, zh: zh, en: en) { holds($0) ? [] : [Message(zh: "文档", en: "the document")] }
  }
}
