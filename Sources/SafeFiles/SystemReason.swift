public import Diagnostics
internal import Foundation

/// What the system says stood in the way of reading or writing a file.
public func systemReason(_ error: any Error) -> Message {
  if let error = error as? FileError { return systemReason(code: error.code) }
  let outer = error as NSError
  let inner = (outer.userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError } ?? outer
  guard inner.domain == NSPOSIXErrorDomain else { return Message(zh: "\(error)", en: "\(error)") }
  return systemReason(code: Int32(inner.code))
}

/// The meaning of a system's error number; in Chinese where users can do something about it.
private func systemReason(code: Int32) -> Message {
  let english = String(cString: strerror(code))
  let chinese =
    switch code {
    case ENOENT: "文件或文件夹不存在"
    case EACCES, EPERM: "没有权限"
    case EISDIR: "是文件夹，不是文件"
    case ENOTDIR, EEXIST: "同名的文件已经存在，或路径中有一段不是文件夹"
    case ENOSPC, EDQUOT: "磁盘已满"
    case EROFS: "磁盘是只读的"
    case ENAMETOOLONG: "名称过长"
    default: english
    }
  return Message(zh: chinese, en: english)
}
