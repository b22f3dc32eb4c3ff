internal import CQPDF

/// A PDF opened with qpdf, which sees to the file: cross references, filters, damage.
///
/// It belongs to the thread that opened it: qpdf keeps state without locks.
final class QPDFDocument {
  private let handle: qpdf_data
  /// qpdf reads from here as long as it lives.
  private let source: UnsafeMutableBufferPointer<UInt8>
  /// What was read already: the same objects are asked for again and again.
  private var objects: [PDFReference: PDFObject] = [:]

  /// Opens the bytes of a PDF. Throws for damage that a lenient reader would repair, and for encryption.
  init(_ bytes: [UInt8]) throws(FinishError) {
    source = .allocate(capacity: bytes.count)
    _ = source.initialize(from: bytes)
    guard let handle = qpdf_init() else {
      source.deallocate()
      throw .damaged("qpdf_init")
    }
    self.handle = handle
    try open()
  }

  deinit {
    // An error that nobody asked for would be printed; whoever had to know of it was told by then.
    _ = qpdf_get_error(handle)
    var handle: qpdf_data? = handle
    qpdf_cleanup(&handle)
    source.deallocate()
  }

  private func open() throws(FinishError) {
    qpdf_silence_errors(handle)
    qpdf_set_suppress_warnings(handle, 1)
    qpdf_set_attempt_recovery(handle, 0)
    let result = source.withMemoryRebound(to: CChar.self) { bytes in
      qpdf_read_memory(handle, "PDF", bytes.baseAddress, UInt64(bytes.count), nil)
    }
    let isEncrypted = qpdf_has_error(handle) == 0 && qpdf_is_encrypted(handle) != 0
    try checkPassword()
    try check(result)
    guard !isEncrypted else { throw .encrypted }
    guard qpdf_get_num_pages(handle) > 0 else { throw .damaged("no pages") }
    try check()
  }

  private func checkPassword() throws(FinishError) {
    guard qpdf_has_error(handle) != 0, let error = qpdf_get_error(handle) else { return }
    guard qpdf_get_error_code(handle, error) != qpdf_e_password else { throw .encrypted }
    throw .damaged(detail(of: error))
  }

  /// Throws when qpdf found fault with anything read so far.
  func check(_ result: QPDF_ERROR_CODE = 0) throws(FinishError) {
    if qpdf_has_error(handle) != 0, let error = qpdf_get_error(handle) { throw .damaged(detail(of: error)) }
    if qpdf_more_warnings(handle) != 0, let warning = qpdf_next_warning(handle) {
      throw .damaged(detail(of: warning))
    }
    guard result & ~1 == 0 else { throw .damaged("qpdf: \(result)") }
  }

  private func detail(of error: qpdf_error) -> String {
    qpdf_get_error_message_detail(handle, error).map { String(cString: $0) } ?? "qpdf"
  }
}

extension QPDFDocument: ObjectSource {
  var pageCount: Int { Int(qpdf_get_num_pages(handle)) }

  var pageReferences: [PDFReference] {
    (0..<pageCount).map { reference(of: qpdf_get_page_n(handle, $0)) }
  }

  var trailer: PDFDictionary { object(of: qpdf_get_trailer(handle)).dictionary ?? [:] }

  /// The object of a number; a stream gives its dictionary. Null when there is none.
  func object(_ reference: PDFReference) -> PDFObject {
    if let known = objects[reference] { return known }
    guard let (number, generation) = reference.numbers else { return .null }
    let object = object(of: qpdf_get_object_by_id(handle, number, generation))
    objects[reference] = object
    return object
  }

  /// Whether the object of a number is a stream.
  func isStream(_ reference: PDFReference) -> Bool {
    guard let (number, generation) = reference.numbers else { return false }
    let object = qpdf_get_object_by_id(handle, number, generation)
    defer { qpdf_oh_release(handle, object) }
    return qpdf_oh_is_stream(handle, object) != 0
  }

  /// The bytes of a stream, filters undone, or nil where there is no such stream or a filter is unknown.
  func streamData(_ reference: PDFReference) -> [UInt8]? {
    let (data, isFiltered) = streamData(reference, decoding: qpdf_dl_generalized)
    return isFiltered ? data : nil
  }

  /// A stream as it is stored: its filters are its dictionary's to tell. Nil where there is no such stream, and where
  /// what is stored can't be undone though its filters are known.
  func storedStream(_ reference: PDFReference) -> PDFStream? {
    guard streamData(reference, decoding: qpdf_dl_generalized).data != nil,
      let data = streamData(reference, decoding: qpdf_dl_none).data
    else { return nil }
    var dictionary = object(reference).dictionary ?? [:]
    dictionary["Length"] = nil
    return PDFStream(dictionary: dictionary, data: data)
  }

  /// The bytes of a stream, nil where there are none to be had; and whether the filters are undone.
  private func streamData(
    _ reference: PDFReference, decoding level: qpdf_stream_decode_level_e
  ) -> (data: [UInt8]?, isFiltered: Bool) {
    guard let (number, generation) = reference.numbers else { return (nil, false) }
    let object = qpdf_get_object_by_id(handle, number, generation)
    defer { qpdf_oh_release(handle, object) }
    guard qpdf_oh_is_stream(handle, object) != 0 else { return (nil, false) }
    var (filtered, data, length): (QPDF_BOOL, UnsafeMutablePointer<UInt8>?, Int) = (0, nil, 0)
    let result = qpdf_oh_get_stream_data(handle, object, level, &filtered, &data, &length)
    defer { free(data) }
    guard result & ~1 == 0 else { return (nil, false) }
    return ([UInt8](UnsafeBufferPointer(start: data, count: length)), filtered != 0)
  }

  /// The version that the document's header states, `1.7`.
  var version: String { qpdf_get_pdf_version(handle).map { String(cString: $0) } ?? "1.7" }

  private func object(of handleOfObject: qpdf_oh) -> PDFObject {
    defer { qpdf_oh_release(handle, handleOfObject) }
    guard qpdf_oh_is_stream(handle, handleOfObject) == 0 else {
      return object(of: qpdf_oh_get_dict(handle, handleOfObject))
    }
    guard let text = qpdf_oh_unparse_resolved(handle, handleOfObject) else { return .null }
    let length = qpdf_get_last_string_length(handle)
    let bytes = text.withMemoryRebound(to: UInt8.self, capacity: length) {
      [UInt8](UnsafeBufferPointer(start: $0, count: length))
    }
    return PDFObjectParser.parse(bytes) ?? .null
  }

  private func reference(of object: qpdf_oh) -> PDFReference {
    defer { qpdf_oh_release(handle, object) }
    return PDFReference(
      number: Int(qpdf_oh_get_object_id(handle, object)), generation: Int(qpdf_oh_get_generation(handle, object)))
  }
}

extension PDFReference {
  /// The number as qpdf takes it; nil when no file could have it.
  fileprivate var numbers: (Int32, Int32)? {
    guard let number = Int32(exactly: number), let generation = Int32(exactly: generation), number > 0 else {
      return nil
    }
    return (number, generation)
  }
}

extension QPDFDocument {
  /// The whole document written anew: unreachable objects left out, the rest in object streams, version 1.7, with
  /// an identifier made from the content so that the same content gives the same bytes.
  func rewritten() throws(FinishError) -> [UInt8] {
    try check(qpdf_init_write_memory(handle))
    qpdf_set_minimum_pdf_version(handle, "1.7")
    qpdf_set_object_stream_mode(handle, qpdf_o_generate)
    // ISO 19005-3, 6.1.7.1: an end of line stands before `endstream`.
    qpdf_set_newline_before_endstream(handle, 1)
    qpdf_set_deterministic_ID(handle, 1)
    try check(qpdf_write(handle))
    guard let buffer = qpdf_get_buffer(handle) else { throw .damaged("qpdf_get_buffer") }
    return [UInt8](UnsafeBufferPointer(start: buffer, count: qpdf_get_buffer_length(handle)))
  }
}
