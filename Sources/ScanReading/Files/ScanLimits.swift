/// How large a scan may be before it is taken for one that is built to exhaust memory.
///
/// Sizes are those that the file states, so that nothing need be unpacked to refuse it.
public struct ScanLimits: Sendable {
  /// The largest file, in bytes: some thousand pages in colour.
  public var bytes = 1 << 30
  /// The most pages of one file.
  public var pages = 5_000
  /// The most pixels of one page: A2 at 400 dpi has 62 million, A4 at 600 dpi 35 million.
  public var pixelsPerPage = 80_000_000
  /// The longest side of a page, in pixels. Cairo's pictures end at 32767.
  public var pixelsPerSide = 32_000
  /// The most pixels of all pages of a file together: 5 000 pages of A4 at 300 dpi.
  public var pixels = 45_000_000_000

  public init() {}

  /// Whether a page of a size is within them.
  func admits(width: Int, height: Int) -> Bool {
    guard width > 0, height > 0, width <= pixelsPerSide, height <= pixelsPerSide else { return false }
    return width * height <= pixelsPerPage
  }
}
