public import Diagnostics

/// What came of scanning a file in.
public struct ScanResult: Sendable {
  /// A page of it.
  public struct Page: Sendable, Codable {
    /// Its number in the archive, by which commands name it.
    public var item: Int64
    /// Its place in its file, from 1.
    public var page: Int
    public var outcome: FilingOutcome
    /// The document that it belongs to, by the name in its codes; nil where it belongs to none.
    public var form: String?
    /// The project's code, or the department's and year of a volume.
    public var code: String?
    public var title: String?
    public var edition: Int?
    /// The document's page, from 1.
    public var formPage: Int?
    /// What tells more than the outcome.
    public var reason: String

    enum CodingKeys: String, CodingKey {
      case item, page, outcome, form, code, title, edition
      case formPage = "form_page"
      case reason
    }
  }

  /// The file as it was named.
  public var file: String
  public var sha256: String
  /// Whether the same file was scanned in before; then nothing was changed.
  public var isKnown: Bool
  /// When it was scanned in.
  public var scanned: ArchiveEvent?
  public var pages: [Page]
  public var diagnostics: [Diagnostic] = []
}
