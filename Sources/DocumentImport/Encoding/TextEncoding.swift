/// An encoding of text files other than UTF-8.
public enum TextEncoding: Sendable, Hashable, CaseIterable {
  case utf8, gb18030, big5, utf16LittleEndian, utf16BigEndian

  /// The encoding of a name as people write it: GBK, gb2312, UTF-16LE. Nil for names that are not known.
  ///
  /// GBK and GB 2312 are read as GB18030, which holds both.
  public init?(named name: String) {
    switch name.lowercased().filter({ $0.isLetter || $0.isNumber }) {
    case "utf8": self = .utf8
    case "gb18030", "gbk", "gb2312", "cp936", "936", "euccn": self = .gb18030
    case "big5", "cp950": self = .big5
    case "utf16le", "utf16", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    default: return nil
    }
  }

  /// What messages call it.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .gb18030: "GB18030"
    case .big5: "Big5"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    }
  }

  /// The encoding that a byte order mark declares; nil without one, and for UTF-32, which nothing here writes.
  init?(byteOrderMarkOf bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      return nil
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) {
      self = .gb18030
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else {
      return nil
    }
  }
}
