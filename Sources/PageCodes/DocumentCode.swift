/// What the codes on all pages of a document have in common.
public struct DocumentCode: Hashable, Sendable {
  /// As `PageCode.form`.
  public let form: String

  /// As `PageCode.edition`.
  public let edition: Int

  /// As `PageCode.digest`.
  public let digest: String

  public init(form: String, edition: Int, digest: String) {
    self.form = form
    self.edition = edition
    self.digest = digest
  }

  /// The codes of the document's pages in order; nil where a part is not of its shape, or there are too many pages.
  public func pages(_ count: Int) -> [PageCode]? {
    let codes = (0..<count).compactMap { page in
      PageCode(form: form, edition: edition, page: page + 1, pages: count, digest: digest)
    }
    return codes.count == count ? codes : nil
  }
}
