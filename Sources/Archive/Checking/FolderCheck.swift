internal import Diagnostics
internal import Foundation
internal import SafeFiles

/// Looks at every file in an archive's folder: what should be there, what is there, and whether it is what it was.
struct FolderCheck {
  let paths: ArchivePaths
  /// The objects that the database knows; nil where it can't be read. Then each file is held to its own name.
  let known: [StoredObject]?
  private(set) var report = CheckReport()

  init(paths: ArchivePaths, known: [StoredObject]?) {
    (self.paths, self.known) = (paths, known)
  }

  mutating func run(_ progress: ((ArchiveProgress) -> Void)?) {
    let files = objectFiles()
    let expected = Dictionary(
      (known ?? []).map { (paths.object($0.sha256), $0) }, uniquingKeysWith: { first, _ in first })
    for (path, object) in expected.sorted(by: { $0.key < $1.key }) where !files.contains(path) {
      report.diagnostics.append(.missingObject(paths.object(object.sha256)))
    }
    for (index, path) in files.sorted().enumerated() {
      check(path, as: expected[path])
      progress?(ArchiveProgress(done: index + 1, total: files.count))
    }
    checkNames()
  }

  private mutating func check(_ path: String, as object: StoredObject?) {
    guard let digest = try? FileDigest(path: path) else {
      return report.diagnostics.append(.unreadable(path))
    }
    guard paths.object(digest.sha256) == path, object.map({ $0.bytes == digest.length }) ?? true else {
      let isName = path.split(separator: "/").suffix(2).joined().count == 64
      return report.diagnostics.append(isName ? .damagedObject(path) : .foreignFile(path))
    }
    if object == nil, known != nil { report.diagnostics.append(.orphan(path)) }
    report.intactObjects += 1
    report.bytes += digest.length
  }

  /// All files in `objects/`, whatever they are called.
  private func objectFiles() -> Set<String> {
    let entries = FileManager.default.enumerator(atPath: paths.objects)?.compactMap { $0 as? String } ?? []
    return Set(
      entries.map { "\(paths.objects)/\($0)" }.filter { path in
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isFolder: &isFolder) && !isFolder
      })
  }

  /// Names in the folder that no archive has.
  private mutating func checkNames() {
    let own: Set = ["archive.sqlite", "archive.sqlite-journal", "archive.seal", "objects", "review", "README.txt"]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: paths.folder)) ?? []
    for name in names.sorted() where !own.contains(name) {
      report.diagnostics.append(.foreignFile("\(paths.folder)/\(name)"))
    }
  }
}

extension FileManager {
  fileprivate func fileExists(atPath path: String, isFolder: inout Bool) -> Bool {
    var isDirectory: ObjCBool = false
    let exists = fileExists(atPath: path, isDirectory: &isDirectory)
    isFolder = isDirectory.boolValue
    return exists
  }
}

extension Diagnostic {
  fileprivate static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "archive.unreadable", zh: "文件读不出来", en: "a file can't be read", at: SourceLocation(file: path))
  }

  fileprivate static func orphan(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "archive.orphan", zh: "文件完好，但没有记录提到它：扫描曾被中断",
      en: "a whole file that no record names: a scan was interrupted",
      at: SourceLocation(file: path),
      hints: [Message(zh: "把被中断的文件再扫描一次", en: "scan the interrupted file again")])
  }

  fileprivate static func foreignFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "archive.foreign-file", zh: "不是本档案的文件", en: "this file is none of the archive's",
      at: SourceLocation(file: path), hints: [Message(zh: "移到别处", en: "move it elsewhere")])
  }
}
