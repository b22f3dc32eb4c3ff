internal import Diagnostics

/// ISO 19005-3, 6.6 and ISO 14289-1, 5: the metadata stream and what it declares.
extension ConformanceClause {
  static let metadataClauses = [
    metadataStream, packetHeader, extensionSchema, part, level, accessPart, accessMetadata, title, sameInformation,
  ]

  static let metadataStream = document(.archive, "6.6.2.1-1", zh: "有元数据流", en: "it has a metadata stream") {
    $0.metadata != nil
  }

  /// The attributes `bytes` and `encoding` are of older versions; without them the packet is UTF-8.
  static let packetHeader = document(
    .archive, "6.6.2.1-2", zh: "元数据为 UTF-8 且没有旧属性", en: "the metadata are UTF-8 without old attributes"
  ) { document in
    guard let packet = document.metadata?.packet, let end = packet.firstRange(of: "?>") else { return false }
    let header = packet[..<end.lowerBound]
    return header.hasPrefix("<?xpacket") && !header.contains("bytes=") && !header.contains("encoding=")
      && !packet.contains("\u{FFFD}")
  }

  static let extensionSchema = document(
    .archive, "6.6.2.3.1-1", zh: "扩展属性有说明", en: "properties beyond the standard are described"
  ) { document in
    guard let metadata = document.metadata, metadata["pdfuaid:part"] != nil else { return true }
    return metadata["pdfaSchema:namespaceURI"] == "http://www.aiim.org/pdfua/ns/id/"
      && metadata["pdfaSchema:prefix"] == "pdfuaid" && metadata["pdfaProperty:name"] == "part"
  }

  static let part = document(.archive, "6.6.4-2", zh: "元数据声明标准部分", en: "the metadata declare the part") {
    $0.metadata?["pdfaid:part"] == $0.conformance.part.map { String($0) }
  }

  static let level = document(.archive, "6.6.4-3", zh: "元数据声明符合级别", en: "the metadata declare the level") {
    $0.metadata?["pdfaid:conformance"] == $0.conformance.level
  }

  static let accessPart = document(.access, "5-2", zh: "元数据声明 PDF/UA-1", en: "the metadata declare PDF/UA-1") {
    $0.metadata?["pdfuaid:part"] == "1"
  }

  static let accessMetadata = document(.access, "7.1-8", zh: "有元数据流", en: "it has a metadata stream") {
    $0.metadata != nil
  }

  static let title = document(.access, "7.1-9", zh: "元数据有标题", en: "the metadata hold a title") {
    $0.metadata?["dc:title"]?.isEmpty == false
  }

  /// ISO 19005-1 asked for it; two answers to one question help nobody.
  static let sameInformation = document(
    .banxin, "metadata-agree", zh: "文档信息与元数据一致", en: "its information and its metadata say the same"
  ) { document in
    let pairs = [("Title", "dc:title"), ("Author", "dc:creator"), ("Subject", "dc:description")]
    let agree = pairs.allSatisfy { key, property in
      document.information[key]?.text == document.metadata?[property]
    }
    return agree && document.statesOneDate
  }
}

extension InspectedDocument {
  fileprivate var statesOneDate: Bool {
    [("CreationDate", "xmp:CreateDate"), ("ModDate", "xmp:ModifyDate")].allSatisfy { key, property in
      metadata?[property].flatMap(DocumentDate.init)?.objectForm == information[key]?.text
    }
  }
}
