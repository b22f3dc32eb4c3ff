internal import Diagnostics
internal import DocumentImport
internal import Foundation
internal import SafeFiles

/// The bytes of an input, or why they can't be read. `-` is standard input.
func readInput(_ name: String) -> Result<DocumentSource, InputError> {
  if name == "-" {
    return .success(DocumentSource(name: name, bytes: Array(FileHandle.standardInput.readDataToEndOfFile())))
  }
  do {
    return .success(DocumentSource(name: name, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: name)))))
  } catch {
    return .failure(InputError(name: name, reason: systemReason(error)))
  }
}

/// An input file that can't be read.
struct InputError: Error {
  var name: String
  var reason: Message

  var diagnostic: Diagnostic {
    Diagnostic(
      .error, "input.unreadable", zh: "无法读取：\(reason.chinese)", en: "can't be read: \(reason.english)",
      at: SourceLocation(file: name))
  }
}
