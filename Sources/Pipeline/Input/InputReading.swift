internal import Diagnostics
internal import DocumentImport

/// How inputs are to be read, where their content does not tell.
public struct InputReading: Sendable {
  /// The name of a text file's encoding; nil for UTF-8 or what its byte order mark declares.
  public var encoding: String?
  /// The file that says which sheets and columns hold what.
  public var mapping: String?

  public init(encoding: String? = nil, mapping: String? = nil) {
    self.encoding = encoding
    self.mapping = mapping
  }
}

extension InputReading {
  /// The importer's options. Throws when the encoding is unknown or the mapping file can't be used.
  func options(year: Int?) throws(ImportFailure) -> ImportOptions {
    var options = ImportOptions(year: year)
    if let encoding {
      guard let known = TextEncoding(named: encoding) else { throw ImportFailure([.unknownEncoding(encoding)]) }
      options.encoding = known
    }
    if let mapping {
      switch readInput(mapping) {
      case .failure(let error): throw ImportFailure([error.diagnostic])
      case .success(let source): options.mapping = try ColumnMapping(source)
      }
    }
    return options
  }
}

extension Diagnostic {
  fileprivate static func unknownEncoding(_ name: String) -> Diagnostic {
    let names = TextEncoding.allCases.map(\.name).joined(separator: ", ")
    return Diagnostic(
      .error, "encoding.unknown", zh: "不认识的编码：\(name)", en: "unknown encoding: \(name)",
      hints: [Message(zh: "可用：\(names)", en: "known: \(names)")])
  }
}
