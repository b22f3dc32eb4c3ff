/// Characters that the engine sets by itself: numbers, dates, page numbers, continuation marks, leaders.
enum EngineCharacters {
  static let all = printableASCII + "（续）第页共—－…·　"

  private static let printableASCII = String(String.UnicodeScalarView((0x20...0x7E).compactMap(Unicode.Scalar.init)))
}
