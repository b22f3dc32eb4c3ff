internal import Diagnostics
internal import Foundation

/// The files behind the inputs of a run: what is named as a file, and what stands in the folders that are named, in the
/// order of their names, each file once.
struct InputFiles {
  private(set) var files: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var known: Set<String> = []

  /// - Parameter output: the folder that the run writes into, which is no input though it may stand in one.
  init(_ inputs: [String], output: String? = nil) {
    let output = output.map(absolute)
    for input in inputs {
      if isFolder(input) { addFiles(of: input, besides: output) } else { add(input) }
    }
  }

  private mutating func add(_ file: String) {
    guard file == "-" || known.insert(absolute(file)).inserted else {
      return diagnostics.append(
        Diagnostic(
          .note, "input.named-twice", zh: "这个文件给了两次，只读一次", en: "this file was given twice and is read once",
          at: SourceLocation(file: file)))
    }
    files.append(file)
  }

  /// Hidden files are left out without a word, and so are the settings of checks, which are no data.
  private mutating func addFiles(of folder: String, besides output: String?) {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let paths = (FileManager.default.subpaths(atPath: folder) ?? []).sorted()
      .filter { path in !path.split(separator: "/").contains { $0.hasPrefix(".") } }
      .map { base + $0 }
      .filter { path in !isFolder(path) && !(output.map { absolute(path).hasPrefix($0 + "/") } ?? false) }
    let (data, others) = (paths.filter(InputFiles.isData), paths.filter { !InputFiles.isData($0) })
    data.forEach { add($0) }
    diagnostics += others.filter { !InputFiles.isSettings($0) }.map(InputFiles.unknownKind)
    if data.isEmpty { diagnostics.append(InputFiles.empty(folder)) }
  }

  /// The suffixes of the formats that are read, and of the older ones of which the reader says what to do.
  private static let suffixes: Set = [
    "txt", "docx", "xlsx", "csv", "tsv", "yaml", "yml", "json", "jsonl", "doc", "xls",
  ]

  private static func isData(_ path: String) -> Bool {
    suffixes.contains(URL(fileURLWithPath: path).pathExtension.lowercased()) && !isSettings(path)
  }

  private static func isSettings(_ path: String) -> Bool {
    URL(fileURLWithPath: path).lastPathComponent == "banxin.yaml"
  }

  private static func unknownKind(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "input.unknown-kind", zh: "不认识这种文件，没有读", en: "a file of unknown kind, which was not read",
      at: SourceLocation(file: path),
      hints: [Message(zh: "如果是数据，请写出它的文件名", en: "name the file itself if it holds data")])
  }

  private static func empty(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "input.empty-folder", zh: "文件夹里没有数据文件", en: "the folder holds no data file",
      at: SourceLocation(file: folder))
  }
}

private func isFolder(_ path: String) -> Bool {
  var isFolder: ObjCBool = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
}

private func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
