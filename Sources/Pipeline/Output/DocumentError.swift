internal import Diagnostics
internal import SafeFiles

/// A document that could not be drawn or written.
struct DocumentError: Error {
  var name: String
  var underlying: any Error

  /// Everything that is wrong.
  var diagnostics: [Diagnostic] {
    guard let incomplete = underlying as? IncompleteDocument else { return [diagnostic] }
    return incomplete.located(in: name)
  }

  var diagnostic: Diagnostic {
    let reason = systemReason(underlying)
    return Diagnostic(
      .error, "output.write", zh: "文件没有写成：\(reason.chinese)", en: "the file was not written: \(reason.english)",
      at: SourceLocation(file: name),
      hints: [Message(zh: "检查磁盘空间和文件夹权限", en: "check the disk's room and the folder's permissions")])
  }
}
