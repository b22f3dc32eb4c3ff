/// Makes workbooks out of the XML of their sheets.
public enum WorkbookFile {
  /// A sheet: its name, what stands in `<worksheet>`, and its state.
  public struct Sheet {
    public var name: String
    public var content: String
    public var state: String

    public init(_ name: String, _ content: String, state: String = "visible") {
      self.name = name
      self.content = content
      self.state = state
    }

    /// A sheet of texts; empty ones are blank cells. `merges` as in `A1:B2`.
    public init(_ name: String, rows: [[String]], merges: [String] = []) {
      let data = rows.enumerated().map { index, texts in
        "<row r=\"\(index + 1)\">"
          + texts.enumerated().filter { !$1.isEmpty }.map { column, text in
            WorkbookFile.text(text, at: WorkbookFile.name(column: column, row: index + 1))
          }.joined() + "</row>"
      }
      let merged = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
      let end = merges.isEmpty ? "" : "<mergeCells count=\"\(merges.count)\">\(merged)</mergeCells>"
      self.init(name, "<sheetData>\(data.joined())</sheetData>\(end)")
    }
  }

  /// A workbook.
  ///
  /// - Parameters:
  ///   - formats: the codes of cell formats 1, 2…; format 0 is General.
  ///   - texts: the `<si>` elements of the shared texts.
  public static func workbook(
    _ sheets: [Sheet], formats: [String] = [], texts: [String] = [], properties: String = ""
  ) -> [UInt8] {
    let names = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"s\(index + 1)\"/>"
    }
    let links = sheets.indices.map { index in
      "<Relationship Id=\"s\(index + 1)\" Type=\"x/worksheet\" Target=\"worksheets/sheet\(index + 1).xml\"/>"
    }
    let workbook = """
      <workbook xmlns="\(main)" xmlns:r="urn:r">\(properties)<sheets>\(names.joined())</sheets></workbook>
      """
    let parts = sheets.enumerated().map { index, sheet in
      ("xl/worksheets/sheet\(index + 1).xml", "<worksheet xmlns=\"\(main)\">\(sheet.content)</worksheet>")
    }
    let all = [
      ("[Content_Types].xml", types), ("_rels/.rels", OfficeXML.relationships(["officeDocument": "xl/workbook.xml"])),
      ("xl/_rels/workbook.xml.rels", "<Relationships>\(links.joined())\(shared)</Relationships>"),
      ("xl/workbook.xml", workbook), ("xl/styles.xml", styles(formats)),
      ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(texts.joined())</sst>"),
    ]
    return ZipWriter.archive((all + parts).map { ZipWriter.Member($0.0, $0.1.utf8) })
  }

  /// A cell with its text in place.
  public static func text(_ text: String, at name: String) -> String {
    "<c r=\"\(name)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
  }

  /// A cell with a number.
  public static func number(_ digits: String, at name: String, format: Int = 0) -> String {
    "<c r=\"\(name)\" s=\"\(format)\"><v>\(digits)</v></c>"
  }

  /// The name of a cell; columns are counted from 0.
  public static func name(column: Int, row: Int) -> String {
    let letter = { (index: Int) in String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index))) }
    return (column < 26 ? letter(column) : letter(column / 26 - 1) + letter(column % 26)) + String(row)
  }

  private static func styles(_ formats: [String]) -> String {
    let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1)\"/>" }
    let cells = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    return """
      <styleSheet xmlns="\(main)"><numFmts>\(codes.joined())</numFmts>\
      <cellXfs><xf numFmtId="0"/>\(cells.joined())</cellXfs></styleSheet>
      """
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let shared = """
    <Relationship Id="a" Type="x/styles" Target="styles.xml"/>\
    <Relationship Id="b" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/>
    """
  private static let types = OfficeXML.types([
    "xl/workbook.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
  ])
}
