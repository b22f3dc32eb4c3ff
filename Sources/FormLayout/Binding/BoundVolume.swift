public import Diagnostics
public import LayoutCore

/// A volume with its data, but for the forms: what is left is to lay it out and to number its pages.
public struct BoundVolume: Sendable, Hashable {
  /// The document's title.
  public var title: String
  public var page: PageSetup
  public var cover: [BoundBlock]
  public var contents: BoundContents
  /// Nil where the input has no part one.
  public var partOne: BoundPart?
  public var chapters: [BoundChapter]
  public var partTwo: BoundPart
  /// Where each form begins.
  public var formStart: PartDefinition.Start
  public var folio: BoundFolio

  /// All text of the volume outside the forms, but its page numbers.
  public var texts: [BoundText] {
    let blocks = cover + parts.flatMap(\.titleBlocks)
    return blocks.flatMap(\.texts) + contents.texts + listed + chapters.flatMap(\.paragraphs).map(\.text)
  }

  private var parts: [BoundPart] { [partOne, partTwo].compactMap(\.self) }

  /// Parts and chapters as the contents name them, in other faces than their headings.
  private var listed: [BoundText] {
    let titles = parts.map { part in
      let location = part.titleBlocks.flatMap(\.texts).first?.location ?? contents.title.location
      return BoundText(Paragraph(part.title, style: contents.part), field: contents.title.field, location: location)
    }
    return titles
      + chapters.map { chapter in
        contents.entry(chapter.title, at: chapter.paragraphs.first?.text.location ?? contents.title.location)
      }
  }
}

/// A part's opening.
public struct BoundPart: Sendable, Hashable {
  /// Its title in one line, for the contents and the outline.
  public var title: String
  public var titleBlocks: [BoundBlock]
  public var start: PartDefinition.Start
  public var opening: PartDefinition.Opening
}

/// A chapter of part one.
public struct BoundChapter: Sendable, Hashable {
  public struct Paragraph: Sendable, Hashable {
    public var text: BoundText
    /// The level of a heading within the part, 1 for the chapter's own; nil for prose.
    public var level: Int?
  }

  public var title: String
  /// The chapter's heading and all that stands under it.
  public var paragraphs: [Paragraph]
}

/// The words and styles of the table of contents.
public struct BoundContents: Sendable, Hashable {
  public var title: BoundText
  public var part: ParagraphStyle
  public var entry: ParagraphStyle
  public var leader: String
  /// What stands in place of the entries of projects that could not be rendered.
  public var missing: [MissingForm]
  public var missingStyle: ParagraphStyle

  /// The title of a chapter or of a form as the contents name it.
  ///
  /// - Parameter location: where the title stands in the input.
  public func entry(_ title: String, at location: SourceLocation) -> BoundText {
    BoundText(Paragraph(title, style: entry), field: self.title.field, location: location)
  }

  var texts: [BoundText] {
    let leader = BoundText(Paragraph(leader, style: entry), field: title.field, location: title.location)
    return [title, leader] + missing.map(\.text)
  }
}

/// A project that has no form in the volume.
public struct MissingForm: Sendable, Hashable {
  public var sequence: Int
  public var text: BoundText
}

/// The volume's page number, waiting for the number.
public struct BoundFolio: Sendable, Hashable {
  var text: TextTemplate
  public var style: ParagraphStyle
  public var distance: Length
  public var indent: Length

  public func paragraph(page: String) -> Paragraph {
    let parts = text.segments.map { segment in
      switch segment {
      case .text(let text): text
      case .field: page
      case .blank, .tick: ""
      }
    }
    return Paragraph(parts.joined(), style: style)
  }

  /// The name that the folio's text may use.
  static let names = ["页码"]
}
