/// What a JPEG file says of its picture (ISO/IEC 10918-1, annex B).
public struct JPEGHeader: Sendable, Hashable {
  public var width: Int
  public var height: Int
  /// 1 for grey, 3 for colour, 4 for inks of printing.
  public var components: Int

  /// Reads the frame header; nil for what is no JPEG file, or not one that PDF can show.
  public init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var place = 2
    while place + 9 < bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      if JPEGHeader.frames.contains(marker) {
        guard bytes[place + 4] == 8 else { return nil }
        height = Int(bytes[place + 5]) << 8 | Int(bytes[place + 6])
        width = Int(bytes[place + 7]) << 8 | Int(bytes[place + 8])
        components = Int(bytes[place + 9])
        return
      }
      place += marker == 0xFF ? 1 : 2 + max(2, length)
    }
    return nil
  }

  /// Baseline, extended and progressive frames: those that the filter DCTDecode knows.
  private static let frames: ClosedRange<UInt8> = 0xC0...0xC2
}
