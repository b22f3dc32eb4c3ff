/// Which documents of an archive came back from signing, and which did not.
public struct StatusReport: Sendable, Codable {
  /// How far a document has come.
  public enum State: String, Sendable, Codable, CaseIterable {
    /// None of its pages came back.
    case notBack = "not-back"
    /// Some pages are missing.
    case incomplete
    case complete
    /// What came back is of an earlier edition; of the one that stands nothing did.
    case superseded
  }

  /// A document in its current edition.
  public struct Document: Sendable, Codable {
    /// The project's code, or the department's and year of a volume.
    public var code: String
    /// The name in its codes, or the archive's where it has none.
    public var form: String
    public var kind: ArchivedDocument.Kind
    public var title: String
    public var edition: Int
    public var pages: Int
    public var state: State
    /// The numbers of the pages that did not come back.
    public var missing: [Int]
    /// 档号; nil as long as nobody gave one.
    public var reference: String?
    /// Earlier editions, and how many of their pages came back.
    public var earlier: [Earlier]
  }

  public struct Earlier: Sendable, Codable {
    public var edition: Int
    public var pages: Int
    public var back: Int
  }

  public struct Department: Sendable, Codable {
    public var code: String
    public var name: String
    public var year: Int
    public var documents: [Document]
    /// How many documents are in each state, by the state's name.
    public var sums: [String: Int]
  }

  public var departments: [Department]
  /// How many scanned pages wait for a person.
  public var open: Int
}
