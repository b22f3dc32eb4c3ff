internal import CQREncode

/// The dark and light modules of a QR code: a square without its quiet zone.
public struct CodeSymbol: Hashable, Sendable {
  /// How many light modules a symbol needs around it on every side (ISO/IEC 18004, 9.1).
  public static let quietModules = 4

  /// Modules in a row, and rows.
  public let width: Int

  /// `width * width` modules, row by row from the top left; dark ones are true.
  public let modules: [Bool]

  /// The smallest symbol that holds a text in alphanumeric mode; nil where a character is not of that mode, or the text is
  /// longer than the largest symbol.
  public init?(text: String, level: ErrorCorrection) {
    guard let input = QRinput_new2(0, level.code) else { return nil }
    defer { QRinput_free(input) }
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, QRinput_append(input, QR_MODE_AN, Int32(bytes.count), bytes) == 0,
      let code = QRcode_encodeInput(input)
    else { return nil }
    defer { QRcode_free(code) }
    width = Int(code.pointee.width)
    // The lowest bit is the colour; the others say what a module is for.
    modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width).map { $0 & 1 == 1 }
  }

  /// Whether a module is dark; those outside the symbol are light.
  public func isDark(row: Int, column: Int) -> Bool {
    guard (0..<width).contains(row), (0..<width).contains(column) else { return false }
    return modules[row * width + column]
  }
}

extension ErrorCorrection {
  fileprivate var code: QRecLevel {
    switch self {
    case .low: QR_ECLEVEL_L
    case .medium: QR_ECLEVEL_M
    case .quartile: QR_ECLEVEL_Q
    case .high: QR_ECLEVEL_H
    }
  }
}
