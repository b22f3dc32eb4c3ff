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
  /// Whether fonts are kept from batch to batch.
  private let isWarm: Bool
  private var kept: (demands: FontDemands, fonts: BatchFonts, folder: URL)?

  /// - Parameter isWarm: whether the batches are small and many: then the fonts of one serve the next, and grow with
  ///   what it asks for beyond.
  package init(folders: ResourceFolders, isWarm: Bool = false) throws(SetupFailure) {
    self.isWarm = isWarm
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
    guard isWarm else { return try makeFonts(for: demands).fonts }
    var fonts = try keptFonts(for: demands)
    (fonts.faces, fonts.ownPlan) = (demands.faces, library.plan(for: demands))
    return fonts
  }

  /// The fonts of earlier batches; made anew with what they lack.
  private func keptFonts(for demands: FontDemands) throws -> BatchFonts {
    if let kept, kept.demands.covers(demands) { return kept.fonts }
    var all = kept?.demands ?? FontDemands()
    all.formUnion(demands)
    let (fonts, folder) = try makeFonts(for: all)
    if let kept { try? FileManager.default.removeItem(at: kept.folder) }
    kept = (all, fonts, folder)
    return fonts
  }

  private func makeFonts(for demands: FontDemands) throws -> (fonts: BatchFonts, folder: URL) {
    batchCount += 1
    let target = folder.appendingPathComponent("\(batchCount)")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    let plan = library.plan(for: demands)
    let files = try library.writeSubsets(of: plan, to: target.path)
    return (BatchFonts(faces: demands.faces, plan: plan, ownPlan: plan, files: files), target)
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
  var faces: [FaceName]
  package let plan: FontPlan
  /// The plan for nothing but this batch, whose findings are told; the fonts may hold more.
  var ownPlan: FontPlan
  package let files: FontSet

  /// A shaper for one thread.
  package func makeShaper() -> PangoShaper { PangoShaper(fonts: files, assignment: plan.assignment) }
}
