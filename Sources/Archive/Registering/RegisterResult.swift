public import Diagnostics

/// What came of registering the output of a run.
public struct RegisterResult: Sendable {
  /// A document of the run.
  public struct Entry: Sendable, Codable {
    /// What is new of it.
    public enum Status: String, Sendable, Codable {
      /// The document was not known.
      case new
      /// It was known in another edition, which this one replaces.
      case replaces
      /// It is an earlier edition than the one that stands.
      case earlier
      /// It was registered before.
      case unchanged
    }

    public var name: String
    public var code: String
    public var title: String
    public var edition: Int
    public var pages: Int
    public var sha256: String
    public var status: Status
    /// Whether its pages have codes: without, a person has to file its scans.
    public var hasCodes: Bool

    enum CodingKeys: String, CodingKey {
      case name, code, title, edition, pages, sha256, status
      case hasCodes = "has_codes"
    }
  }

  public var entries: [Entry] = []
  /// Scans of before that could be filed now.
  public var refiled: Int = 0
  public var diagnostics: [Diagnostic] = []
}
