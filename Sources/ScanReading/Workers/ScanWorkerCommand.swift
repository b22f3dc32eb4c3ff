/// The program that reads scans in a process of its own, so that a file that brings a library down, or never ends, costs
/// its own page and nothing else.
///
/// The program calls `ScanWorker.serve()` and ends.
public struct ScanWorkerCommand: Sendable, Hashable {
  /// The path of the program.
  public var program: String
  public var arguments: [String]

  public init(program: String, arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }

  /// The program that is running, called in another way.
  public static func thisProgram(_ arguments: [String]) -> ScanWorkerCommand {
    // The link leads to the program's file, also when it was found by the search path.
    ScanWorkerCommand(program: "/proc/self/exe", arguments: arguments)
  }
}
