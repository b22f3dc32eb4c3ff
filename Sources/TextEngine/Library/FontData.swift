internal import CHarfBuzz

/// A font file mapped into memory; the faces in it share it.
final class FontData {
  private let blob: OpaquePointer

  /// Nil when the file cannot be read.
  init?(path: String) {
    guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
    self.blob = blob
  }

  deinit { hb_blob_destroy(blob) }

  var faceCount: Int { Int(hb_face_count(blob)) }

  func openFace(_ index: Int) -> OpenFace? {
    guard let face = hb_face_create(blob, UInt32(index)) else { return nil }
    return OpenFace(owning: face)
  }

  /// Gives the file's bytes to `body`; they are not valid afterwards.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    var length: UInt32 = 0
    let start = hb_blob_get_data(blob, &length)
    return body(UnsafeRawBufferPointer(start: start, count: Int(length)))
  }
}
