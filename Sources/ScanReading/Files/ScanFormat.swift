/// What kind of file a scan is, told by its first bytes and never by its name.
public enum ScanFormat: String, Sendable, CaseIterable {
  case pdf = "PDF"
  case png = "PNG"
  case jpeg = "JPEG"
  case tiff = "TIFF"

  /// Nil where the bytes begin none of these.
  public init?(of bytes: [UInt8]) {
    let beginnings: [(ScanFormat, [UInt8])] = [
      (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), (.jpeg, [0xFF, 0xD8, 0xFF]),
      (.tiff, [0x49, 0x49, 0x2A, 0x00]), (.tiff, [0x4D, 0x4D, 0x00, 0x2A]),
    ]
    if let found = beginnings.first(where: { bytes.starts(with: $0.1) }) {
      self = found.0
    } else if bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil {
      // Readers of PDF look for its header among the first thousand bytes.
      self = .pdf
    } else {
      return nil
    }
  }
}
