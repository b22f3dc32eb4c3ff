import Diagnostics
import OfficeFiles
import OfficeFixtures
import Testing

@Suite struct WordTests {
  private func read(_ body: String, numbering: String = "", styles: String = "") throws -> WordDocument {
    let bytes = WordFile.document(body: body, numbering: numbering, styles: styles)
    guard case .word(let document) = try OfficeFile(bytes) else { return WordDocument(blocks: []) }
    return document
  }

  private func texts(_ body: String, numbering: String = "", styles: String = "") throws -> [String] {
    try read(body, numbering: numbering, styles: styles).blocks.compactMap {
      if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil }
    }
  }

  @Test(arguments: [
    ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", "甲\t乙"), ("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>", "甲\n乙"),
    ("<w:r><w:t>甲</w:t><w:br w:type=\"page\"/><w:t>乙</w:t></w:r>", "甲乙"),
    ("<w:ins><w:r><w:t>增</w:t></w:r></w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del>", "增"),
    ("<w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink>", "链接"),
    ("<w:fldSimple><w:r><w:t>3</w:t></w:r></w:fldSimple>", "3"),
    ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>显</w:t></w:r>", "显"),
    ("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r>", "显"),
    ("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>", "☑"), ("<w:r><w:t>甲&amp;乙</w:t></w:r>", "甲&乙"),
    ("<w:sdt><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>", "控件"),
    (
      "<w:r><w:ruby><w:rt><w:r><w:t>pīn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r>",
      "拼"
    ),
  ]) func aParagraphIsWhatWordPrints(runs: String, text: String) throws {
    #expect(try texts("<w:p>\(runs)</w:p>") == [text])
  }

  @Test func aFieldShowsItsResult() throws {
    let field = { (type: String) in "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
    let inner = field("begin") + "<w:r><w:instrText>PAGE</w:instrText><w:t>错</w:t></w:r>" + field("separate")
    #expect(try texts("<w:p>\(inner)<w:r><w:t>5</w:t></w:r>\(field("end"))<w:r><w:t>页</w:t></w:r></w:p>") == ["5页"])
  }

  @Test func numberedParagraphsGetTheNumberThatIsPrinted() throws {
    let level = { (index: Int, format: String, text: String) in
      "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }
    let numbering =
      "<w:abstractNum w:abstractNumId=\"7\">\(level(0, "chineseCounting", "%1、"))\(level(1, "decimal", "%2."))</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
    let item = { (text: String, level: Int) in
      WordFile.paragraph(text, properties: "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"1\"/></w:numPr>")
    }
    let body = [("甲", 0), ("乙", 1), ("丙", 1), ("丁", 0), ("戊", 1)].map { item($0.0, $0.1) }.joined()
    #expect(try texts(body, numbering: numbering) == ["一、甲", "1.乙", "2.丙", "二、丁", "1.戊"])
  }

  @Test func aStyleMayNumberItsParagraphs() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/>\
      <w:lvlText w:val="第%1条 "/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>
      """
    let styles = """
      <w:style w:styleId="a"><w:name w:val="base"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>\
      <w:style w:styleId="b"><w:name w:val="own"/><w:basedOn w:val="a"/></w:style>
      """
    let body = WordFile.paragraph("甲", properties: "<w:pStyle w:val=\"b\"/>")
    #expect(try texts(body, numbering: numbering, styles: styles) == ["第3条 甲"])
  }

  @Test func theTableOfContentsIsNotText() throws {
    let styles = "<w:style w:styleId=\"10\"><w:name w:val=\"toc 1\"/></w:style>"
    let body = WordFile.paragraph("一、甲\t1", properties: "<w:pStyle w:val=\"10\"/>") + WordFile.paragraph("一、甲")
    let document = try read(body, styles: styles)
    #expect(document.blocks.count == 1)
    #expect(document.findings.map(\.rule) == ["word.contents"])
  }

  @Test func mergedCellsCoverColumnsAndGoOnDownwards() throws {
    let rows = [
      WordFile.row([("甲", "<w:gridSpan w:val=\"2\"/>"), ("乙", "<w:vMerge w:val=\"restart\"/>")]),
      WordFile.row([("丙", ""), ("丁", ""), ("遮住", "<w:vMerge/>")]),
    ]
    let document = try read("<w:tbl>\(rows.joined())</w:tbl>")
    guard case .table(let table) = try #require(document.blocks.first) else { return }
    #expect(table.rows[0].cells.map(\.columns) == [1..<3, 3..<4])
    #expect(table.rows[1].cells.map(\.continuesAbove) == [false, false, true])
    #expect(table.rows[1].cells[2].isBlank)
    #expect(document.findings.map(\.rule) == ["word.covered-text"])
  }

  @Test(arguments: [
    (
      "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>",
      "word.text-box"
    ),
    ("<w:r><w:drawing/></w:r>", "word.picture"), ("<w:r><w:footnoteReference w:id=\"2\"/></w:r>", "word.footnote"),
    ("<w:r><w:commentReference w:id=\"0\"/></w:r>", "word.comment"),
    ("<w:del><w:r><w:delText>删</w:delText></w:r></w:del>", "word.deleted-text"),
    ("<w:r><w:sym w:font=\"Symbol\" w:char=\"F061\"/></w:r>", "word.symbol"),
  ]) func whatIsNotReadIsSaid(runs: String, rule: String) throws {
    let document = try read("<w:p>\(runs)<w:r><w:t>正文</w:t></w:r></w:p>")
    #expect(document.findings.map(\.rule) == [rule])
    #expect(document.findings.first?.location.place == "第1段")
  }

  @Test(arguments: [
    ("chineseCounting", 10, "十"), ("chineseCounting", 21, "二十一"), ("chineseCounting", 105, "一百零五"),
    ("ideographDigital", 20, "二〇"), ("ideographTraditional", 3, "丙"), ("decimalEnclosedCircle", 5, "⑤"),
    ("decimalFullWidth", 12, "１２"), ("upperRoman", 14, "XIV"), ("lowerLetter", 28, "bb"), ("decimalZero", 7, "07"),
    ("decimal", 0, "0"),
  ]) func numbersArePrintedInTheirFormats(format: String, start: Int, text: String) throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="\(start)"/><w:numFmt w:val="\(format)"/>\
      <w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """
    let body = WordFile.paragraph("。", properties: "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
    #expect(try texts(body, numbering: numbering) == [text + "。"])
  }
}
