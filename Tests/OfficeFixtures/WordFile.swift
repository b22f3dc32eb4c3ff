/// Makes Word documents out of the XML of their bodies.
public enum WordFile {
  public static func document(body: String, numbering: String = "", styles: String = "") -> [UInt8] {
    let namespaces = """
      xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:v"
      """
    let part = { (name: String, content: String) in
      ZipWriter.Member(name, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(content)".utf8)
    }
    return ZipWriter.archive([
      part("[Content_Types].xml", types),
      part("_rels/.rels", OfficeXML.relationships(["officeDocument": "word/document.xml"])),
      part(
        "word/_rels/document.xml.rels", OfficeXML.relationships(["styles": "styles.xml", "numbering": "numbering.xml"])),
      part("word/document.xml", "<w:document \(namespaces)><w:body>\(body)</w:body></w:document>"),
      part("word/styles.xml", "<w:styles \(namespaces)>\(styles)</w:styles>"),
      part("word/numbering.xml", "<w:numbering \(namespaces)>\(numbering)</w:numbering>"),
    ])
  }

  /// A paragraph of one run.
  public static func paragraph(_ text: String, properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  /// A row of cells, each with its text and properties.
  public static func row(_ cells: [(text: String, properties: String)]) -> String {
    "<w:tr>" + cells.map { "<w:tc><w:tcPr>\($0.properties)</w:tcPr>\(paragraph($0.text))</w:tc>" }.joined() + "</w:tr>"
  }

  private static let types = OfficeXML.types([
    "word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  ])
}

/// The parts that all packages have.
public enum OfficeXML {
  public static func types(_ types: [String: String]) -> String {
    let entries = types.sorted { $0.key < $1.key }.map {
      "<Override PartName=\"/\($0.key)\" ContentType=\"\($0.value)\"/>"
    }
    return """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="xml" ContentType="application/xml"/>\(entries.joined())</Types>
      """
  }

  /// Relationships by kind, with ids `r1`, `r2`… in the order of their targets.
  public static func relationships(_ targets: KeyValuePairs<String, String>) -> String {
    let entries = targets.enumerated().map { index, target in
      """
      <Relationship Id="r\(index + 1)" Target="\(target.value)" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(target.key)"/>
      """
    }
    return """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      \(entries.joined())</Relationships>
      """
  }
}
