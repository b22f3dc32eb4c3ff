/// A document to be joined with others, as it stands in its file.
public struct JoinedDocument: Sendable {
  /// What messages and the outline call it where it has no title of its own.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What is added to a document, and where.
public struct JoinRequest: Sendable {
  /// The document that the result goes on to be: its title, language and settings stay.
  public var base: JoinedDocument
  /// The documents whose pages come in, in their order.
  public var parts: [JoinedDocument]
  /// After how many pages of the base the parts come; nil for all.
  public var position: Int?
  /// The files that travel inside the result.
  public var attachments: [Attachment]
  /// The number that the first page of the parts gets; nil to leave the pages with the labels they have.
  public var firstNumber: Int?
  /// A PDF that has a page for each page of the parts and shows its number; nil where none is printed.
  public var numbers: [UInt8]?
  /// What the result's metadata say of its place in an archive.
  public var properties = ArchiveProperties([])

  public init(
    base: JoinedDocument, parts: [JoinedDocument] = [], position: Int? = nil, attachments: [Attachment] = [],
    firstNumber: Int? = nil, numbers: [UInt8]? = nil
  ) {
    self.base = base
    self.parts = parts
    self.position = position
    self.attachments = attachments
    self.firstNumber = firstNumber
    self.numbers = numbers
  }
}

/// What came of joining documents.
public struct JoinResult: Sendable {
  public var bytes: [UInt8]
  /// The pages of each part in the result, counted from 0.
  public var partPages: [Range<Int>]
  public var pageCount: Int
  /// What the result declares to keep.
  public var claim: StandardClaim
  /// What could not come along unchanged.
  public var losses: [JoinLoss]
}

/// Something of the documents that joining had to change or leave behind.
public enum JoinLoss: Sendable, Hashable {
  /// A name of `document` that another one had already, and what it is called now: a destination, a field, a file.
  case renamed(document: String, old: String, new: String)
  /// The signatures of `document` sign a file that the result no longer is.
  case signatures(document: String)
  /// The result does not declare what `document` declared, and why.
  case claim(document: String, was: StandardClaim, reason: Reason)
  /// `document` has no structure, so that the result as a whole is not tagged.
  case untagged(document: String)

  /// Why a declaration can't stand.
  public enum Reason: Sendable, Hashable {
    /// This document declares less.
    case lesser(document: String)
    /// The colours of this document mean something else than those of the base.
    case colours(document: String)
    /// The standard allows no embedded files, or none of this kind.
    case attachments
    /// The result breaks this clause.
    case clause(String)
  }
}
