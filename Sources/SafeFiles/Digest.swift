internal import CGLib

/// The SHA-256 of bytes, as lower-case hexadecimal digits.
public func sha256(of bytes: [UInt8]) -> String {
  let digest = RunningDigest()
  bytes.withUnsafeBytes(digest.update)
  return digest.finished()
}

/// A SHA-256 over bytes that come piece by piece.
public final class RunningDigest {
  private let checksum: OpaquePointer

  /// The digest of nothing yet.
  public init() {
    guard let checksum = g_checksum_new(G_CHECKSUM_SHA256) else {
      preconditionFailure("GLib knows SHA-256 since 2.16")
    }
    self.checksum = checksum
  }

  deinit { g_checksum_free(checksum) }

  /// Takes in the next bytes.
  public func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    g_checksum_update(checksum, start.assumingMemoryBound(to: UInt8.self), bytes.count)
  }

  /// The digest of all that came, as lower-case hexadecimal digits. Nothing can be added after it.
  public func finished() -> String { String(cString: g_checksum_get_string(checksum)) }
}
