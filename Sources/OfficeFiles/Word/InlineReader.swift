/// Reads what stands in a paragraph: the text that Word would print.
struct InlineReader {
  private var text = ""
  private let paragraph: Int

  /// The text of a paragraph, without its number.
  static func text(of element: XMLElement, reader: inout BodyReader) -> String {
    var inline = InlineReader(paragraph: reader.paragraphCount)
    for child in element.children { inline.read(child, &reader) }
    return inline.text
  }

  private init(paragraph: Int) { self.paragraph = paragraph }

  private mutating func read(_ element: XMLElement, _ reader: inout BodyReader) {
    switch element.name {
    case "r": readRun(element, &reader)
    case "ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo", "sdtContent":
      for child in element.children { read(child, &reader) }
    case "sdt": if let content = element.child("sdtContent") { read(content, &reader) }
    case "AlternateContent": if let choice = element.children.first?.children { choice.forEach { read($0, &reader) } }
    case "del", "moveFrom": reader.remarks.add(.deleted, text: element.text, paragraph: paragraph)
    case "oMath", "oMathPara":
      let formula = element.descendants("t").map(\.text).joined()
      text += formula
      reader.remarks.add(.equation, text: formula, paragraph: paragraph)
    default: break
    }
  }

  private mutating func readRun(_ run: XMLElement, _ reader: inout BodyReader) {
    if run.child("rPr")?.isOn("vanish") == true {
      return reader.remarks.add(.hidden, text: run.children("t").map(\.text).joined(), paragraph: paragraph)
    }
    for element in run.children { readRunContent(element, &reader) }
  }

  private mutating func readRunContent(_ element: XMLElement, _ reader: inout BodyReader) {
    if element.name == "fldChar" { return readField(element, &reader) }
    guard !reader.fields.contains(true) else { return }
    switch element.name {
    case "t": text += element.text
    case "tab", "ptab": text += "\t"
    case "cr": text += "\n"
    case "br": if element["type"] == nil || element["type"] == "textWrapping" { text += "\n" }
    case "noBreakHyphen": text += "-"
    case "sym": text += symbol(element, &reader)
    case "ruby": element.child("rubyBase")?.children.forEach { read($0, &reader) }
    case "AlternateContent": element.children.first?.children.forEach { readRunContent($0, &reader) }
    default: note(element, &reader)
    }
  }

  /// A field shows its result; what it was made from is not printed.
  private func readField(_ element: XMLElement, _ reader: inout BodyReader) {
    switch element["fldCharType"] {
    case "begin": reader.fields.append(true)
    case "separate": if !reader.fields.isEmpty { reader.fields[reader.fields.count - 1] = false }
    case "end": _ = reader.fields.popLast()
    default: break
    }
  }

  /// A character of a font of symbols. The ticked and empty boxes of Wingdings have counterparts in Unicode.
  private func symbol(_ element: XMLElement, _ reader: inout BodyReader) -> String {
    let code = element["char"].flatMap { UInt32($0, radix: 16) }.map { $0 & 0xFF }
    if element["font"]?.hasPrefix("Wingdings") == true, let code, let sign = InlineReader.wingdings[code] {
      return sign
    }
    reader.remarks.add(.symbol, text: "\(element["font"] ?? "") \(element["char"] ?? "")", paragraph: paragraph)
    return "\u{FFFD}"
  }

  private static let wingdings: [UInt32: String] = [
    0x6F: "□", 0x71: "□", 0xA8: "□", 0x52: "☑", 0xFE: "☑", 0x53: "☒", 0xFD: "☒", 0xFC: "✓", 0x6C: "●", 0x6E: "■",
  ]

  private func note(_ element: XMLElement, _ reader: inout BodyReader) {
    let remark: WordRemarks.Kind? =
      switch element.name {
      case "drawing", "pict", "object": element.descendants("txbxContent").isEmpty ? .picture : .textBox
      case "footnoteReference", "endnoteReference": .footnote
      case "commentReference": .comment
      default: nil
      }
    guard let remark else { return }
    let inside = remark == .textBox ? element.descendants("txbxContent").map(\.text).joined(separator: " ") : ""
    reader.remarks.add(remark, text: inside, paragraph: paragraph)
  }
}
