internal import Diagnostics
internal import GRDB
internal import PageCodes

/// Finds the document that a person names.
struct DocumentSearch {
  let word: String

  /// The name in the archive of the one document that is meant. Throws where there is none, or several.
  func name(in database: Database) throws -> String {
    let known = try Row.fetchAll(
      database,
      sql: """
        SELECT document.name, document.kind, document.department_code, document.year, document.project_code,
          document.title, group_concat(DISTINCT edition.form) AS forms
        FROM document LEFT JOIN edition ON edition.document = document.id GROUP BY document.id ORDER BY document.id
        """
    ).map(Candidate.init)
    for test in [isExact, isBeginning] {
      let found = known.filter(test)
      if found.count == 1 { return found[0].name }
      if found.count > 1 { throw ArchiveFailure(.ambiguous(word, among: found)) }
    }
    throw ArchiveFailure(.unknownDocument(word))
  }

  struct Candidate {
    var name: String
    /// Every word that names it whole.
    var words: Set<String>
    var title: String

    init(_ row: Row) {
      let code: String = row["project_code"]
      let (kind, department, year): (String, String, Int) = (row["kind"], row["department_code"], row["year"])
      let forms: String? = row["forms"]
      name = row["name"]
      title = "\(year) \(row["title"] as String)"
      words = Set((forms ?? "").split(separator: ",").map(String.init) + [name])
      words.insert(kind == ArchivedDocument.Kind.volume.rawValue ? "\(department)-\(year)" : code)
    }
  }

  /// A project's code as it is typed, or a form's name as it is printed, in groups or without.
  private var spellings: Set<String> { [word, CodeDigits.normalized(word)] }

  private func isExact(_ candidate: Candidate) -> Bool { !candidate.words.isDisjoint(with: spellings) }

  private func isBeginning(_ candidate: Candidate) -> Bool {
    word.count >= 4 && candidate.words.contains { name in spellings.contains { name.hasPrefix($0) } }
  }
}

extension Diagnostic {
  fileprivate static func unknownDocument(_ word: String) -> Diagnostic {
    Diagnostic(
      .error, "archive.unknown-document", zh: "档案中没有“\(word)”", en: "the archive has no “\(word)”", record: word,
      hints: [Message(zh: "用 banxin archive status 查看有哪些", en: "banxin archive status lists what there is")])
  }

  fileprivate static func ambiguous(_ word: String, among found: [DocumentSearch.Candidate]) -> Diagnostic {
    let list = found.prefix(8).map { "\(CodeDigits.grouped($0.name)) \($0.title)" }.joined(separator: "；")
    return Diagnostic(
      .error, "archive.ambiguous", zh: "“\(word)”有 \(found.count) 份：\(list)",
      en: "“\(word)” names \(found.count) documents: \(list)", record: word,
      hints: [Message(zh: "写出 12 位的名称", en: "write the name of 12 characters")])
  }

  static func unknownEdition(_ edition: Int?, of word: String, known: [Int]) -> Diagnostic {
    let list = known.map(String.init).joined(separator: "、")
    return Diagnostic(
      .error, "archive.unknown-edition", zh: "“\(word)”没有第 \(edition ?? 0) 版，有：\(list)",
      en: "“\(word)” has no edition \(edition ?? 0); it has \(list)", record: word)
  }
}
