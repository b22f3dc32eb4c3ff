public import Diagnostics

/// A Word document's body: its paragraphs and tables in order.
public struct WordDocument: Sendable {
  public enum Block: Sendable {
    case paragraph(Paragraph)
    case table(Table)
  }

  /// A paragraph with the number that Word prints before it. TAB stands for a tabulator, LF for a line break.
  public struct Paragraph: Sendable {
    public var text: String
    /// Its place among all paragraphs of the body, those in tables too, counted from 1.
    public var number: Int

    public init(text: String, number: Int) {
      self.text = text
      self.number = number
    }
  }

  /// A table of the body.
  public struct Table: Sendable {
    /// Its place among the tables, counted from 1.
    public var number: Int
    public var rows: [GridRow]
    /// The number of the first paragraph inside.
    public var firstParagraph: Int

    public init(number: Int, rows: [GridRow], firstParagraph: Int) {
      self.number = number
      self.rows = rows
      self.firstParagraph = firstParagraph
    }
  }

  public var blocks: [Block]
  /// What was not read, and what was decided.
  public var findings: [Diagnostic]

  public init(blocks: [Block], findings: [Diagnostic] = []) {
    self.blocks = blocks
    self.findings = findings
  }
}
