/// The metadata stream of a document: an XMP packet (ISO 16684-1) of what the request says.
struct MetadataPacket {
  var metadata: DocumentMetadata
  var conformance: Conformance
  var producer: String

  var stream: PDFStream {
    PDFStream(dictionary: ["Type": .name("Metadata"), "Subtype": .name("XML")], data: Array(packet.utf8))
  }

  /// The mark in the first line tells readers the encoding (ISO 16684-1, 7.3.2).
  private var packet: String {
    """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    \(descriptions.joined(separator: "\n"))
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>
    """
  }

  private var descriptions: [String] {
    [dublinCore, basic, archival] + (conformance.isTagged ? [universalAccess, universalAccessSchema] : [])
  }

  private var dublinCore: String {
    let author = "<dc:creator><rdf:Seq><rdf:li>\(escaped(metadata.author))</rdf:li></rdf:Seq></dc:creator>"
    let properties = [
      alternatives("dc:title", metadata.title),
      metadata.author.isEmpty ? "" : author,
      metadata.subject.isEmpty ? "" : alternatives("dc:description", metadata.subject),
      "<dc:language><rdf:Bag><rdf:li>\(metadata.language)</rdf:li></rdf:Bag></dc:language>",
    ]
    return description("xmlns:dc=\"http://purl.org/dc/elements/1.1/\"", properties.joined())
  }

  private var basic: String {
    description(
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"",
      """
      <xmp:CreateDate>\(metadata.created)</xmp:CreateDate><xmp:ModifyDate>\(metadata.created)</xmp:ModifyDate>\
      <xmp:CreatorTool>\(escaped(metadata.creator))</xmp:CreatorTool><pdf:Producer>\(escaped(producer))</pdf:Producer>
      """)
  }

  /// ISO 19005-3, 6.6.4.
  private var archival: String {
    description(
      "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"",
      """
      <pdfaid:part>\(conformance.part ?? 0)</pdfaid:part>\
      <pdfaid:conformance>\(conformance.level)</pdfaid:conformance>
      """)
  }

  /// ISO 14289-1, 5.
  private var universalAccess: String {
    description("xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"", "<pdfuaid:part>1</pdfuaid:part>")
  }

  /// ISO 19005-3, 6.6.2.3: a schema that the standard does not know is described in the packet itself.
  private var universalAccessSchema: String {
    description(
      """
      xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
      """,
      """
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
      <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
      <pdfaProperty:category>internal</pdfaProperty:category>\
      <pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>\
      </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
      """)
  }

  private func description(_ namespaces: String, _ properties: String) -> String {
    "<rdf:Description rdf:about=\"\" \(namespaces)>\(properties)</rdf:Description>"
  }

  private func alternatives(_ property: String, _ text: String) -> String {
    "<\(property)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(text))</rdf:li></rdf:Alt></\(property)>"
  }
}

private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
}
