/// How a value is written, in the notation of spreadsheets.
public enum ValueFormat: Sendable, Hashable {
  /// `0.00`, `#,##0.00`, `0%`.
  case number(NumberFormat)
  /// `yyyy年m月d日`.
  case date(DateFormat)

  /// Reads a format; nil when it is not one of the notation's.
  public init?(_ notation: String) {
    if let format = NumberFormat(notation) {
      self = .number(format)
    } else if let format = DateFormat(notation) {
      self = .date(format)
    } else {
      return nil
    }
  }
}
