internal import Foundation
internal import SafeFiles

/// A file that a run has finished.
struct FinishedFile: Codable, Sendable, Hashable {
  /// Its name in the folder of its department.
  var file: String
  /// The digest of everything that its bytes follow from: data, layout, fonts, version and options. Nil where there were
  /// findings: such a file is made anew, so that every report has them.
  var inputs: String?
  /// The digest of its bytes.
  var sha256: String
  /// How many pages its document has.
  var pages: Int
  /// The names of all its files, where the format has one for each page; such documents are made anew.
  var several: [String]?
  /// The first and last page of each form, by its code, where the document is a volume.
  var formPages: [String: ClosedRange<Int>]?
}

/// The files of a folder that earlier runs have finished: what `--resume` starts from, after a run that ended well, was
/// stopped, or was killed at any moment.
///
/// Neither report nor journal is taken at its word: a file counts as finished when its bytes still have the digest that
/// is stated.
struct FinishedFiles: Sendable {
  private let folder: String
  /// By the names of the files.
  private var files: [String: FinishedFile] = [:]

  /// Reads the last report and, where a run was killed since, its journal. What can't be read is left out.
  init(in folder: String) {
    self.folder = folder
    for file in FinishedFiles.reported(in: folder) + FinishedFiles.journal(in: folder) { files[file.file] = file }
  }

  /// A file that stands in the folder as it was made from these inputs; nil when it has to be made.
  func file(named name: String, inputs: DocumentInputs) -> FinishedFile? {
    guard let file = files[name], let digest = inputs.digest, file.inputs == digest else { return nil }
    let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)")
    return bytes.map { sha256(of: Array($0)) } == file.sha256 ? file : nil
  }

  private static func journal(in folder: String) -> [FinishedFile] {
    let journal = FileManager.default.contents(atPath: RunJournal.path(in: folder)) ?? Data()
    return journal.split(separator: UInt8(ascii: "\n")).compactMap {
      try? JSONDecoder().decode(FinishedFile.self, from: $0)
    }
  }

  private static func reported(in folder: String) -> [FinishedFile] {
    guard let data = FileManager.default.contents(atPath: "\(folder)/report.json"),
      let report = try? JSONDecoder().decode(RunReport.self, from: data)
    else { return [] }
    return report.forms.compactMap(FinishedFile.init) + [report.finishedVolume].compactMap(\.self)
  }
}

extension FinishedFile {
  fileprivate init?(_ form: RunReport.Form) {
    guard let file = form.file, let sha256 = form.sha256, let pages = form.pages else { return nil }
    self.init(file: file, inputs: form.inputs, sha256: sha256, pages: pages)
  }
}

extension RunReport {
  fileprivate var finishedVolume: FinishedFile? {
    guard let volume else { return nil }
    let formPages = forms.compactMap { form in
      form.volumePages.flatMap { $0.count == 2 && $0[0] <= $0[1] ? (form.code, $0[0]...$0[1]) : nil }
    }
    return FinishedFile(
      file: volume.file, inputs: volume.inputs, sha256: volume.sha256, pages: volume.pages,
      formPages: Dictionary(formPages) { first, _ in first })
  }
}
