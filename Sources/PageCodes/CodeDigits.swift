/// The 32 digits that codes are written in: Crockford's base 32, which has no I, L, O or U to be misread.
public enum CodeDigits {
  private static let digits: [Character] = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// The first `count` digits of bytes, five bits each, the highest first.
  ///
  /// - Precondition: There are at least `5 * count` bits.
  public static func first(_ count: Int, of bytes: [UInt8]) -> String {
    precondition(bytes.count * 8 >= count * 5, "too few bytes for the digits asked for")
    return String((0..<count).map { digits[value(ofBits: $0 * 5..<$0 * 5 + 5, in: bytes)] })
  }

  private static func value(ofBits range: Range<Int>, in bytes: [UInt8]) -> Int {
    range.reduce(0) { value, bit in
      let isSet = bytes[bit / 8] & (0x80 >> UInt8(bit % 8)) != 0
      return value * 2 + (isSet ? 1 : 0)
    }
  }

  /// Whether a text is just so many digits.
  public static func are(_ text: String, count: Int) -> Bool {
    text.count == count && text.allSatisfy(digits.contains)
  }

  /// A text in groups of four, as it is printed.
  public static func grouped(_ text: String) -> String {
    let characters = Array(text)
    return stride(from: 0, to: characters.count, by: 4)
      .map { String(characters[$0..<min($0 + 4, characters.count)]) }
      .joined(separator: " ")
  }

  /// A typed name as codes have it: without spaces and hyphens, in capitals, the letters that look like digits read as them.
  public static func normalized(_ typed: String) -> String {
    let likeDigits: [Character: Character] = ["O": "0", "I": "1", "L": "1"]
    return String(typed.uppercased().filter { $0 != " " && $0 != "-" }.map { likeDigits[$0] ?? $0 })
  }
}
