/// A file whose pages become pictures one at a time. It belongs to the thread that opened it.
protocol PageSource: AnyObject {
  var pageCount: Int { get }

  /// A page's picture, the first at 0.
  func page(at index: Int) throws(ScanError) -> Raster
}
