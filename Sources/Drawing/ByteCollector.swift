internal import CCairo

/// Takes the bytes that Cairo writes.
final class ByteCollector {
  private(set) var bytes: [UInt8] = []

  /// The function that Cairo calls with each piece; its closure is a collector.
  static let write: cairo_write_func_t = { collector, start, length in
    guard let collector else { return CAIRO_STATUS_WRITE_ERROR }
    let bytes = UnsafeBufferPointer(start: start, count: Int(length))
    Unmanaged<ByteCollector>.fromOpaque(collector).takeUnretainedValue().bytes.append(contentsOf: bytes)
    return CAIRO_STATUS_SUCCESS
  }

  /// The closure to give to Cairo; the collector must live as long as the surface.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}
