public import Diagnostics
import LayoutCore

/// The fonts that a policy's folders hold, and which of them stand for each official name.
///
/// It belongs to the thread that plans a run; what workers need of it is in the plan and the subset files.
public final class FontLibrary {
  public let policy: FontPolicy
  /// Files that could not be used, each with its reason.
  public let diagnostics: [Diagnostic]
  private let fonts: [(description: FontDescription, face: OpenFace)]
  private let names: FontNames

  /// Opens every font in the policy's folders.
  public init(policy: FontPolicy) {
    self.policy = policy
    var fonts: [(FontDescription, OpenFace)] = []
    var diagnostics: [Diagnostic] = []
    for folder in policy.folders.map(FontFolder.init) {
      for path in folder.fonts {
        let inspection = FontInspection(path: path)
        fonts += inspection.faces
        diagnostics += inspection.findings.map { $0.finding.diagnostic(at: path, face: $0.face) }
      }
      diagnostics += folder.unsupported.map { FontFinding.unsupportedFormat.diagnostic(at: $0) }
    }
    self.fonts = fonts
    self.names = FontNames(fonts.map(\.0))
    self.diagnostics = diagnostics
  }

  /// Every usable font found, in the order of the policy's folders.
  public var descriptions: [FontDescription] { fonts.map(\.description) }

  func face(of description: FontDescription) -> OpenFace? {
    fonts.first { $0.description == description }?.face
  }

  /// The fonts for a name, best first: its own, its stand-ins, the fallbacks. Nil when the policy has no such name.
  func chain(for name: FaceName) -> FaceChain? {
    guard let rule = policy.rule(for: name) else { return nil }
    var chain = FaceChain()
    if name.isBold { chain.add(rule.bold.compactMap(font), as: .standIn) }
    chain.add(fonts(rule.official, for: name), as: .official)
    chain.add(fonts(rule.standIns, for: name), as: .standIn)
    chain.add(fonts(policy.fallbacks, for: name), as: .fallback)
    return chain
  }

  /// The fonts of some names that are there; thickened where a bold is asked for and the font is of lighter weight.
  private func fonts(_ names: [String], for face: FaceName) -> [ChainedFont] {
    names.compactMap(font).map { font in
      var font = font
      font.isEmboldened = face.isBold && font.description.weight < FontDescription.boldWeight
      return font
    }
  }

  private func font(named name: String) -> ChainedFont? {
    names.best(for: name).map { index in
      let isListed = { (list: [String]) in list.contains { self.names.fits($0, font: index) } }
      return ChainedFont(
        description: fonts[index].description, face: fonts[index].face, givesPrivateUse: isListed(policy.privateUse),
        givesLatin: !isListed(policy.withoutLatin))
    }
  }
}
