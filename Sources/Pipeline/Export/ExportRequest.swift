public import PDFFinish

/// A printed document with what came back of it, to be put into one file for keeping.
public struct ExportRequest: Sendable {
  /// What the file is called among the files inside the result: `07-13022523P000PCJ10023H-综治工作经费.pdf`.
  public var originalName: String
  /// The printed PDF.
  public var original: [UInt8]
  /// The scanned pages in the order of the printed ones.
  public var scans: [ExportedScan]
  /// What is known of printing, scanning and keeping: a row each, label and text. It becomes the last page.
  public var record: [ExportedFact]
  /// The same for machines: a JSON file, carried inside.
  public var recordData: [UInt8]
  /// The parts of the reference number, for the metadata.
  public var properties: ArchiveProperties
  /// When the newest part of it was made, `yyyy-MM-ddTHH:mm:ssZ`: the same archive gives the same bytes.
  public var created: String

  public init(
    originalName: String, original: [UInt8], scans: [ExportedScan], record: [ExportedFact], recordData: [UInt8],
    properties: ArchiveProperties, created: String
  ) {
    (self.originalName, self.original, self.scans) = (originalName, original, scans)
    (self.record, self.recordData, self.properties, self.created) = (record, recordData, properties, created)
  }
}

/// A scanned page with the words that say what it shows.
public struct ExportedScan: Sendable {
  public var sheet: ScanSheet
  /// `第 1 页的扫描件`.
  public var description: String

  public init(sheet: ScanSheet, description: String) { (self.sheet, self.description) = (sheet, description) }
}

/// A row of the record.
public struct ExportedFact: Sendable {
  public var label: String
  public var text: String

  public init(_ label: String, _ text: String) { (self.label, self.text) = (label, text) }
}

/// One document of an archive in one file.
public struct ExportedDocument: Sendable {
  public var bytes: [UInt8]
  public var pages: Int
  /// What it declares to keep.
  public var claim: StandardClaim
  /// What could not come along unchanged.
  public var losses: [JoinLoss]
}
