import Foundation

/// The example as people have it, made by other people's libraries: python-docx and openpyxl.
enum OfficeExamples {
  static let names = ["leting-2023.docx", "leting-2023-list.xlsx", "leting-2023-forms.xlsx"]

  static let folder = Result {
    let folder = try Scratch.folder()
    let script = Repository.root.appending(path: "scripts/office-examples.py")
    let made = try Program("/usr/bin/python3", [script.path, folder.path])
    guard made.status == 0 else { throw Failure(message: made.messages) }
    return folder
  }

  struct Failure: Error { var message: String }

  static func file(_ name: String) throws -> URL { try folder.get().appending(path: name) }
}
