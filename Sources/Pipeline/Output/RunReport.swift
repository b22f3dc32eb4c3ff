public import Diagnostics

/// What `report.json` says of a department's run: what was made, where, and what was found.
public struct RunReport: Sendable, Codable {
  public struct DepartmentEntry: Sendable, Codable {
    public var code: String
    public var name: String
    public var year: Int
  }

  /// What the codes on a document's pages say.
  public struct PageCodes: Sendable, Codable, Hashable {
    /// The document's name, the same for every edition: 12 digits.
    public var form: String
    public var edition: Int
    /// The beginning of the digest of the document's data: 8 digits.
    public var digest: String
    /// How many pages bear a code: all but those of annexes, which stand last.
    public var pages: Int
  }

  public struct Form: Sendable, Codable {
    public enum Status: String, Sendable, Codable {
      case rendered, unchanged, refused
    }

    public var code: String
    public var name: String
    /// The form that the record is set in; nil when it was refused before that was known.
    public var layout: String?
    public var status: Status
    /// Relative to the report's folder; nil when no file was made.
    public var file: String?
    /// All files of a form that takes several: a picture a page; nil where there is one.
    public var files: [String]?
    public var pages: Int?
    /// The first and last page of the volume, counted from the file's first sheet.
    public var volumePages: [Int]?
    public var sha256: String?
    /// The digest of everything that the file follows from: as long as it is the same, `--resume` keeps the file.
    public var inputs: String?
    /// Nil where the pages bear no codes.
    public var pageCode: PageCodes?

    enum CodingKeys: String, CodingKey {
      case code, name, layout, status, file, files, pages
      case volumePages = "volume_pages"
      case sha256, inputs
      case pageCode = "page_code"
    }
  }

  public struct Volume: Sendable, Codable {
    public var file: String
    /// All files of a volume that takes several; nil where there is one.
    public var files: [String]?
    public var pages: Int
    public var sha256: String
    /// As a form's.
    public var inputs: String?
    /// As a form's.
    public var pageCode: PageCodes?

    enum CodingKeys: String, CodingKey {
      case file, files, pages, sha256, inputs
      case pageCode = "page_code"
    }
  }

  /// A face that was asked for by its official name, and what stood in for it.
  public struct Face: Sendable, Codable, Hashable {
    public var name: String
    public var face: String
    public var isStandIn: Bool

    enum CodingKeys: String, CodingKey {
      case name, face
      case isStandIn = "stand_in"
    }
  }

  public var banxin: String
  public var department: DepartmentEntry
  public var layout: String
  public var fonts: [Face]
  public var forms: [Form]
  public var volume: Volume?
  public var diagnostics: [DiagnosticEntry]
}

extension RunReport {
  /// Every file of the run, relative to the report's folder: the forms in their order, then the volume.
  public var files: [String] {
    let forms = forms.filter { $0.status != .refused }.flatMap { $0.files ?? [$0.file].compactMap(\.self) }
    return forms + (volume.map { $0.files ?? [$0.file] } ?? [])
  }
}

/// A diagnostic as JSON shows it, in one language.
public struct DiagnosticEntry: Sendable, Codable {
  public var severity: String
  public var rule: String
  public var message: String
  public var file: String?
  public var line: Int?
  public var column: Int?
  /// The place in a file without lines: a sheet's cell, a paragraph.
  public var place: String?
  public var record: String?
  public var field: String?
  public var hints: [String]

  public init(_ diagnostic: Diagnostic, language: Language) {
    severity = diagnostic.severity.rawValue
    rule = diagnostic.rule
    message = diagnostic.message.text(in: language)
    file = diagnostic.location.file
    line = diagnostic.location.line
    column = diagnostic.location.column
    place = diagnostic.location.place
    record = diagnostic.record
    field = diagnostic.field
    hints = diagnostic.hints.map { $0.text(in: language) }
  }
}
