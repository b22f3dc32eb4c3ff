/// What became of a scanned page.
public enum FilingOutcome: String, Sendable, Codable, CaseIterable {
  /// It stands for its page.
  case matched
  /// Its page came back already; it is kept too.
  case duplicate
  /// It is of an edition that a newer one has replaced.
  case older
  /// The code is one of ours, but what it names is not registered.
  case unknown
  /// The code is not ours, or not what was registered under its name.
  case foreign
  /// Two codes of ours that differ.
  case conflict
  /// Nothing tells which page it is.
  case noCode = "no-code"
  /// Nothing is on it.
  case blank
  /// The page could not be read.
  case unreadable
  /// A person has put it aside.
  case discarded

  /// Whether a person has to say what it is.
  public var needsPerson: Bool {
    switch self {
    case .unknown, .foreign, .conflict, .noCode, .unreadable: true
    case .matched, .duplicate, .older, .blank, .discarded: false
    }
  }
}
