internal import CQREncode
public import PageCodes

extension CodeSymbol {
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
    let width = Int(code.pointee.width)
    // The lowest bit is the colour; the others say what a module is for.
    let modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width).map { $0 & 1 == 1 }
    self.init(width: width, modules: modules)
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
