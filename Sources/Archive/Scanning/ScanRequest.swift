public import Diagnostics
public import ScanReading

/// Files to be scanned in.
public struct ScanRequest: Sendable {
  /// How far a scan has come.
  public struct Progress: Sendable {
    /// The file at hand, as it was named.
    public var file: String
    /// Which file it is, from 1.
    public var number: Int
    public var files: Int
    /// Pages of that file.
    public var pages: ArchiveProgress
  }

  /// PDF, PNG, JPEG or TIFF.
  public var files: [String]
  /// How many pages are read at a time.
  public var jobs: Int
  /// The program that reads files in processes of its own, so that one that brings a library down costs its pages alone;
  /// nil to read them here.
  public var worker: ScanWorkerCommand?
  /// Is told of each page, on any thread.
  public var progress: (@Sendable (Progress) -> Void)?
  /// Whether to stop: what is done stays done, the file at hand is left for another run.
  public var isStopped: @Sendable () -> Bool = { false }

  public init(files: [String], jobs: Int) {
    self.files = files
    self.jobs = jobs
  }
}

/// What came of files that were scanned in.
public struct ScanOutcome: Sendable {
  public var files: [ScanResult] = []
  /// Why files could not be scanned in, and pages not be read.
  public var diagnostics: [Diagnostic] = []
  /// How many files are left, because the run was stopped.
  public var undone = 0

  /// How many of the pages became what.
  public var sums: [FilingOutcome: Int] {
    Dictionary(grouping: files.flatMap(\.pages), by: \.outcome).mapValues(\.count)
  }
}
