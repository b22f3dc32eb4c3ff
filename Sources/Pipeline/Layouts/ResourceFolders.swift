internal import Diagnostics
internal import Foundation

/// Where layouts and fonts stand: beside the program, or in a folder above it.
public struct ResourceFolders: Sendable, Hashable {
  public var layouts: String
  public var fontPolicy: String

  /// The folders under `root`.
  init(root: URL) {
    layouts = root.appendingPathComponent("layouts").path
    fontPolicy = root.appendingPathComponent("fonts/policy.yaml").path
  }

  /// Looks in `BANXIN_HOME`, then from the program's own folder upwards, then in the working folder; nil when no such
  /// place holds both.
  public static func find() -> ResourceFolders? {
    let home = ProcessInfo.processInfo.environment["BANXIN_HOME"].map { [URL(fileURLWithPath: $0)] } ?? []
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    return (home + foldersAboveProgram() + [here]).lazy.map(ResourceFolders.init).first(where: \.exist)
  }

  /// The folders; a failure that says where they were looked for when there are none.
  static func required() throws(SetupFailure) -> ResourceFolders {
    if let folders = find() { return folders }
    throw SetupFailure(diagnostics: [
      Diagnostic(
        .error, "setup.folders", zh: "找不到 layouts 和 fonts 文件夹", en: "the folders layouts and fonts can't be found",
        hints: [Message(zh: "设置环境变量 BANXIN_HOME", en: "set the environment variable BANXIN_HOME")])
    ])
  }

  private var exist: Bool {
    FileManager.default.fileExists(atPath: layouts) && FileManager.default.fileExists(atPath: fontPolicy)
  }

  private static func foldersAboveProgram() -> [URL] {
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return [] }
    var folder = URL(fileURLWithPath: program).deletingLastPathComponent()
    var folders: [URL] = []
    while folder.path != "/" {
      folders += [folder, folder.appendingPathComponent("share/banxin")]
      folder.deleteLastPathComponent()
    }
    return folders
  }
}
