/// Whether a font may be embedded in documents, by its own statement (OpenType, OS/2 table, `fsType`).
enum EmbeddingRight {
  case allowed
  /// Embedding needs the maker's leave.
  case restricted
  /// Only the whole font may be embedded, never the characters of a batch.
  case noSubsetting
  /// Only its bitmaps may be embedded.
  case bitmapsOnly

  /// Reads the right from the bytes of the OS/2 table; a font without one restricts nothing.
  init(os2Table bytes: [UInt8]) {
    guard bytes.count >= 10 else {
      self = .allowed
      return
    }
    self.init(fsType: Int(bytes[8]) << 8 | Int(bytes[9]))
  }

  /// Older fonts set several of the usage bits; the least restrictive one counts then.
  init(fsType: Int) {
    let (restricted, previewAndPrint, editable) = (0x2, 0x4, 0x8)
    let (noSubsetting, bitmapsOnly) = (0x100, 0x200)
    if fsType & restricted != 0 && fsType & (previewAndPrint | editable) == 0 {
      self = .restricted
    } else if fsType & noSubsetting != 0 {
      self = .noSubsetting
    } else {
      self = fsType & bitmapsOnly != 0 ? .bitmapsOnly : .allowed
    }
  }
}
