import Foundation

/// The command line, run as its users run it.
enum Banxin {
  /// Runs `banxin` in an environment of its own: no language, no date and no fonts of whoever runs the tests.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], folder: URL? = nil, input: URL? = nil
  ) throws -> Program {
    let changes = try home.get().environment.merging(environment) { $1 }
    return try Program(
      executable.path, arguments, environment: Banxin.environment.merging(changes) { $1 }, folder: folder,
      input: input)
  }

  /// The environment of the tests without what would change the output.
  static let environment = ProcessInfo.processInfo.environment.filter { name, _ in
    !["LANG", "LC_ALL", "LC_MESSAGES", "TZ", "SOURCE_DATE_EPOCH", "BANXIN_HOME"].contains(name)
  }

  /// It is built beside the tests.
  static let executable = Bundle.main.bundleURL.appending(path: "banxin")

  static let home = Result { try Home() }

  /// The project's layouts and font policy without the fonts that users put into `fonts/`: what the golden files show
  /// does not change with them.
  struct Home {
    let folder: URL

    init() throws {
      folder = try Scratch.folder()
      let fonts = folder.appending(path: "fonts")
      try FileManager.default.createDirectory(at: fonts, withIntermediateDirectories: true)
      try link("layouts", to: Repository.layouts)
      try link("fonts/policy.yaml", to: Repository.root.appending(path: "fonts/policy.yaml"))
      try link("fonts/debian", to: Repository.root.appending(path: "fonts/debian"))
    }

    var environment: [String: String] { ["BANXIN_HOME": folder.path] }
    var fontPolicy: URL { folder.appending(path: "fonts/policy.yaml") }

    private func link(_ name: String, to target: URL) throws {
      try FileManager.default.createSymbolicLink(at: folder.appending(path: name), withDestinationURL: target)
    }
  }
}
