/// How large an archive may be before it is taken for one that is built to exhaust memory.
///
/// The sizes are those that the archive's directory states, so that nothing need be unpacked to refuse it; a member that
/// turns out larger than it states is refused while it is read.
public struct ArchiveLimits: Sendable {
  /// The most members: a workbook has one a sheet and a dozen besides.
  public var members = 10_000
  /// The largest member, in bytes: a sheet of some million cells.
  public var memberSize = 512 << 20
  /// All members together, in bytes.
  public var totalSize = 1 << 30
  /// How many times larger than its packed form a member of more than `ratioFloor` bytes may be. XML packs to a tenth,
  /// the emptiest of sheets to a fiftieth.
  public var ratio = 100
  public var ratioFloor = 4 << 20

  public init() {}
}
