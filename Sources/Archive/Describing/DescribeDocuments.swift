internal import Diagnostics
internal import GRDB

/// What is to be said of documents.
public struct DescribeRequest: Sendable {
  /// Which documents.
  public enum Subject: Sendable {
    /// The ones that these words name, in this order.
    case documents([String])
    /// All forms of a department in the year that the numbers state, by its code, in the order they were printed in.
    case department(String)
  }

  public var subject: Subject
  /// What is said; of several documents each gets the next item number.
  public var description: DocumentDescription

  public init(subject: Subject, description: DocumentDescription) {
    self.subject = subject
    self.description = description
  }
}

/// A document and its reference number.
public struct DescribedEntry: Sendable, Codable {
  public var code: String
  public var form: String
  public var title: String
  public var reference: String
}

extension ArchiveWriter {
  /// Gives documents their reference numbers. What was said before is kept in the log.
  public func describe(_ request: DescribeRequest) throws(ArchiveFailure) -> [DescribedEntry] {
    let problems = request.description.problems
    guard problems.isEmpty else { throw ArchiveFailure(problems) }
    let described = try plan(request)
    let detail = described.map { "\($0.row.name) \($0.description.reference)" }.joined(separator: "\n")
    try commit("describe", ["references": detail]) { database, event in
      for entry in described { try entry.record(event: event).insert(database) }
    }
    return described.map(\.entry)
  }

  private func plan(_ request: DescribeRequest) throws(ArchiveFailure) -> [PlannedDescription] {
    try reader.read { database in
      let rows = try rows(of: request.subject, year: request.description.year, in: database)
      let planned = rows.enumerated().map { offset, row in
        var description = request.description
        description.item += offset
        return PlannedDescription(row: row, description: description)
      }
      let others = try DescribedDocument.references(in: database)
        .filter { document, _ in !rows.contains { $0.documentID == document } }
      let taken = planned.filter { others.values.contains($0.description.reference) }
      let problems = taken.map { Diagnostic.taken($0) } + (planned.last?.description.problems ?? [])
      guard problems.isEmpty else { throw ArchiveFailure(problems) }
      return planned
    }
  }

  private func rows(
    of subject: DescribeRequest.Subject, year: Int, in database: Database
  ) throws -> [EditionRow] {
    switch subject {
    case .documents(let words):
      return try words.map { word in
        let name = try DocumentSearch(word: word).name(in: database)
        let rows = try EditionRow.all(in: database, where: "document.name = ?", [name])
        guard let row = rows.first(where: \.isCurrent) else {
          throw ArchiveFailure(.unknownEdition(nil, of: word, known: []))
        }
        return row
      }
    case .department(let code):
      let rows = try EditionRow.all(
        in: database, where: "(document.department_code, document.year) = (?, ?)", [code, year]
      )
      .filter { $0.isCurrent && $0.kind == .form }
      guard !rows.isEmpty else { throw ArchiveFailure(.unknownDepartment(code, year: year)) }
      return rows
    }
  }
}

/// What is about to be said of a document.
private struct PlannedDescription {
  var row: EditionRow
  var description: DocumentDescription

  var entry: DescribedEntry {
    DescribedEntry(
      code: row.code, form: row.form ?? row.name, title: row.title, reference: description.reference)
  }

  func record(event: Int64) -> DescriptionRecord {
    DescriptionRecord(
      event: event, document: row.documentID, fonds: description.fonds, category: description.category,
      year: description.year, term: description.term, office: description.office, item: description.item)
  }
}

extension DocumentDescription {
  /// What is wrong with its parts: each is of letters and digits, so that the hyphens between them tell them apart.
  fileprivate var problems: [Diagnostic] {
    let parts = [("全宗号", fonds), ("档案门类", category), ("机构", office)]
    let bad = parts.filter { _, part in part.isEmpty || part.count > 20 || !part.allSatisfy(\.isPartOfReference) }
    return bad.map { name, part in .badPart(name, part) }
      + ((1900...2999).contains(year) ? [] : [.badPart("年度", "\(year)")])
      + ((1...9999).contains(item) ? [] : [.badPart("件号", "\(item)")])
  }
}

extension Character {
  fileprivate var isPartOfReference: Bool { isLetter || isNumber }
}

extension Diagnostic {
  fileprivate static func badPart(_ name: String, _ value: String) -> Diagnostic {
    Diagnostic(
      .error, "archive.reference-part", zh: "\(name)“\(value)”写得不对", en: "\(name) “\(value)” is not of its shape",
      field: name,
      hints: [
        Message(
          zh: "全宗号、门类、机构只用文字和数字；年度四位；件号 1 至 9999",
          en: "fonds, category and office are of letters and digits; a year has four; items are 1 to 9999")
      ])
  }

  fileprivate static func taken(_ planned: PlannedDescription) -> Diagnostic {
    Diagnostic(
      .error, "archive.reference-taken", zh: "档号 \(planned.description.reference) 已给了另一份",
      en: "another document has the reference number \(planned.description.reference)", record: planned.row.code,
      hints: [Message(zh: "换一个件号", en: "take another item number")])
  }

  fileprivate static func unknownDepartment(_ code: String, year: Int) -> Diagnostic {
    Diagnostic(
      .error, "archive.unknown-department", zh: "档案中没有部门 \(code) \(year) 年度的表",
      en: "the archive has no forms of department \(code), \(year)", record: code)
  }
}
