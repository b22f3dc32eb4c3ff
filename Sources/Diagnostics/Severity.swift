/// How much a finding matters.
///
/// An `error` keeps a record from being rendered; a `warning` is likely a mistake in the data; a `note` tells what
/// was decided on the user's behalf.
public enum Severity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  case error, warning, note

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
