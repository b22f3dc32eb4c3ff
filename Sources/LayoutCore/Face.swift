/// The name of a face as layouts and official rules use it: 宋体, 仿宋_GB2312, 方正小标宋简体.
public struct FaceName: Sendable, Hashable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  public var name: String
  /// The name of the face that letters, digits and signs of ASCII take instead, as in 仿宋 prose with Times digits.
  public var latin: String?
  /// Whether its bold is meant: a font of its own, or one whose strokes are thickened.
  public var isBold: Bool

  public init(_ name: String, latin: String? = nil, isBold: Bool = false) {
    self.name = name
    self.latin = latin
    self.isBold = isBold
  }

  public init(stringLiteral name: String) { self.init(name) }

  /// The face that sets a character: a name of one face alone.
  public func face(for scalar: Unicode.Scalar) -> FaceName {
    FaceName(scalar.isASCII ? latin ?? name : name, isBold: isBold)
  }

  public static func < (left: FaceName, right: FaceName) -> Bool {
    (left.name, left.latin ?? "", left.isBold ? 1 : 0) < (right.name, right.latin ?? "", right.isBold ? 1 : 0)
  }

  public var description: String {
    [name, latin].compactMap(\.self).joined(separator: "+") + (isBold ? " Bold" : "")
  }
}

/// One font file of a run: an index into its `FontSet`.
public struct FaceID: Sendable, Hashable, Comparable {
  public var index: Int

  public init(_ index: Int) { self.index = index }

  public static func < (left: FaceID, right: FaceID) -> Bool { left.index < right.index }
}

/// A font file as a run uses it: the characters of the batch, subset from a face of the font policy.
public struct FontFile: Sendable, Hashable {
  /// The file's PostScript name, which names the face in page dumps and reports.
  public var postScriptName: String
  /// Where the subset stands on disk while the run lasts.
  public var path: String
  /// Whether its strokes are thickened when it is drawn: the bold of a face that has none.
  public var isEmboldened: Bool

  public init(postScriptName: String, path: String, isEmboldened: Bool = false) {
    self.postScriptName = postScriptName
    self.path = path
    self.isEmboldened = isEmboldened
  }
}

/// The font files of a run. Shaping and drawing read the same files, so glyph numbers mean the same to both.
public struct FontSet: Sendable, Hashable {
  public var files: [FontFile]

  public init(files: [FontFile]) { self.files = files }

  public subscript(face: FaceID) -> FontFile { files[face.index] }

  public var faces: [FaceID] { files.indices.map(FaceID.init) }
}
