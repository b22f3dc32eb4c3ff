internal import Diagnostics
internal import DocumentImport
internal import Foundation
internal import PDFFinish
internal import SafeFiles

/// PDFs of other programs, read with care: they may be anything.
enum ForeignFiles {
  /// Of all of them together: what is joined stands in memory several times over.
  private static let mostBytes = 1_000_000_000

  /// What is wrong before anything is read: no such file, an output that is one of the inputs, more than memory holds.
  static func problems(in names: [String], output: String?) -> [Diagnostic] {
    let status = names.map(FileStatus.init)
    let unreadable = zip(names, status).compactMap { name, status in
      status == nil ? Diagnostic.unreadable(name) : nil
    }
    guard unreadable.isEmpty else { return unreadable }
    if let target = output.flatMap(FileStatus.init), let name = zip(names, status).first(where: { $1 == target })?.0 {
      return [.overwrites(name)]
    }
    let total = status.compactMap(\.?.size).reduce(0, +)
    return total > mostBytes ? [.tooLarge(names, bytes: total)] : []
  }

  /// The files' bytes. Throws for a file that is no PDF at all; damage is found when it is opened.
  static func read(_ names: [String]) throws -> [JoinedDocument] {
    try names.map { name in
      let bytes = try readInput(name).mapError { SetupFailure(diagnostics: [$0.diagnostic]) }.get().bytes
      // A header may stand behind other bytes: readers look for it in the first thousand.
      guard bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil else {
        throw SetupFailure(diagnostics: [.notPDF(name)])
      }
      return JoinedDocument(name: name, bytes: bytes)
    }
  }
}

/// Which file a path leads to, whatever it is called.
private struct FileStatus: Equatable {
  private let device: UInt64
  private let number: UInt64
  let size: Int

  /// Nil where there is no file that can be read.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, access(path, R_OK) == 0 else { return nil }
    (device, number, size) = (UInt64(status.st_dev), UInt64(status.st_ino), Int(status.st_size))
  }
}

extension Diagnostic {
  fileprivate static func unreadable(_ name: String) -> Diagnostic {
    let reason = systemReason(FileError(path: name, code: errno == EACCES ? EACCES : ENOENT))
    return Diagnostic(
      .error, "input.unreadable", zh: "无法读取：\(reason.chinese)", en: "can't be read: \(reason.english)",
      at: SourceLocation(file: name))
  }

  fileprivate static func overwrites(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, "attach.overwrite", zh: "输出文件就是输入文件，原文件不可改动", en: "the output is an input, which must not be changed",
      at: SourceLocation(file: name), hints: [Message(zh: "用 -o 指定另一个文件名", en: "name another file with -o")])
  }

  fileprivate static func tooLarge(_ names: [String], bytes: Int) -> Diagnostic {
    Diagnostic(
      .error, "attach.too-large", zh: "共 \(bytes / 1_000_000) MB，超过 1000 MB，内存放不下",
      en: "\(bytes / 1_000_000) MB in all, more than the 1000 MB that fit into memory",
      at: SourceLocation(file: names.first),
      hints: [Message(zh: "分几次附加，或先压缩扫描件", en: "attach them in several runs, or compress scans")])
  }

  static func notPDF(_ file: String, rule: String = "pdf.not-pdf") -> Diagnostic {
    Diagnostic(
      .error, rule, zh: "不是 PDF 文件", en: "this is no PDF", at: SourceLocation(file: file),
      hints: [Message(zh: "文件应以 %PDF- 开头", en: "a PDF begins with %PDF-")])
  }
}
