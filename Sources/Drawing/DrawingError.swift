internal import CCairo
public import Diagnostics

/// Why a page could not be drawn: something outside the page itself, such as a font file or memory.
public struct DrawingError: Error, Sendable, Hashable {
  public var diagnostic: Diagnostic

  /// A failure of `operation` for `reason`, in the words of the library that failed.
  init(_ operation: Message, reason: String) {
    diagnostic = Diagnostic(
      .error, "drawing.failed", zh: "\(operation.chinese)失败：\(reason)", en: "\(operation.english) failed: \(reason)")
  }

  /// A link or an outline entry that leads to an anchor that no page has.
  static func unknownAnchor(_ name: String) -> DrawingError {
    var error = DrawingError(Message(zh: "链接", en: "Linking"), reason: name)
    error.diagnostic = Diagnostic(
      .error, "drawing.unknown-anchor", zh: "没有名为“\(name)”的位置可供链接", en: "No place is called '\(name)' to link to")
    return error
  }

  /// Throws unless `status` is success.
  static func check(_ status: cairo_status_t, _ operation: Message) throws(DrawingError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw DrawingError(operation, reason: String(cString: cairo_status_to_string(status)))
  }
}
