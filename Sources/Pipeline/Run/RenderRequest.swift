public import PDFFinish

/// What `banxin render` was asked for.
public struct RenderRequest: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    case pdf, png, svg, text

    /// What the names of its files end with.
    var suffix: String { self == .text ? "txt" : rawValue }

    var isOneFileAPage: Bool { self == .png || self == .svg }

    /// The format of files whose names end so.
    init?(suffix: String) {
      guard let format = Format.allCases.first(where: { $0.suffix == suffix }) else { return nil }
      self = format
    }
  }

  public var inputs: [String]
  public var outputFolder: String
  /// The form's name, or the path of a layout file; nil for the one that the volume names.
  public var layout: String?
  /// The codes of the projects to render; all when empty. With some, no volume is made: it would be incomplete.
  public var only: [String]
  public var makesSingles: Bool
  public var makesVolume: Bool
  public var jobs: Int
  public var format: Format
  /// The standard that PDFs keep; nil for the one that the PDF kept which the data were taken from, else PDF/A-3a.
  public var conformance: Conformance?
  public var year: Int?
  /// How the inputs are read.
  public var reading = InputReading()
  /// The PDFs of other programs that the volumes take in, after those that the data name.
  public var annexes: [AnnexRequest] = []
  /// Whether every page bears a code, or none does; nil for what the layouts say, or what the PDF had which the data were
  /// taken from.
  public var code: Bool?
  /// Whether the rooms for seals are fields that programs can sign, or none is; nil for what the layouts say, or what the PDF
  /// had which the data were taken from.
  public var signatureFields: Bool?
  /// Which edition of the forms their codes name, from 1 to 999; nil for the one that the data were taken from, else 1.
  public var edition: Int?
  /// Whether each PDF is read back and proved complete before it gets its name.
  public var verifies: Bool
  /// Whether files stay that an earlier run made from the same inputs.
  public var resumes: Bool
  /// Whether an error that the preflight finds in a record keeps it from being rendered.
  public var isStrict: Bool
  /// What stands on standard input, where it was read already; nil to read it.
  public var standardInput: [UInt8]?
  /// How the run has its departments' folders.
  var folderUse = FolderUse.alone
  /// Told after each form, on whichever thread rendered it.
  public var progress: (@Sendable (RunProgress) -> Void)?
  /// Told of everything that happens, on whichever thread it does.
  public var events: (@Sendable (RunEvent) -> Void)?

  public init(
    inputs: [String], outputFolder: String = "output", layout: String? = nil, only: [String] = [],
    makesSingles: Bool = true, makesVolume: Bool = true, jobs: Int = 1, format: Format = .pdf,
    conformance: Conformance? = nil, year: Int? = nil, verifies: Bool = true,
    resumes: Bool = false, isStrict: Bool = false
  ) {
    self.inputs = inputs
    self.outputFolder = outputFolder
    self.layout = layout
    self.only = only
    self.makesSingles = makesSingles
    self.makesVolume = makesVolume && only.isEmpty
    self.jobs = max(1, jobs)
    self.format = format
    self.conformance = conformance
    self.year = year
    self.verifies = verifies
    self.resumes = resumes
    self.isStrict = isStrict
  }
}
