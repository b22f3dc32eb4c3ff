internal import CHarfBuzz
public import Diagnostics
import Foundation
public import LayoutCore

/// Why the fonts of a run could not be written.
public struct FontSubsetError: Error, Sendable, Hashable {
  public var diagnostic: Diagnostic
}

extension FontLibrary {
  /// Writes each font of the plan into `folder`, cut down to the plan's characters: once for a run, so that every
  /// document embeds from a small file.
  ///
  /// The files must stay while the run's shapers and drawings do.
  public func writeSubsets(of plan: FontPlan, to folder: String) throws(FontSubsetError) -> FontSet {
    var files: [FontFile] = []
    for (index, font) in plan.fonts.enumerated() {
      let path = URL(fileURLWithPath: folder).appendingPathComponent("face-\(index).otf").path
      try write(font, to: path)
      files.append(
        FontFile(postScriptName: font.description.postScriptName, path: path, isEmboldened: font.isEmboldened))
    }
    return FontSet(files: files)
  }

  private func write(_ font: FontPlan.PlannedFont, to path: String) throws(FontSubsetError) {
    guard let face = face(of: font.description), let bytes = FontSubset.bytes(of: face, characters: font.characters)
    else { throw FontSubsetError(diagnostic: .cannotSubset(font.description)) }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    } catch {
      throw FontSubsetError(diagnostic: .cannotWrite(path, error))
    }
  }
}

/// A face cut down to some characters, with HarfBuzz.
enum FontSubset {
  /// The layout features that Chinese setting needs; ligatures are left out, so that each letter stays itself.
  private static let features = ["vert", "halt", "vhal", "locl", "ccmp", "kern", "mark", "mkmk"]

  /// The bytes of an OpenType font with the face's glyphs for `characters`, or nil when the face is broken.
  static func bytes(of face: OpenFace, characters: Set<Unicode.Scalar>) -> [UInt8]? {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    configure(input, characters: characters)
    guard let subset = hb_subset_or_fail(face.face, input) else { return nil }
    defer { hb_face_destroy(subset) }
    let blob = hb_face_reference_blob(subset)
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    let start = hb_blob_get_data(blob, &length)
    return length > 0 ? Array(UnsafeRawBufferPointer(start: start, count: Int(length))) : nil
  }

  /// Charstrings without subroutines are drawn and embedded twice as fast.
  private static func configure(_ input: OpaquePointer, characters: Set<Unicode.Scalar>) {
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue | HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    let scalars = hb_subset_input_unicode_set(input)
    for scalar in characters { hb_set_add(scalars, scalar.value) }
    let tags = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG)
    hb_set_clear(tags)
    for feature in features { hb_set_add(tags, openTypeTag(feature)) }
  }
}

extension Diagnostic {
  fileprivate static func cannotSubset(_ font: FontDescription) -> Diagnostic {
    Diagnostic(
      .error, "font.cannot-subset", zh: "字体 \(font.postScriptName) 取不出子集，文件可能已损坏",
      en: "No subset can be made of \(font.postScriptName); the file may be damaged",
      at: SourceLocation(file: font.path))
  }

  fileprivate static func cannotWrite(_ path: String, _ error: any Error) -> Diagnostic {
    Diagnostic(
      .error, "font.cannot-write", zh: "写不了临时字体文件", en: "A temporary font file cannot be written: \(error)",
      at: SourceLocation(file: path))
  }
}
