/// A document as an archive has it in one edition: what was printed, what came back, and what is said of it.
public struct ArchivedDocument: Sendable, Identifiable {
  /// What a document is.
  public enum Kind: String, Sendable, Codable {
    /// One project's form.
    case form
    /// A department's bound volume.
    case volume
  }

  /// One of its pages.
  public struct Page: Sendable {
    /// From 1.
    public var number: Int
    /// The scan that stands for it; nil as long as it did not come back.
    public var scan: AcceptedScan?
  }

  /// The archive's number of this edition.
  public var id: Int64
  /// The document's name in the archive: 12 characters of `CodeDigits`, the same for every edition.
  public var name: String
  public var kind: Kind
  public var departmentCode: String
  public var departmentName: String
  public var year: Int
  /// Empty for a volume.
  public var projectCode: String
  public var title: String
  /// The form that it is set in.
  public var layout: String
  /// The form's name in the codes on its pages; nil where they have no codes.
  public var form: String?
  /// From 1.
  public var edition: Int
  /// The beginning of the digest of its data, as its codes have it; nil where they have none.
  public var digest: String?
  /// The PDF that was printed.
  public var original: StoredObject
  /// The name that the PDF was written under.
  public var file: String
  public var pages: [Page]
  /// When and by whom it was registered, which is when it was printed where that was done at once.
  public var registered: ArchiveEvent
  /// What an archivist said of the document last; nil where nobody did.
  public var description: DocumentDescription?
  /// Whether no newer edition is registered.
  public var isCurrent: Bool
}

extension ArchivedDocument {
  /// What people call it: the project's code, or the department's and year of a volume.
  public var code: String { kind == .volume ? "\(departmentCode)-\(year)" : projectCode }

  /// The name by which its printed pages know it, or else the archive's.
  public var printedName: String { form ?? name }

  /// The numbers of the pages that did not come back.
  public var missingPages: [Int] { pages.filter { $0.scan == nil }.map(\.number) }
}

/// The scan that stands for a page.
public struct AcceptedScan: Sendable {
  /// Its number in the archive.
  public var item: Int64
  /// The page's picture, upright, in its own colours.
  public var picture: StoredObject
  /// Pixels in a row of the picture, and its rows.
  public var width: Int
  public var height: Int
  /// Pixels an inch.
  public var dpi: Double
  /// How often the page was turned by a quarter, clockwise, to stand upright.
  public var quarterTurns: Int
  /// By how many degrees it was turned besides, clockwise.
  public var skew: Double
  /// What was read on it.
  public var codes: [ReadPageCode]
  /// The file that it came in, as it was scanned.
  public var source: StoredObject
  public var sourceName: String
  /// The page of that file, from 1.
  public var sourcePage: Int
  public var scanned: ArchiveEvent
  /// When and by whom it was filed under this page: by the scan itself, or later by a person.
  public var filed: ArchiveEvent
}

/// A code that was read on a page.
public struct ReadPageCode: Hashable, Sendable, Codable {
  /// A point of the upright picture, in pixels from its top left.
  public struct Point: Hashable, Sendable, Codable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  public var text: String
  /// Top left, top right, bottom right, bottom left of the symbol as it is read; empty where they are not known.
  public var corners: [Point]

  public init(text: String, corners: [Point]) {
    self.text = text
    self.corners = corners
  }
}

/// An event, and what was asked for.
public struct LoggedEvent: Sendable, Codable, Equatable {
  public var event: ArchiveEvent
  public var detail: [String: String]
}

/// When something was done to the archive, by whom, and what it was.
public struct ArchiveEvent: Sendable, Codable, Equatable {
  /// Its number in the log.
  public var id: Int64
  /// UTC, ISO 8601.
  public var at: String
  public var user: String
  /// The command.
  public var action: String
}
