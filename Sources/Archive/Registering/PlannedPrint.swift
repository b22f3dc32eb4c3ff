internal import Diagnostics
internal import GRDB

/// A printed document whose PDF the archive has kept.
struct RegisteredPrint {
  var document: PrintedDocument
  var original: StoredObject
}

/// What registering a printed document comes to.
struct PlannedPrint {
  var print: RegisteredPrint
  /// Nil where it is refused.
  var entry: RegisterResult.Entry?
  var diagnostics: [Diagnostic] = []

  var isNew: Bool { entry.map { $0.status != .unchanged } ?? false }
}

extension RegisteredPrint {
  /// Compares the document with what is registered.
  func planned(in database: Database) throws -> PlannedPrint {
    let known = try editions(in: database)
    if known.contains(where: { $0.original == original.sha256 }) { return planned(.unchanged) }
    if let codes = document.codes,
      known.contains(where: { $0.form == codes.form && $0.number == codes.edition && $0.digest == codes.digest })
    {
      return PlannedPrint(print: self, diagnostics: [.sameCodes(document)])
    }
    guard let newest = known.map(\.number).max() else { return planned(.new) }
    return number < newest ? planned(.earlier, [.earlier(document, than: newest)]) : planned(.replaces)
  }

  private func planned(_ status: RegisterResult.Entry.Status, _ diagnostics: [Diagnostic] = []) -> PlannedPrint {
    let entry = RegisterResult.Entry(
      name: document.name, code: document.code, title: document.title, edition: number, pages: document.pages,
      sha256: original.sha256, status: status, hasCodes: document.codes != nil)
    let isToBeTold = status != .unchanged && document.codes == nil
    return PlannedPrint(print: self, entry: entry, diagnostics: diagnostics + (isToBeTold ? [.noCodes(document)] : []))
  }

  /// Documents without codes are all of the first edition.
  private var number: Int { document.codes?.edition ?? 1 }

  private func editions(in database: Database) throws -> [EditionRecord] {
    guard let id = try known(in: database) else { return [] }
    return try EditionRecord.fetchAll(database, sql: "SELECT * FROM edition WHERE document = ?", arguments: [id])
  }

  /// The number of the document in the database: by the name in its codes, or by what it is.
  private func known(in database: Database) throws -> Int64? {
    let department = document.department
    return try Int64.fetchOne(
      database,
      sql: """
        SELECT id FROM document
        WHERE name = ? OR (kind, department_code, year, project_code, layout) = (?, ?, ?, ?, ?)
        ORDER BY name = ? DESC LIMIT 1
        """,
      arguments: [
        document.name, document.kind.rawValue, department.code, department.year, document.projectCode, document.layout,
        document.name,
      ])
  }

  /// Adds the document, where it is new, and its edition.
  func insert(in database: Database, event: Int64) throws {
    try original.insert(in: database, event: event)
    var edition = EditionRecord(
      event: event, document: try known(in: database) ?? insertDocument(in: database, event: event),
      form: document.codes?.form, number: number, digest: document.codes?.digest, codedPages: document.codes?.pages,
      original: original.sha256, pages: document.pages, file: document.file)
    try edition.insert(database)
  }

  private func insertDocument(in database: Database, event: Int64) throws -> Int64 {
    let department = document.department
    var record = DocumentRecord(
      event: event, name: document.name, kind: document.kind, departmentCode: department.code,
      departmentName: department.name, year: department.year, projectCode: document.projectCode,
      title: document.title, layout: document.layout)
    try record.insert(database)
    return database.lastInsertedRowID
  }
}

extension PlannedPrint {
  func insert(in database: Database, event: Int64) throws { try print.insert(in: database, event: event) }
}

extension Diagnostic {
  fileprivate static func noCodes(_ document: PrintedDocument) -> Diagnostic {
    Diagnostic(
      .warning, "archive.no-codes", zh: "页上没有码：已登记，但扫描件要由人用 archive assign 归入",
      en: "its pages have no codes: registered, but a person must file its scans with archive assign",
      at: SourceLocation(file: document.file), record: document.code,
      hints: [Message(zh: "用 banxin render --code 打印", en: "render with --code")])
  }

  fileprivate static func sameCodes(_ document: PrintedDocument) -> Diagnostic {
    Diagnostic(
      .error, "archive.same-codes", zh: "同样的码已经登记给另一个文件，没有登记：纸上分不出两者",
      en: "another file is registered under the same codes; this one was not: on paper the two can't be told apart",
      at: SourceLocation(file: document.file), record: document.code,
      hints: [Message(zh: "用 --edition 写出新的版次再打印", en: "render it under a new --edition")])
  }

  fileprivate static func earlier(_ document: PrintedDocument, than newest: Int) -> Diagnostic {
    Diagnostic(
      .warning, "archive.earlier-edition", zh: "已登记的第 \(newest) 版更新，这一版只作为旧版保存",
      en: "edition \(newest), which is registered, is newer: this one is kept as an older edition",
      at: SourceLocation(file: document.file), record: document.code)
  }
}
