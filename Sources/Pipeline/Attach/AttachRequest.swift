/// What `banxin attach` was asked for.
public struct AttachRequest: Sendable {
  /// How the forms come into the document.
  public enum Mode: String, Sendable, CaseIterable {
    /// Their pages become pages of it.
    case pages
    /// They travel inside it as embedded files.
    case files
  }

  /// The budget document.
  public var document: String
  /// The PDFs to attach.
  public var forms: [String]
  public var output: String
  public var mode: Mode
  /// After how many pages of the document the forms come; nil for all.
  public var position: Int?
  /// The number that the first page of the forms gets; nil to print none.
  public var firstNumber: Int?

  public init(
    document: String, forms: [String], output: String, mode: Mode = .pages, position: Int? = nil,
    firstNumber: Int? = nil
  ) {
    self.document = document
    self.forms = forms
    self.output = output
    self.mode = mode
    self.position = position
    self.firstNumber = firstNumber
  }
}

/// What came of attaching.
public struct AttachReport: Sendable, Encodable {
  /// A form in the result.
  public struct Form: Sendable, Encodable {
    public var file: String
    /// Its first and last page, counted from 1; nil for an embedded file.
    public var pages: [Int]?
  }

  public var file: String
  public var pages: Int
  /// What the result declares to keep: `PDF/A-3a + PDF/UA-1`; empty for nothing.
  public var standard: String
  public var forms: [Form]
  public var sha256: String
}
