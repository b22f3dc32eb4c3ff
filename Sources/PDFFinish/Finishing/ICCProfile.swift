internal import Foundation

/// The colour profile of sRGB (IEC 61966-2-1), made here so that every document carries the same bytes.
///
/// A display profile of ICC version 2 (ICC.1:2001-04) with a matrix and one curve for all three channels. 33 samples of
/// the curve, joined by straight lines, keep each of the 256 values of a channel apart from its neighbours; more of them
/// would only cost time, for some readers invert the curve on each page by searching it.
enum ICCProfile {
  static let sRGB: [UInt8] = header(size: 128 + table.count + data.count) + table + data

  private static let tags: [(signatures: [String], data: [UInt8])] = [
    (["desc"], description("sRGB IEC61966-2.1")),
    (["cprt"], text("Public domain")),
    (["wtpt"], xyz(white)),
    // The primaries, adapted to the white of the profile connection space; their sum is that white.
    (["rXYZ"], xyz([0x6FA0, 0x38F5, 0x0390])),
    (["gXYZ"], xyz([0x6297, 0xB787, 0x18D9])),
    (["bXYZ"], xyz([0x249F, 0x0F84, 0xB6C4])),
    (["rTRC", "gTRC", "bTRC"], curve),
  ]

  /// D50 in 1/65536.
  private static let white: [UInt32] = [0xF6D6, 0x10000, 0xD32D]

  private static let data = tags.flatMap(\.data)

  private static let table: [UInt8] = {
    let count = tags.reduce(0) { $0 + $1.signatures.count }
    var (entries, offset) = (bigEndian(UInt32(count)), 128 + 4 + 12 * count)
    for tag in tags {
      for signature in tag.signatures {
        entries += Array(signature.utf8) + bigEndian(UInt32(offset)) + bigEndian(UInt32(tag.data.count))
      }
      offset += tag.data.count
    }
    return entries
  }()

  private static func header(size: Int) -> [UInt8] {
    let version: [UInt8] = [2, 0x10, 0, 0]
    // The year of the standard: a profile of the same content has the same date.
    let date: [UInt16] = [1999, 10, 18, 0, 0, 0]
    let start = bigEndian(UInt32(size)) + zeros(4) + version + Array("mntrRGB XYZ ".utf8)
    let middle = date.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } + Array("acsp".utf8) + zeros(28)
    return start + middle + white.flatMap(bigEndian) + zeros(48)
  }

  private static func description(_ text: String) -> [UInt8] {
    let start = Array("desc".utf8) + zeros(4) + bigEndian(UInt32(text.utf8.count + 1)) + Array(text.utf8)
    return padded(start + zeros(1 + 8 + 3 + 67))
  }

  private static func text(_ text: String) -> [UInt8] {
    padded(Array("text".utf8) + zeros(4) + Array(text.utf8) + zeros(1))
  }

  private static func xyz(_ values: [UInt32]) -> [UInt8] {
    Array("XYZ ".utf8) + zeros(4) + values.flatMap(bigEndian)
  }

  private static let curve: [UInt8] = {
    let samples = (0...32).map { UInt16((linear(Double($0) / 32) * 65535).rounded()) }
    let start = Array("curv".utf8) + zeros(4) + bigEndian(UInt32(samples.count))
    return start + samples.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }()

  /// The light that a value of 0 … 1 stands for (IEC 61966-2-1, 5.2).
  private static func linear(_ value: Double) -> Double {
    value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [UInt8(value >> 24), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
  }

  private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

  /// Every tag begins at a multiple of four bytes.
  private static func padded(_ bytes: [UInt8]) -> [UInt8] { bytes + zeros((4 - bytes.count % 4) % 4) }
}
