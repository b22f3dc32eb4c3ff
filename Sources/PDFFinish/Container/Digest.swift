internal import CGLib

/// The MD5 of bytes, as lower-case hexadecimal digits: what identifiers are made with (ISO 32000-1, 14.4).
func md5(_ bytes: [UInt8]) -> String {
  guard let digits = g_compute_checksum_for_data(G_CHECKSUM_MD5, bytes, gsize(bytes.count)) else {
    preconditionFailure("GLib knows MD5 since 2.16")
  }
  defer { g_free(digits) }
  return String(cString: digits)
}
