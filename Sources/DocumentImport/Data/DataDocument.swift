public import BudgetModel

/// What a data file of our own format holds: a department's performance text, and how it was rendered.
public struct DataDocument: Sendable, Hashable {
  /// A PDF of another program that the volume takes in: a scan, an attachment.
  public struct Annex: Sendable, Hashable {
    /// What the contents call it.
    public var title: Sourced<String>
    /// Where it stands, from the folder of the data file.
    public var file: Sourced<String>
    /// The SHA-256 of the file, as lower-case hexadecimal digits; nil where any file of that name will do.
    public var sha256: String?

    public init(title: Sourced<String>, file: Sourced<String>, sha256: String?) {
      self.title = title
      self.file = file
      self.sha256 = sha256
    }
  }

  /// A project that a volume names without showing its form.
  public struct UnrenderedProject: Sendable, Hashable {
    /// Nil when its number could not be read.
    public var sequence: Int?
    public var name: String

    public init(sequence: Int?, name: String) {
      self.sequence = sequence
      self.name = name
    }
  }

  public var text: PerformanceText
  public var unrendered: [UnrenderedProject]
  public var annexes: [Annex]
  /// Nil for data that was not taken from a PDF.
  public var rendering: RenderingRecord?

  public init(
    text: PerformanceText, unrendered: [UnrenderedProject] = [], annexes: [Annex] = [],
    rendering: RenderingRecord? = nil
  ) {
    self.text = text
    self.unrendered = unrendered
    self.annexes = annexes
    self.rendering = rendering
  }
}

extension DataDocument {
  /// The document as a data file: UTF-8, keys in the order of their bytes, the same bytes for the same document.
  ///
  /// - Parameter digest: the SHA-256 of bytes as lower-case hexadecimal digits, which the file states of its own content.
  public func encoded(digest: ([UInt8]) -> String) -> [UInt8] {
    var members = encodedMembers
    let content = Array(JSONNode(.object(members)).canonicalJSON.utf8)
    members.append(JSONMember("sha256", .text(digest(content))))
    return Array(JSONNode(.object(members)).prettyJSON.utf8)
  }
}
