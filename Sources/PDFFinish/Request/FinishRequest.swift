/// What a drawn PDF becomes: what it says of itself, the standard it keeps, its structure, links and attachments.
public struct FinishRequest: Sendable, Hashable {
  public var metadata: DocumentMetadata
  public var conformance: Conformance
  /// Needed for the conformances that are tagged, and ignored for the others.
  public var tagging: Tagging?
  public var links: [LinkAnnotation]
  /// In the order of the document's list; names are unique.
  public var attachments: [Attachment]
  /// The pages, counted from 0, that are shown turned a quarter to the left.
  public var turnedPages: Set<Int>
  /// In reading order; names are unique.
  public var fields: [FieldAnnotation] = []
  /// The pages of other documents that are shown on pages of this one.
  public var inserts = PageInserts.none

  public init(
    metadata: DocumentMetadata, conformance: Conformance = .a3a, tagging: Tagging? = nil,
    links: [LinkAnnotation] = [], attachments: [Attachment] = [], turnedPages: Set<Int> = []
  ) {
    self.metadata = metadata
    self.conformance = conformance
    self.tagging = tagging
    self.links = links
    self.attachments = attachments
    self.turnedPages = turnedPages
  }
}

/// The standard that a finished PDF keeps.
public enum Conformance: String, Sendable, Hashable, CaseIterable {
  /// No standard: a title, a language and an identifier only.
  case plain
  /// PDF/A-2u (ISO 19005-2): lasting, every character with its code, no structure.
  case a2u
  /// PDF/A-2a and PDF/UA-1 (ISO 14289-1): lasting and tagged.
  case a2a
  /// PDF/A-3u (ISO 19005-3): as 2u, with any files attached.
  case a3u
  /// PDF/A-3a and PDF/UA-1: as 2a, with any files attached.
  case a3a

  /// The part of ISO 19005; nil for none.
  public var part: Int? {
    switch self {
    case .plain: nil
    case .a2u, .a2a: 2
    case .a3u, .a3a: 3
    }
  }

  /// Whether the document is tagged and keeps PDF/UA-1 beside level A.
  public var isTagged: Bool { self == .a2a || self == .a3a }

  var isArchival: Bool { part != nil }

  /// Whether a document may carry data files. ISO 19005-2, 6.8: part 2 allows only PDF/A files as attachments.
  public var allowsAttachments: Bool { part != 2 }

  /// The level as the metadata name it.
  var level: String { isTagged ? "A" : "U" }
}

/// What a document says of itself, in its information dictionary and its metadata stream alike.
public struct DocumentMetadata: Sendable, Hashable {
  /// Shown in the title bar of a viewer; never empty.
  public var title: String
  public var author: String
  public var subject: String
  /// The program that made the document.
  public var creator: String
  /// The language of the text as BCP 47 names it.
  public var language: String
  /// When the document was made, `yyyy-MM-ddTHH:mm:ssZ` or with an offset in place of the Z.
  public var created: String

  public init(
    title: String, author: String = "", subject: String = "", creator: String = "Banxin",
    language: String = "zh-CN", created: String
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.creator = creator
    self.language = language
    self.created = created
  }
}

/// A file that travels inside the PDF.
public struct Attachment: Sendable, Hashable {
  /// What the file is to the document (ISO 19005-3, annex E).
  public enum Relationship: String, Sendable, Hashable, CaseIterable {
    case source = "Source"
    case data = "Data"
    case alternative = "Alternative"
    case supplement = "Supplement"
    case unspecified = "Unspecified"
  }

  public var name: String
  /// The MIME type, `application/json`.
  public var mediaType: String
  public var description: String
  public var relationship: Relationship
  public var data: [UInt8]

  public init(
    name: String, mediaType: String, description: String, relationship: Relationship = .source, data: [UInt8]
  ) {
    self.name = name
    self.mediaType = mediaType
    self.description = description
    self.relationship = relationship
    self.data = data
  }
}
