internal import BudgetModel
internal import Diagnostics
internal import DocumentImport
internal import SafeFiles

/// Reads an input of any format. `-` is standard input.
///
/// - Parameter year: the year as the user states it; nil to infer it.
func readDocument(_ name: String, year: Int?, _ reading: InputReading) -> Result<ImportedDocument, ImportFailure> {
  Result { () throws(ImportFailure) in try readDocument(name, options: try reading.options(year: year)).get() }
}

/// Reads an input of any format as the importer's options say.
func readDocument(_ name: String, options: ImportOptions) -> Result<ImportedDocument, ImportFailure> {
  switch readInput(name) {
  case .failure(let error): return .failure(ImportFailure([error.diagnostic]))
  case .success(let source): return readDocument(source, options: options)
  }
}

/// Reads the bytes of an input.
func readDocument(_ source: DocumentSource, options: ImportOptions) -> Result<ImportedDocument, ImportFailure> {
  Result { () throws(ImportFailure) in try importDocument(from: source, options: options).checkingSeal() }
}

extension DataSeal {
  /// Whether the content still is what its digest was made of.
  var isIntact: Bool { sha256(of: content) == stated.value.lowercased() }
}

extension ImportedDocument {
  /// The document; unless its data still are what they were when they were taken from a PDF, without how that was
  /// rendered: other data may have to be set otherwise.
  fileprivate func checkingSeal() -> ImportedDocument {
    guard rendering != nil || seal != nil, seal?.isIntact != true else { return self }
    var document = self
    document.rendering = nil
    document.diagnostics.append(
      Diagnostic(
        .note, "data.edited", zh: "数据在取出之后改动过，按新数据排版",
        en: "the data were changed after they were taken out: they are set anew",
        at: seal?.stated.location ?? SourceLocation(file: performanceText.department.code.location.file),
        hints: [Message(zh: "如非有意，请重新取出", en: "if that was not meant, take them out again")]))
    return document
  }
}
