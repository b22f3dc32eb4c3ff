public import Foundation

/// What tells the time and whose doing it is: the only place where either enters the archive.
public struct ArchiveClock: Sendable {
  private let fixed: Date?
  /// Who is said to have done it.
  public let user: String

  /// The system's clock and user.
  ///
  /// - Parameters:
  ///   - now: the moment that is said to be now; nil for the system's clock, or for `SOURCE_DATE_EPOCH` where it is set.
  ///   - user: who is said to act; nil for the name of the account.
  public init(now: Date? = nil, user: String? = nil) {
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(TimeInterval.init)
    fixed = now ?? epoch.map(Date.init(timeIntervalSince1970:))
    self.user = user ?? ArchiveClock.account
  }

  /// Now, in UTC, as ISO 8601 writes it to the second: `2026-03-01T08:30:00Z`.
  var now: String { (fixed ?? Date()).formatted(.iso8601) }

  private static var account: String {
    let number = geteuid()
    guard let entry = getpwuid(number), let name = entry.pointee.pw_name else { return "uid \(number)" }
    return String(cString: name)
  }
}
