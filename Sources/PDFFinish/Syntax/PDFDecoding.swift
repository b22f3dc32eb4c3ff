/// The name that `bytes`, with the slash, write (ISO 32000-1, 7.3.5): one character a byte.
func decodedName(_ bytes: ArraySlice<UInt8>) -> String {
  guard bytes.contains(where: { $0 == UInt8(ascii: "#") || $0 > 127 }) else {
    return String(decoding: bytes.dropFirst(), as: UTF8.self)
  }
  var name = String.UnicodeScalarView()
  var index = bytes.startIndex + 1
  while index < bytes.endIndex {
    let (byte, length) = nameByte(in: bytes, at: index)
    name.append(Unicode.Scalar(byte))
    index += length
  }
  return String(name)
}

private func nameByte(in bytes: ArraySlice<UInt8>, at index: Int) -> (byte: UInt8, length: Int) {
  guard bytes[index] == UInt8(ascii: "#"), index + 2 < bytes.endIndex,
    let high = bytes[index + 1].hexadecimalValue, let low = bytes[index + 2].hexadecimalValue
  else { return (bytes[index], 1) }
  return (high << 4 | low, 3)
}

/// The bytes of a string written in hexadecimal, with its angle brackets (ISO 32000-1, 7.3.4.3).
func decodedHexadecimalString(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var digits = bytes.compactMap(\.hexadecimalValue)
  if digits.count % 2 == 1 { digits.append(0) }
  return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}

/// The bytes of a string written in parentheses (ISO 32000-1, 7.3.4.2).
func decodedLiteralString(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  let inner = bytes.dropFirst().dropLast()
  guard inner.contains(where: { $0 == UInt8(ascii: "\\") || $0 == 13 }) else { return Array(inner) }
  var result: [UInt8] = []
  var rest = inner
  while let byte = rest.popFirst() {
    switch byte {
    case UInt8(ascii: "\\"): result.append(contentsOf: decodedEscape(&rest))
    case 13:
      result.append(10)
      if rest.first == 10 { rest.removeFirst() }
    default: result.append(byte)
    }
  }
  return result
}

/// What the characters after a backslash stand for; takes them from `rest`.
private func decodedEscape(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
  guard let byte = rest.popFirst() else { return [] }
  switch byte {
  case UInt8(ascii: "n"): return [10]
  case UInt8(ascii: "r"): return [13]
  case UInt8(ascii: "t"): return [9]
  case UInt8(ascii: "b"): return [8]
  case UInt8(ascii: "f"): return [12]
  case 10: return []
  case 13:
    if rest.first == 10 { rest.removeFirst() }
    return []
  case UInt8(ascii: "0")...UInt8(ascii: "7"): return [decodedOctal(byte, &rest)]
  default: return [byte]
  }
}

private func decodedOctal(_ first: UInt8, _ rest: inout ArraySlice<UInt8>) -> UInt8 {
  var value = Int(first - UInt8(ascii: "0"))
  for _ in 0..<2 {
    guard let digit = rest.first, digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "7") else { break }
    value = value * 8 + Int(digit - UInt8(ascii: "0"))
    rest.removeFirst()
  }
  return UInt8(truncatingIfNeeded: value)
}
