/// How a PDF was rendered, beside its data: what else its bytes follow from.
public struct RenderingRecord: Sendable, Hashable {
  /// A layout file by the name of its form or volume.
  public struct Layout: Sendable, Hashable {
    public var name: String
    /// The SHA-256 of the file, as lower-case hexadecimal digits; nil when unknown.
    public var sha256: String?

    public init(name: String, sha256: String?) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// A form that some records of a volume are set in beside the common one.
  public struct OtherForm: Sendable, Hashable {
    public var layout: Layout
    /// How many steps of the form's fit ladder its records were set smaller.
    public var fitSteps: Int

    public init(layout: Layout, fitSteps: Int) {
      self.layout = layout
      self.fitSteps = fitSteps
    }
  }

  /// A font that set some of the text under an official name.
  public struct Font: Sendable, Hashable {
    /// The official name: 宋体.
    public var asked: String
    public var postScriptName: String
    /// The version as the font states it.
    public var version: String
    /// The SHA-256 of the font's table directory, which holds the checksum of every table; nil when unknown.
    public var tableDirectorySHA256: String?

    public init(asked: String, postScriptName: String, version: String, tableDirectorySHA256: String?) {
      self.asked = asked
      self.postScriptName = postScriptName
      self.version = version
      self.tableDirectorySHA256 = tableDirectorySHA256
    }
  }

  /// The version of Banxin.
  public var banxin: String
  /// The standard that the PDF keeps, as the command line names it: a-3a.
  public var conformance: String
  /// The date that the PDF states, ISO 8601.
  public var created: String
  /// How many steps of the form's fit ladder all forms were set smaller; 0 for none.
  public var fitSteps: Int
  public var fonts: [Font]
  public var form: Layout
  /// The further forms of a volume that mixes them, by their names.
  public var otherForms: [OtherForm] = []
  /// How many digits the numbers in the names of the department's files have.
  public var numberDigits: Int
  /// Nil for a single form.
  public var volume: Layout?
  /// Whether all pages were to bear codes, or none; nil where that was left to the layouts.
  public var code: Bool?
  /// Whether all rooms for seals were to be fields, or none; nil where that was left to the layouts.
  public var signatureFields: Bool?
  /// The edition that the codes on the pages name; nil for pages without.
  public var edition: Int?

  public init(
    banxin: String, conformance: String, created: String, fitSteps: Int, fonts: [Font], form: Layout,
    numberDigits: Int, volume: Layout?
  ) {
    self.banxin = banxin
    self.conformance = conformance
    self.created = created
    self.fitSteps = fitSteps
    self.fonts = fonts
    self.form = form
    self.numberDigits = numberDigits
    self.volume = volume
  }
}
