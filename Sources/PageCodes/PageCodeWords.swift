/// What people and screen readers are told of a page's code.
extension PageCode {
  /// The lines in print beside the symbol: `7K3M 9QXT 2ABC` and `第 1 版  2/3`.
  public var printedLines: [String] { [printedForm, "第 \(edition) 版  \(page)/\(pages)"] }

  /// Every character that some code's lines may hold.
  public static let printedCharacters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ 第版/"

  /// What the symbol is, in words.
  public var alternativeText: String {
    "本页的二维码：\(printedForm)，第 \(edition) 版，第 \(page) 页，共 \(pages) 页，数据摘要 \(CodeDigits.grouped(digest))"
  }
}
