extension StringProtocol {
  /// The text with full-width ASCII forms (U+FF01…U+FF5E) and the ideographic space as their ASCII counterparts.
  ///
  /// For comparing labels and codes and for reading numbers; never for text that is printed.
  public var halfWidth: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar.halfWidth) }
    return String(scalars)
  }

  /// The text without any white space, which people use to stretch labels and to space out codes.
  public var withoutSpaces: String {
    guard unicodeScalars.contains(where: \.isSpace) else { return String(self) }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isSpace { scalars.append(scalar) }
    return String(scalars)
  }
}

extension Character {
  /// Whether the character is one of `0`…`9`: not a full-width digit, not a numeral of another script.
  public var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension Unicode.Scalar {
  fileprivate var halfWidth: Unicode.Scalar {
    switch value {
    case 0x3000: " "
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    default: self
    }
  }

  /// White space, without a look at Unicode's tables for the ideographs that most text consists of.
  fileprivate var isSpace: Bool {
    (0x3001...0xD7FF).contains(value) ? false : properties.isWhitespace
  }
}
