/// Reads a document's body into blocks.
///
/// Recursion follows the elements' nesting, which the parser of XML has bounded.
struct BodyReader {
  private(set) var blocks: [WordDocument.Block] = []
  var remarks = WordRemarks()
  let styles: ParagraphStyles
  var numbering: Numbering
  /// The fields that are open, each with whether its instruction is still being read and not its result.
  var fields: [Bool] = []
  private var tableCount = 0
  private(set) var paragraphCount = 0

  init(styles: ParagraphStyles, numbering: Numbering) {
    self.styles = styles
    self.numbering = numbering
  }

  mutating func read(_ container: XMLElement) {
    for element in container.children { readBlock(element) }
  }

  private mutating func readBlock(_ element: XMLElement) {
    switch element.name {
    case "p": if let paragraph = paragraph(element) { blocks.append(.paragraph(paragraph)) }
    case "tbl":
      tableCount += 1
      let (number, first) = (tableCount, paragraphCount + 1)
      let rows = TableReader.rows(of: element, reader: &self)
      blocks.append(.table(WordDocument.Table(number: number, rows: rows, firstParagraph: first)))
    case "sdt": readContentControl(element)
    case "ins", "moveTo", "customXml": read(element)
    case "del", "moveFrom": remarks.add(.deleted, text: element.text, paragraph: paragraphCount + 1)
    case "AlternateContent": if let choice = element.children.first { read(choice) }
    default: break
    }
  }

  private mutating func readContentControl(_ element: XMLElement) {
    guard let content = element.child("sdtContent") else { return }
    let gallery = element.child("sdtPr")?.child("docPartObj")?.value("docPartGallery")
    if gallery == "Table of Contents" {
      remarks.add(.contents, text: "", paragraph: paragraphCount + 1)
    } else {
      read(content)
    }
  }

  /// A paragraph with its number printed; nil for a line of the table of contents.
  mutating func paragraph(_ element: XMLElement) -> WordDocument.Paragraph? {
    paragraphCount += 1
    let properties = ParagraphProperties(element.child("pPr"), styles: styles)
    if properties.isContentsLine {
      remarks.add(.contents, text: "", paragraph: paragraphCount)
      return nil
    }
    var text = InlineReader.text(of: element, reader: &self)
    if let item = properties.numbering, !text.allSatisfy(\.isWhitespace) {
      text = (printedNumber(item) ?? "") + text
    }
    return WordDocument.Paragraph(text: text, number: paragraphCount)
  }

  private mutating func printedNumber(_ item: NumberingItem) -> String? {
    switch numbering.next(item) {
    case .number(let text): return text
    case .bullet:
      remarks.add(.bullet, text: "", paragraph: paragraphCount)
      return nil
    case nil: return nil
    }
  }
}
