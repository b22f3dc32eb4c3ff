internal import CGLib
internal import CPoppler
internal import Diagnostics

/// A PDF opened with poppler: a reader that shares no line of code with the program that wrote the file.
///
/// It belongs to the thread that opened it; poppler's documents do not share state.
final class PopplerDocument {
  let handle: OpaquePointer

  /// Opens the bytes of a PDF. Throws when poppler cannot, and says whether that is for a password.
  init(_ pdf: [UInt8]) throws(UnreadableFile) {
    let bytes = g_bytes_new(pdf, gsize(pdf.count))
    defer { g_bytes_unref(bytes) }
    var error: UnsafeMutablePointer<GError>?
    let document = poppler_document_new_from_bytes(bytes, nil, &error)
    defer { g_clear_error(&error) }
    guard let document else { throw UnreadableFile(error?.pointee) }
    handle = document
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

  var pageCount: Int { max(0, Int(poppler_document_get_n_pages(handle))) }
}

/// Why a file cannot be read at all.
struct UnreadableFile: Error {
  var diagnostic: Diagnostic

  init(_ error: GError?) {
    let reason = error.flatMap { $0.message.map { String(cString: $0) } } ?? "poppler"
    let isEncrypted = error?.code == gint(POPPLER_ERROR_ENCRYPTED.rawValue)
    diagnostic =
      isEncrypted
      ? Diagnostic(.error, "verify.encrypted", zh: "PDF 已加密", en: "the PDF is encrypted")
      : Diagnostic(.error, "verify.damaged", zh: "PDF 已损坏：\(reason)", en: "the PDF is damaged: \(reason)")
  }
}
