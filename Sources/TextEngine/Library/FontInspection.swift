/// Looks into a font file and says which of its faces can be used, and why the others cannot.
struct FontInspection {
  private(set) var faces: [(description: FontDescription, face: OpenFace)] = []
  private(set) var findings: [(finding: FontFinding, face: String?)] = []

  init(path: String) {
    guard let data = FontData(path: path) else {
      findings = [(.unreadable, nil)]
      return
    }
    guard data.faceCount > 0 else {
      findings = [(.damaged, nil)]
      return
    }
    for index in 0..<data.faceCount { inspect(index, of: data, path: path) }
  }

  private mutating func inspect(_ index: Int, of data: FontData, path: String) {
    guard data.withBytes({ FontFileCheck.isWhole($0, index: index) }), let face = data.openFace(index) else {
      findings.append((.damaged, nil))
      return
    }
    let description = FontDescription(face, path: path, index: index)
    if let finding = Self.finding(about: face) {
      findings.append((finding, description.postScriptName))
    } else {
      faces.append((description, face))
    }
  }

  private static func finding(about face: OpenFace) -> FontFinding? {
    let right = EmbeddingRight(os2Table: face.table("OS/2"))
    if right != .allowed { return .mayNotBeEmbedded(right) }
    if face.hasTable("fvar") { return .variable }
    if !face.hasTable("CFF ") && !face.hasTable("glyf") { return .noOutlines }
    if face.glyphCount < 2 || face.table("head").count < 54 { return .damaged }
    return face.hasTable("cmap") ? nil : .noCharacters
  }
}

extension FontDescription {
  /// The name table's entries by their numbers (OpenType, `name` table, "Name IDs").
  private enum NameID {
    static let (family, fullName, version, postScriptName, typographicFamily) = (1, 4, 5, 6, 16)
  }

  fileprivate init(_ face: OpenFace, path: String, index: Int) {
    self.path = path
    self.index = index
    postScriptName = face.names(NameID.postScriptName).first ?? ""
    families = face.names(NameID.family) + face.names(NameID.typographicFamily)
    fullNames = face.names(NameID.fullName)
    version = face.names(NameID.version).first ?? ""
    weight = Self.weight(os2Table: face.table("OS/2"))
  }

  private static func weight(os2Table bytes: [UInt8]) -> Int {
    bytes.count >= 6 ? Int(bytes[4]) << 8 | Int(bytes[5]) : 400
  }
}
