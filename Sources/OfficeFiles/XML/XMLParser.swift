internal import CXML

/// Reads an XML text into `reading`, from memory alone.
///
/// A document type is refused: Office Open XML has none (ECMA-376 Part 2, 9.1.4), and entities are what attacks are made
/// of. libxml2 itself refuses elements nested more than 256 deep and texts longer than 10 MB.
///
/// - Parameter part: the name that findings give the text.
func parseXML<Reading: XMLReading>(
  _ bytes: [UInt8], part: String, into reading: inout Reading
) throws(OfficeFileError) {
  let session = XMLSession(reading)
  defer { if let read = session.reading as? Reading { reading = read } }
  let isWellFormed = session.parse(bytes)
  if session.hasDocumentType {
    throw .refused("xml.document-type", "\(part) 含有文档类型声明（DTD）", "\(part) has a document type declaration")
  }
  guard isWellFormed else { throw .damaged("\(part) 不是完整的 XML", "\(part) is no well-formed XML") }
}

/// One run of libxml2's parser: what its callbacks, which can't capture anything, get as their context.
private final class XMLSession {
  var reading: any XMLReading
  private(set) var hasDocumentType = false
  private var parser: xmlParserCtxtPtr?

  init(_ reading: any XMLReading) { self.reading = reading }

  /// Whether the text is well-formed.
  func parse(_ bytes: [UInt8]) -> Bool {
    var handlers = XMLSession.handlers
    let context = Unmanaged.passUnretained(self).toOpaque()
    guard let parser = xmlCreatePushParserCtxt(&handlers, context, nil, 0, nil) else { return false }
    self.parser = parser
    defer { xmlFreeParserCtxt(parser) }
    xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
    // The parser takes Int32 lengths; chunks also let it stop early.
    for start in stride(from: 0, to: bytes.count, by: XMLSession.chunk) {
      let isParsed = bytes[start..<min(start + XMLSession.chunk, bytes.count)].withUnsafeBytes { chunk in
        xmlParseChunk(parser, chunk.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(chunk.count), 0) == 0
      }
      guard isParsed, !hasDocumentType else { return false }
    }
    return xmlParseChunk(parser, nil, 0, 1) == 0
  }

  fileprivate func refuseDocumentType() {
    hasDocumentType = true
    xmlStopParser(parser)
  }

  private static let chunk = 1 << 20

  private static var handlers: xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.internalSubset = { context, _, _, _ in session(context)?.refuseDocumentType() }
    handlers.startElementNs = { context, name, _, _, _, _, count, _, attributes in
      guard let name else { return }
      session(context)?.reading.open(XMLTag(name, attributes, count: Int(count)))
    }
    handlers.endElementNs = { context, name, _, _ in
      if let name { session(context)?.reading.close(String(cString: name)) }
    }
    handlers.characters = { context, text, count in session(context)?.reading.read(decoded(text, count)) }
    handlers.ignorableWhitespace = handlers.characters
    handlers.cdataBlock = handlers.characters
    return handlers
  }
}

private func session(_ context: UnsafeMutableRawPointer?) -> XMLSession? {
  context.map { Unmanaged<XMLSession>.fromOpaque($0).takeUnretainedValue() }
}

private func decoded(_ text: UnsafePointer<xmlChar>?, _ count: Int32) -> String {
  String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
}

extension XMLTag {
  /// libxml2 gives five pointers an attribute: local name, prefix, namespace, the value's beginning and its end.
  fileprivate init(
    _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    self.name = String(cString: name)
    self.attributes = (0..<count).compactMap { index in
      guard let attributes, let key = attributes[index * 5], let start = attributes[index * 5 + 3],
        let end = attributes[index * 5 + 4]
      else { return nil }
      return (
        String(cString: key), String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      )
    }
  }
}
