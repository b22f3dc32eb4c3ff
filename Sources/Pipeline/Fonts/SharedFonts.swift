internal import Diagnostics
internal import LayoutCore
internal import Synchronization
internal import TextEngine

/// The fonts of a run for departments that are rendered side by side: one prepares its subsets at a time.
final class SharedFonts: Sendable {
  private let session: Mutex<FontSession>

  init(_ session: sending FontSession) { self.session = Mutex(session) }

  /// Chooses and subsets the fonts for everything that a department will set.
  func fonts(for demands: FontDemands) throws -> BatchFonts {
    try session.withLock { try $0.fonts(for: demands) }
  }

  /// The fonts for everything that a department would set, without their subsets.
  func plan(for demands: FontDemands) -> FontPlan { session.withLock { $0.library.plan(for: demands) } }

  /// What the choice of fonts meets with.
  func diagnostics(of batch: BatchFonts) -> [Diagnostic] {
    session.withLock { batch.ownPlan.diagnostics(policy: $0.policy) }
  }

  /// The faces that a department asked for, and what stands in for each.
  func report(on batch: BatchFonts) -> [RunReport.Face] {
    session.withLock { session in
      batch.faces.compactMap { asked in
        session.library.font(for: asked).map { font, isStandIn in
          RunReport.Face(name: asked.description, face: font.postScriptName, isStandIn: isStandIn)
        }
      }
    }
  }
}
