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
    PopplerDocument.keepWhatAllShare()
    try self.init(opening: pdf.withoutOutputIntent)
  }

  private init(opening pdf: [UInt8]) throws(UnreadableFile) {
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

extension PopplerDocument {
  /// Poppler makes what all documents share with the first of them and lets go of it with the last. One that stays
  /// open keeps it from being made anew for each.
  private static func keepWhatAllShare() { _ = shared }

  /// A document without any content, which poppler mends as it opens it.
  private static let shared: Kept? = try? Kept(
    document: PopplerDocument(
      opening: Array(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
          .utf8) + Array("trailer<</Root 1 0 R/Size 3>>\n%%EOF\n".utf8)))

  /// A document that nobody reads from, and that all threads may therefore hold.
  private struct Kept: @unchecked Sendable {
    let document: PopplerDocument
  }
}

extension [UInt8] {
  /// The file with another word for the catalog's output intent, where the catalog stands in plain text: poppler makes
  /// transforms of colours from it, page by page, that take longer than its reading of text. Colours are not what it is
  /// asked about.
  fileprivate var withoutOutputIntent: [UInt8] {
    let key = Array("/OutputIntents".utf8)
    let starts = indices.dropLast(key.count).reversed().lazy
    guard let start = starts.first(where: { self[$0] == key[0] && self[$0...].starts(with: key) }) else { return self }
    var bytes = self
    bytes[start + key.count - 1] = UInt8(ascii: "_")
    return bytes
  }
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
