internal import Diagnostics

/// What can be wrong with an archive as a whole.
extension Diagnostic {
  static func noArchive(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "archive.none", zh: "这里没有 banxin 的档案", en: "there is no archive of banxin here",
      at: SourceLocation(file: folder),
      hints: [Message(zh: "用 banxin archive init 建立", en: "banxin archive init makes one")])
  }

  static func newerArchive(_ folder: String, version: Int32) -> Diagnostic {
    Diagnostic(
      .error, "archive.version", zh: "档案是更新的版本（\(version)），本程序只懂得到 \(Schema.version)",
      en: "the archive is of a newer kind (\(version)) than this program knows (\(Schema.version))",
      at: SourceLocation(file: folder), hints: [Message(zh: "使用更新的 banxin", en: "use a newer banxin")])
  }

  static func folderInUse(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "archive.not-empty", zh: "文件夹不是空的，不在这里建立档案", en: "the folder is not empty: no archive is made in it",
      at: SourceLocation(file: folder), hints: [Message(zh: "指定一个新的文件夹", en: "name a new folder")])
  }

  static func damagedObject(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "archive.altered", zh: "文件的内容与登记的摘要不符", en: "the file is not what its digest says",
      at: SourceLocation(file: path),
      hints: [Message(zh: "从备份恢复这个文件", en: "restore this file from a backup")])
  }

  static func missingObject(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "archive.missing", zh: "登记过的文件不在了", en: "a file that was registered is gone",
      at: SourceLocation(file: path),
      hints: [Message(zh: "从备份恢复这个文件", en: "restore this file from a backup")])
  }
}
