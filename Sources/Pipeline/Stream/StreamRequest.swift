/// How a stream of records is rendered.
public struct StreamRequest: Sendable {
  /// What starts a worker.
  public var worker: WorkerCommand
  /// How many workers there are.
  public var jobs: Int
  /// Whether answers come in the order of the lines.
  public var isOrdered: Bool
  /// Whether a record may write over the files of an earlier one of the same name.
  public var replaces: Bool
  /// How lines are read.
  public var reading: InputReading

  public init(
    worker: WorkerCommand, jobs: Int, isOrdered: Bool = false, replaces: Bool = false,
    reading: InputReading = InputReading()
  ) {
    self.replaces = replaces
    self.worker = worker
    self.jobs = max(1, jobs)
    self.isOrdered = isOrdered
    self.reading = reading
  }

  /// The longest line that is taken, in bytes; a longer one is refused without being held.
  public static let longestLine = 64 << 20
}
