public import Diagnostics
public import DocumentImport
internal import Foundation
internal import SafeFiles

/// What `banxin import` was asked for.
public struct ImportRequest: Sendable {
  public enum Format: Sendable { case yaml, json }

  /// The file; `-` for standard input.
  public var input: String
  public var year: Int?
  public var reading: InputReading
  public var format: Format

  public init(input: String, year: Int? = nil, reading: InputReading = InputReading(), format: Format = .yaml) {
    self.input = input
    self.year = year
    self.reading = reading
    self.format = format
  }
}

/// What `banxin import` made.
public struct ImportOutcome: Sendable {
  /// The data file; nil when nothing could be read.
  public var data: [UInt8]?
  public var account: ImportAccount
  /// How many projects were refused.
  public var refusedCount: Int
  public var diagnostics: [Diagnostic]
}

/// Reads an input of any format and writes it as a data file of our own.
public func importFile(_ request: ImportRequest, language: Language) -> ImportOutcome {
  do {
    let document = try readDocument(request.input, year: request.year, request.reading).get()
    let data =
      request.format == .yaml
      ? document.editableYAML(source: request.input.fileName, language: language)
      : DataDocument(text: document.performanceText).encoded(digest: sha256)
    return ImportOutcome(
      data: data, account: document.account, refusedCount: document.refused.count, diagnostics: document.diagnostics)
  } catch {
    return ImportOutcome(
      data: nil, account: ImportAccount(), refusedCount: error.refused.count, diagnostics: error.diagnostics)
  }
}

/// Whether two paths name the same file, also through links.
public func areSameFile(_ one: String, _ other: String) -> Bool {
  URL(fileURLWithPath: one).resolvingSymlinksInPath() == URL(fileURLWithPath: other).resolvingSymlinksInPath()
}

extension String {
  fileprivate var fileName: String { self == "-" ? self : URL(fileURLWithPath: self).lastPathComponent }
}
