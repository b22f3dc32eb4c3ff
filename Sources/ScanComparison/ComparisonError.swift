public import Diagnostics

/// Why two pictures of a page could not be compared: one finding, an error.
public struct ComparisonError: Error, Sendable, Hashable {
  public var diagnostic: Diagnostic

  /// Leptonica could not make a picture.
  static let noMemory = ComparisonError(
    diagnostic: Diagnostic(
      .error, "compare.memory", zh: "内存不足，不能比较这一页", en: "there is no memory to compare this page"))

  /// The scan shows something else, or too little of the page.
  static let unregistered = ComparisonError(
    diagnostic: Diagnostic(
      .error, "compare.unregistered", zh: "扫描件与原页对不上，不能比较",
      en: "the scan can't be laid over the original page, so they can't be compared",
      hints: [
        Message(
          zh: "确认扫描件是这一页，没有缺角、折叠，并以 150 dpi 以上重新扫描",
          en: "make sure that it is this page, flat and whole, and scan it again at 150 dpi or more")
      ]))
}
