/// What the operands of a marked-content operator say.
struct MarkedContentProperties {
  var tag: String
  /// The number that ties the sequence to the structure; nil for sequences that only hold properties.
  var identifier: Int?
  /// The text that the sequence stands for.
  var actualText: String?
  /// What an artifact is (ISO 32000-1, table 330): `Pagination`, and `Footer`.
  var type: String?
  var subtype: String?

  /// The properties of a BDC or BMC. A property list that is a name stands in the resources, where Cairo puts none.
  init?(_ operation: ContentOperation, in content: [UInt8]) {
    guard let first = operation.operands.first, first.kind == .name else { return nil }
    tag = decodedName(content[first.range])
    guard operation.operands.count > 1 else { return }
    let list = Array(content[operation.operands[1].range.lowerBound..<operation.range.upperBound])
    guard let properties = PDFObjectParser.parse(list)?.dictionary else { return }
    identifier = properties["MCID"]?.integer
    actualText = properties["ActualText"]?.text
    type = properties["Type"]?.name
    subtype = properties["Subtype"]?.name
  }
}
