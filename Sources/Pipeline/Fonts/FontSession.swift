internal import Diagnostics
internal import Foundation
package import LayoutCore
package import TextEngine

/// The fonts of a run: the policy and its files, opened once; subsets made for each department's characters.
package final class FontSession {
  let policy: FontPolicy
  let library: FontLibrary
  /// Findings of the policy and of the files.
  let diagnostics: [Diagnostic]
  private let folder: URL
  private var batchCount = 0

  package init(folders: ResourceFolders) throws(SetupFailure) {
    let reading = FontPolicy.read(file: folders.fontPolicy)
    guard let policy = reading.policy else { throw SetupFailure(diagnostics: reading.diagnostics) }
    self.policy = policy
    self.library = FontLibrary(policy: policy)
    self.diagnostics = reading.diagnostics + library.diagnostics
    self.folder = FileManager.default.temporaryDirectory.appendingPathComponent("banxin-\(UUID().uuidString)")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Chooses and subsets the fonts for everything that a batch will set.
  package func fonts(for demands: FontDemands) throws -> BatchFonts {
    batchCount += 1
    let target = folder.appendingPathComponent("\(batchCount)")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    let plan = library.plan(for: demands)
    return BatchFonts(faces: demands.faces, plan: plan, files: try library.writeSubsets(of: plan, to: target.path))
  }

  /// What it means when subsetting fails: the disk is full, or a font file is damaged.
  static func failure(_ error: any Error) -> Diagnostic {
    Diagnostic(
      .error, "font.subset", zh: "不能准备字体：\(error)", en: "the fonts can't be prepared: \(error)",
      hints: [Message(zh: "检查临时文件夹的空间和字体文件", en: "check the room in the temporary folder and the font files")])
  }
}

/// The fonts of a batch: which one sets which character, and the subset files.
package struct BatchFonts: Sendable {
  /// The faces that were asked for, sorted by name.
  let faces: [FaceName]
  package let plan: FontPlan
  package let files: FontSet

  /// A shaper for one thread.
  package func makeShaper() -> PangoShaper { PangoShaper(fonts: files, assignment: plan.assignment) }
}
