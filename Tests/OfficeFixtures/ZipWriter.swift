/// Writes zip archives byte by byte: also such as no program writes.
public struct ZipWriter {
  /// A member as the archive lists it. What it states of itself need not be true.
  public struct Member {
    public var name: String
    public var content: [UInt8]
    public var statedSize: UInt32
    public var checksum: UInt32
    /// Bit 0 of the flags: the content is encrypted.
    public var flags: UInt16 = 0x0800
    /// 0 for stored, 8 for deflated.
    public var method: UInt16 = 0

    public init(_ name: String, _ content: some Sequence<UInt8>) {
      self.name = name
      self.content = Array(content)
      statedSize = UInt32(self.content.count)
      checksum = crc32(self.content)
    }
  }

  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []

  /// The archive with these members.
  public static func archive(_ members: [Member]) -> [UInt8] {
    var writer = ZipWriter()
    for member in members { writer.add(member) }
    return writer.bytes + writer.directory + writer.ending(members.count)
  }

  private mutating func add(_ member: Member) {
    let offset = bytes.count
    let name = Array(member.name.utf8)
    var common: [UInt8] = little(member.flags) + little(member.method)
    common += [0, 0, 0x21, 0]
    common += little(member.checksum)
    common += little(UInt32(member.content.count))
    common += little(member.statedSize)
    common += little(UInt16(name.count))
    common += [0, 0]
    for part in [[0x50, 0x4B, 3, 4, 20, 0], common, name, member.content] { bytes += part }
    let (unused, place) = ([UInt8](repeating: 0, count: 10), little(UInt32(offset)))
    for part in [[0x50, 0x4B, 1, 2, 20, 0, 20, 0], common, unused, place, name] { directory += part }
  }

  private func ending(_ count: Int) -> [UInt8] {
    var ending: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    ending += little(UInt16(count))
    ending += little(UInt16(count))
    ending += little(UInt32(directory.count))
    ending += little(UInt32(bytes.count))
    return ending + [0, 0]
  }
}

private func little(_ value: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: value.littleEndian, Array.init)
}

/// The checksum of zip archives (ISO 3309), bit by bit.
private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var sum = ~UInt32(0)
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = (sum >> 1) ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
  }
  return ~sum
}
