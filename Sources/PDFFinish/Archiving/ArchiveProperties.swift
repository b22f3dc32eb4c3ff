/// What a document's metadata say of its place in an archive: properties of a schema of our own, which the packet
/// describes itself (ISO 19005-3, 6.6.2.3).
public struct ArchiveProperties: Sendable, Hashable {
  public struct Property: Sendable, Hashable {
    /// Its name in the packet: a letter, then letters and digits.
    public var name: String
    public var value: String
    /// What it means, for whoever reads the packet without knowing the schema.
    public var description: String

    public init(name: String, value: String, description: String) {
      (self.name, self.value, self.description) = (name, value, description)
    }
  }

  public var properties: [Property]

  public init(_ properties: [Property]) { self.properties = properties }

  static let namespace = "urn:banxin:archive:1.0"
  static let prefix = "bxarchive"
}

extension ArchiveProperties {
  /// A packet with the properties in it.
  func added(to packet: String) -> String {
    guard !properties.isEmpty, let end = packet.firstRange(of: "</rdf:RDF>") else { return packet }
    var packet = packet
    packet.insert(contentsOf: description + "\n", at: end.lowerBound)
    return withSchema(packet)
  }

  private var description: String {
    let name = ArchiveProperties.prefix
    let values = properties.map { "<\(name):\($0.name)>\(escaped($0.value))</\(name):\($0.name)>" }
    return """
      <rdf:Description rdf:about="" xmlns:\(name)="\(ArchiveProperties.namespace)">\(values.joined())</rdf:Description>
      """
  }

  /// A packet has one list of schemas; where there is none yet, it is made.
  private func withSchema(_ packet: String) -> String {
    var packet = packet
    if let list = packet.firstRange(of: "</rdf:Bag></pdfaExtension:schemas>") {
      packet.insert(contentsOf: schema, at: list.lowerBound)
    } else if let end = packet.firstRange(of: "</rdf:RDF>") {
      packet.insert(contentsOf: schemaList + "\n", at: end.lowerBound)
    }
    return packet
  }

  private var schemaList: String {
    """
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
    <pdfaExtension:schemas><rdf:Bag>\(schema)</rdf:Bag></pdfaExtension:schemas></rdf:Description>
    """
  }

  private var schema: String {
    let items = properties.map { property in
      """
      <rdf:li rdf:parseType="Resource"><pdfaProperty:name>\(property.name)</pdfaProperty:name>\
      <pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>\
      <pdfaProperty:description>\(escaped(property.description))</pdfaProperty:description></rdf:li>
      """
    }
    return """
      <rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Banxin archive</pdfaSchema:schema>\
      <pdfaSchema:namespaceURI>\(ArchiveProperties.namespace)</pdfaSchema:namespaceURI>\
      <pdfaSchema:prefix>\(ArchiveProperties.prefix)</pdfaSchema:prefix>\
      <pdfaSchema:property><rdf:Seq>\(items.joined())</rdf:Seq></pdfaSchema:property></rdf:li>
      """
  }
}

private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
}
