/// What the code on a printed page says: which page of which form it is, in which edition, with which data.
///
/// Its text uses only the characters of a QR code's alphanumeric mode (ISO/IEC 18004, 7.4.4), which packs two of them into
/// 11 bits: `BX1-7K3M9QXT2ABC-1-2/3-0F4C9D2E`. The usual page takes at most 35 characters, a symbol of 29 modules at level H.
public struct PageCode: Hashable, Sendable {
  /// The longest text that any code has, in characters.
  public static let longestText = 48

  /// The form's name for machines: 12 characters of `CodeDigits`, the same for every edition of the form.
  public let form: String

  /// Which edition of the form this is, from 1.
  public let edition: Int

  /// The page's number in its document, from 1.
  public let page: Int

  /// How many pages the document has.
  public let pages: Int

  /// The beginning of the digest of the document's data: 8 characters of `CodeDigits`.
  public let digest: String

  /// Fails where a part is not of its shape, or the text would be longer than `longestText`.
  public init?(form: String, edition: Int, page: Int, pages: Int, digest: String) {
    guard CodeDigits.are(form, count: 12), CodeDigits.are(digest, count: 8) else { return nil }
    guard (1...999).contains(edition), (1...99_999).contains(pages), (1...pages).contains(page) else { return nil }
    self.form = form
    self.edition = edition
    self.page = page
    self.pages = pages
    self.digest = digest
  }
}

// MARK: - As text

extension PageCode: CustomStringConvertible {
  /// The mark that begins every code of ours, with the number of this way of writing it.
  public static let prefix = "BX1"

  /// The text that the symbol holds.
  public var text: String { "\(Self.prefix)-\(form)-\(edition)-\(page)/\(pages)-\(digest)" }

  public var description: String { text }

  /// The form's name as people read and type it, in groups of four: `7K3M 9QXT 2ABC`.
  public var printedForm: String { CodeDigits.grouped(form) }

  /// Reads a symbol's text; nil where it is not one of ours, in every character as `text` writes it.
  public init?(text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == Self.prefix, let edition = Int(parts[2]) else { return nil }
    let numbers = parts[3].split(separator: "/", omittingEmptySubsequences: false)
    guard numbers.count == 2, let page = Int(numbers[0]), let pages = Int(numbers[1]) else { return nil }
    self.init(form: String(parts[1]), edition: edition, page: page, pages: pages, digest: String(parts[4]))
    // One code has one way of being written: `01` for 1 is not ours.
    guard self.text == text else { return nil }
  }
}
