extension Raster {
  /// A page of a PDF as it looks on paper, to be compared with a scan of it.
  ///
  /// - Parameters:
  ///   - page: The first is 0.
  ///   - dpi: Pixels an inch; those of the scan, so that the two are alike.
  /// - Throws: Where the PDF can't be read, or the page has more pixels than `ScanLimits` admit.
  public static func rasterised(pdf: [UInt8], page: Int, dpi: Double) throws(ScanError) -> Raster {
    try PDFFile(pdf, limits: ScanLimits()).drawn(at: page, dpi: dpi)
  }
}
