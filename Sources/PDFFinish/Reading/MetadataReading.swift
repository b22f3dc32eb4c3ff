/// The properties of a metadata packet, as far as they are simple texts.
///
/// It finds a property by its usual prefix, as an element or as an attribute. That is all that the documents of this
/// program and of most others need; a packet with other prefixes reads as one without the property.
struct MetadataReading {
  let packet: String

  init(_ bytes: [UInt8]) { packet = String(decoding: bytes, as: UTF8.self) }

  /// The value of a property such as `pdfaid:part`; of a list or of alternatives the first item.
  subscript(property: String) -> String? { element(property) ?? attribute(property) }

  private func element(_ property: String) -> String? {
    guard let start = packet.firstRange(of: "<\(property)>"),
      let end = packet[start.upperBound...].firstRange(of: "</\(property)>")
    else { return nil }
    return unescaped(firstItem(of: packet[start.upperBound..<end.lowerBound]))
  }

  private func firstItem(of value: Substring) -> Substring {
    guard let item = value.firstRange(of: "<rdf:li"), let open = value[item.upperBound...].firstIndex(of: ">"),
      let end = value[open...].firstRange(of: "</rdf:li>")
    else { return value }
    return value[value.index(after: open)..<end.lowerBound]
  }

  private func attribute(_ property: String) -> String? {
    guard let start = packet.firstRange(of: " \(property)=\""),
      let end = packet[start.upperBound...].firstIndex(of: "\"")
    else { return nil }
    return unescaped(packet[start.upperBound..<end])
  }

  private func unescaped(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}
