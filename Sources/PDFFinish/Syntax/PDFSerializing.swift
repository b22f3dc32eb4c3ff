/// Writes objects in PDF syntax, on the end of bytes.
extension [UInt8] {
  mutating func write(_ text: String) { append(contentsOf: text.utf8) }

  mutating func write(_ object: PDFObject) {
    switch object {
    case .null: write("null")
    case .boolean(let value): write(value ? "true" : "false")
    case .integer(let value): write(decimal: value)
    case .real(let digits): write(digits)
    case .name(let name): write(name: name)
    case .string(let bytes): write(string: bytes)
    case .array(let items): write(items)
    case .dictionary(let dictionary): write(dictionary)
    case .reference(let reference): write(reference)
    }
  }

  mutating func write(_ dictionary: PDFDictionary) {
    write("<<")
    for entry in dictionary.entries {
      write(name: entry.key)
      append(UInt8(ascii: " "))
      write(entry.value)
    }
    write(">>")
  }

  mutating func write(_ reference: PDFReference) {
    write(decimal: reference.number)
    append(UInt8(ascii: " "))
    write(decimal: reference.generation)
    write(" R")
  }

  private mutating func write(_ items: [PDFObject]) {
    append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { append(UInt8(ascii: " ")) }
      write(item)
    }
    append(UInt8(ascii: "]"))
  }

  mutating func write(decimal value: Int) {
    guard value < 0 || value > 9 else { return append(UInt8(ascii: "0") + UInt8(value)) }
    write(String(value))
  }

  private mutating func write(name: String) {
    append(UInt8(ascii: "/"))
    for scalar in name.unicodeScalars {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      if byte.isRegular, byte != UInt8(ascii: "#"), byte > 32, byte < 127 {
        append(byte)
      } else {
        append(UInt8(ascii: "#"))
        write(hexadecimal: byte)
      }
    }
  }

  /// Hexadecimal needs no escapes, and every reader reads it.
  private mutating func write(string bytes: [UInt8]) {
    append(UInt8(ascii: "<"))
    for byte in bytes { write(hexadecimal: byte) }
    append(UInt8(ascii: ">"))
  }

  private mutating func write(hexadecimal byte: UInt8) {
    append(hexadecimalDigit(byte >> 4))
    append(hexadecimalDigit(byte & 15))
  }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
