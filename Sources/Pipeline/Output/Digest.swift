internal import CGLib

/// The SHA-256 of bytes, as lower-case hexadecimal digits.
func sha256(of bytes: [UInt8]) -> String {
  guard let digits = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count)) else {
    preconditionFailure("GLib knows SHA-256 since 2.16")
  }
  defer { g_free(digits) }
  return String(cString: digits)
}
