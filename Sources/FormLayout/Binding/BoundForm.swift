public import Diagnostics
public import LayoutCore
public import TableLayout

/// A paragraph of a bound layout, with what it shows and where that came from.
public struct BoundText: Sendable, Hashable {
  public var paragraph: Paragraph
  public var field: String
  public var location: SourceLocation

  public init(_ paragraph: Paragraph, field: String, location: SourceLocation) {
    self.paragraph = paragraph
    self.field = field
    self.location = location
  }
}

/// A block of a bound form. Its index in the form is its name in marks.
public enum BoundBlock: Sendable, Hashable {
  case text([BoundText])
  case gap(Length)
  case space(Length)
  case table(Table)

  /// All text of the block, for checking that every character has a glyph.
  public var texts: [BoundText] {
    switch self {
    case .text(let texts): texts
    case .gap, .space: []
    case .table(let table):
      table.cells.flatMap { cell in
        cell.content.map { BoundText($0, field: cell.field, location: cell.location) } + suffix(of: cell)
      }
    }
  }

  /// What a continued label adds to itself.
  private func suffix(of cell: Cell) -> [BoundText] {
    guard case .repeat(let suffix) = cell.continuation, let style = cell.content.last?.style else { return [] }
    return [BoundText(Paragraph(suffix, style: style), field: cell.field, location: cell.location)]
  }
}

/// A form with its data: what is left is to lay it out.
public struct BoundForm: Sendable, Hashable {
  /// The project's code.
  public var record: String
  /// The form's title, in the outline and the contents.
  public var title: String
  public var page: PageSetup
  public var blocks: [BoundBlock]
  /// The block that shows the title, if one does.
  public var titleBlock: Int?
  /// The lines above and below the text block of every page.
  public var header: PageLine?
  public var footer: PageLine?
  /// What is wrong in the data as the form sees it: fields that it asks for and that are empty.
  public var diagnostics: [Diagnostic]

  init(
    record: String, title: String, page: PageSetup, blocks: [BoundBlock], titleBlock: Int?, header: PageLine?,
    footer: PageLine?, diagnostics: [Diagnostic]
  ) {
    (self.record, self.title, self.page, self.blocks, self.titleBlock) = (record, title, page, blocks, titleBlock)
    (self.header, self.footer, self.diagnostics) = (header, footer, diagnostics)
  }

  /// A form that no layout describes: its blocks are made for the occasion, the first of them shows the title.
  public init(title: String, page: PageSetup, blocks: [BoundBlock]) {
    self.init(
      record: "", title: title, page: page, blocks: blocks, titleBlock: 0, header: nil, footer: nil, diagnostics: [])
  }

  /// All text of the form but its page numbers.
  public var texts: [BoundText] { blocks.flatMap(\.texts) }

  /// The lines that stand outside the text block.
  public var pageLines: [PageLine] { [header, footer].compactMap(\.self) }
}

/// A line above or below the text block of every page, waiting for the page's number.
public struct PageLine: Sendable, Hashable {
  var template: TextTemplate
  public var style: ParagraphStyle

  /// The line for a page.
  public func paragraph(page: Int, of count: Int) -> Paragraph {
    let values = ["页码": String(page), "页数": String(count)]
    let text = template.segments.map { segment in
      switch segment {
      case .text(let text): text
      case .field(let binding): values[binding.path.description] ?? ""
      case .blank, .tick: ""
      }
    }
    return Paragraph(text.joined(), style: style)
  }

  /// The names that the line may use.
  static let names = ["页码", "页数"]
}
