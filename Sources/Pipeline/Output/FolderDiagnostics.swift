internal import Diagnostics
internal import SafeFiles

extension LockFailure {
  /// What it means for a run that wanted to write there.
  var diagnostic: Diagnostic {
    switch reason {
    case .taken(let holder):
      Diagnostic(
        .error, "output.locked", zh: "另一个 banxin\(holder.chinese) 正在写这个文件夹",
        en: "another banxin\(holder.english) is writing into this folder", at: SourceLocation(file: folder),
        hints: [Message(zh: "等它结束，或用 -o 指定别的文件夹", en: "wait until it ends, or name another folder with -o")])
    case .unusable(let error):
      Diagnostic(
        .error, "output.folder", zh: "不能建立输出文件夹：\(systemReason(error).chinese)",
        en: "can't make the output folder: \(systemReason(error).english)", at: SourceLocation(file: folder))
    }
  }
}

extension LockHolder? {
  fileprivate var chinese: String { map { "（进程 \($0.process)）" } ?? "" }
  fileprivate var english: String { map { " (process \($0.process))" } ?? "" }
}
