internal import CPango
import LayoutCore

/// A fontconfig configuration that holds the fonts of one run and nothing else: what is installed on the machine must
/// never change a page.
final class FontConfiguration {
  let config: OpaquePointer

  init(fonts: FontSet) {
    Self.keepSystemFontsOut
    guard let config = FcConfigCreate() else { preconditionFailure("fontconfig gives no configuration") }
    self.config = config
    for file in fonts.files { add(file) }
    nameFamiliesByIndex(count: fonts.files.count)
  }

  deinit { FcConfigDestroy(config) }

  /// The family name that a font of the run has here: a name of its own, so that Pango can choose no other.
  static func family(of face: FaceID) -> String { "banxin-\(face.index)" }

  private func add(_ file: FontFile) {
    let added = FcConfigAppFontAddFile(config, file.path)
    precondition(added != 0, "the run's font file cannot be opened: \(file.path)")
  }

  private func nameFamiliesByIndex(count: Int) {
    if count == 0 { return }
    guard let set = FcConfigGetFonts(config, FcSetApplication), Int(set.pointee.nfont) == count else {
      preconditionFailure("fontconfig sees other fonts than the run's \(count)")
    }
    for index in 0..<count {
      let pattern = set.pointee.fonts[index]
      FcPatternDel(pattern, FC_FAMILY)
      FcPatternAddString(pattern, FC_FAMILY, Self.family(of: FaceID(index)))
    }
  }

  /// Pango starts to read the system's configuration with its first font map, unless there is a current one.
  private static let keepSystemFontsOut: Void = {
    guard let empty = FcConfigCreate() else { preconditionFailure("fontconfig gives no configuration") }
    FcConfigSetCurrent(empty)
    FcConfigDestroy(empty)
  }()
}
