internal import CQPDF

/// The pictures that a PDF's pages show, by what their dictionaries state: nothing is unpacked.
struct EmbeddedImages {
  /// For each page the widths and heights of the pictures among its resources.
  private var sizes: [[(width: Int, height: Int)]] = []

  /// Reads a PDF with qpdf; one that qpdf can't read has none, and poppler tells what is wrong with it.
  ///
  /// - Throws: Where a picture is larger than the limits admit, or all pages together are.
  init(of pdf: [UInt8], limits: ScanLimits) throws(ScanError) {
    guard let document = QPDFHandle(pdf) else { return }
    let pageCount = min(document.pageCount, limits.pages)
    var pixels = 0
    for index in 0..<pageCount {
      let found = document.imageSizes(ofPage: index)
      if let large = found.first(where: { !limits.admits(width: $0.width, height: $0.height) }) {
        throw ScanError.tooManyPixels(width: large.width, height: large.height)
      }
      pixels += found.map { $0.width * $0.height }.reduce(0, +)
      guard pixels <= limits.pixels else { throw ScanError.tooManyPixelsInAll(pixels) }
      sizes.append(found)
    }
  }

  /// The resolution that keeps the pixels of a page's largest picture as they are, where it fills the page, between 150
  /// and 300; 300 where there is none.
  ///
  /// - Parameter width: The page's width in points, as is its height.
  func resolution(ofPage index: Int, width: Double, height: Double) -> Double {
    guard sizes.indices.contains(index), let largest = sizes[index].max(by: { $0.width < $1.width }) else { return 300 }
    // A page may be turned by its dictionary: the long side of the one lies along the long side of the other.
    let (long, short) = (max(largest.width, largest.height), min(largest.width, largest.height))
    let (along, across) = (Double(long) / max(width, height) * 72, Double(short) / min(width, height) * 72)
    guard abs(along - across) < 0.05 * along else { return 300 }
    return min(300, max(150, along))
  }
}

/// A PDF opened with qpdf, as long as it lives.
private final class QPDFHandle {
  private let handle: qpdf_data
  /// Read where it stands: qpdf makes no copy.
  private let bytes: UnsafeMutableRawBufferPointer

  init?(_ pdf: [UInt8]) {
    guard let handle = qpdf_init() else { return nil }
    self.handle = handle
    bytes = .allocate(byteCount: pdf.count, alignment: 1)
    bytes.copyBytes(from: pdf)
    qpdf_set_suppress_warnings(handle, 1)
    qpdf_silence_errors(handle)
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard qpdf_read_memory(handle, "scan", start, UInt64(pdf.count), nil) & 2 == 0 else {
      // An error that nobody has asked for would be printed.
      _ = qpdf_get_error(handle)
      return nil
    }
    _ = qpdf_push_inherited_attributes_to_page(handle)
  }

  deinit {
    var handle: qpdf_data? = handle
    qpdf_cleanup(&handle)
    bytes.deallocate()
  }

  var pageCount: Int { max(0, Int(qpdf_get_num_pages(handle))) }

  func imageSizes(ofPage index: Int) -> [(width: Int, height: Int)] {
    let page = qpdf_get_page_n(handle, index)
    let resources = qpdf_oh_get_key(handle, page, "/Resources")
    let objects = qpdf_oh_get_key(handle, resources, "/XObject")
    defer { [page, resources, objects].forEach { qpdf_oh_release(handle, $0) } }
    guard qpdf_oh_is_dictionary(handle, objects) != 0 else { return [] }
    var sizes: [(width: Int, height: Int)] = []
    qpdf_oh_begin_dict_key_iter(handle, objects)
    while qpdf_oh_dict_more_keys(handle) != 0, let key = qpdf_oh_dict_next_key(handle) {
      if let size = imageSize(of: key, in: objects) { sizes.append(size) }
    }
    return sizes
  }

  private func imageSize(of key: UnsafePointer<CChar>, in objects: qpdf_oh) -> (width: Int, height: Int)? {
    let stream = qpdf_oh_get_key(handle, objects, key)
    let dictionary = qpdf_oh_get_dict(handle, stream)
    defer { [stream, dictionary].forEach { qpdf_oh_release(handle, $0) } }
    guard qpdf_oh_is_stream(handle, stream) != 0 else { return nil }
    let (width, height) = (number("/Width", of: dictionary), number("/Height", of: dictionary))
    return width > 0 && height > 0 ? (width, height) : nil
  }

  private func number(_ key: String, of dictionary: qpdf_oh) -> Int {
    let value = qpdf_oh_get_key(handle, dictionary, key)
    defer { qpdf_oh_release(handle, value) }
    return qpdf_oh_is_integer(handle, value) == 0 ? 0 : Int(qpdf_oh_get_int_value(handle, value))
  }
}
