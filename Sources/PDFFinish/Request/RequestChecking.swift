internal import Diagnostics

extension FinishRequest {
  /// Throws for the first thing asked for that no conforming document could hold.
  func check(pageCount: Int) throws(FinishError) {
    try checkMetadata()
    try checkAttachments()
    try checkTagging(pageCount: pageCount)
    for link in links { try check(link, pageCount: pageCount) }
    var names: Set<String> = []
    for field in fields { try check(field, pageCount: pageCount, names: &names) }
    for insert in inserts.pages { try check(insert, pageCount: pageCount) }
  }

  private func check(_ insert: PageInsert, pageCount: Int) throws(FinishError) {
    guard (0..<pageCount).contains(insert.page), inserts.documents.indices.contains(insert.document),
      !conformance.isTagged || insert.element != nil
    else {
      throw FinishError(
        "pdf.insert", zh: "第 \(insert.page + 1) 页不能插入别的文件的页",
        en: "no page of another document can be shown on page \(insert.page + 1)")
    }
  }

  private func checkMetadata() throws(FinishError) {
    guard !metadata.title.isEmpty else {
      throw FinishError("pdf.title", zh: "文档没有标题", en: "the document has no title")
    }
    guard DocumentDate(metadata.created) != nil else {
      throw FinishError(
        "pdf.date", zh: "“\(metadata.created)”不是日期", en: "“\(metadata.created)” is not a date",
        hints: [Message(zh: "格式：2023-01-31T00:00:00Z", en: "The form is 2023-01-31T00:00:00Z")])
    }
    try check(language: metadata.language)
    for text in [metadata.title, metadata.author, metadata.subject, metadata.creator] { try check(text: text) }
  }

  private func checkAttachments() throws(FinishError) {
    guard attachments.isEmpty || conformance.allowsAttachments else {
      throw FinishError(
        "pdf.attachment", zh: "PDF/A-2 不允许附带数据文件", en: "PDF/A-2 does not allow data files as attachments",
        hints: [Message(zh: "请改用 PDF/A-3。", en: "Use PDF/A-3.")])
    }
    var names: Set<String> = []
    for attachment in attachments { try check(attachment, names: &names) }
  }

  private func check(_ attachment: Attachment, names: inout Set<String>) throws(FinishError) {
    for text in [attachment.name, attachment.description] { try check(text: text) }
    guard !attachment.name.isEmpty, names.insert(attachment.name).inserted else {
      throw FinishError(
        "pdf.attachment", zh: "附件名“\(attachment.name)”为空或重复",
        en: "the attachment's name “\(attachment.name)” is empty or not unique")
    }
    guard isMediaType(attachment.mediaType) else {
      throw FinishError(
        "pdf.attachment", zh: "“\(attachment.mediaType)”不是媒体类型", en: "“\(attachment.mediaType)” is no media type")
    }
  }

  private func checkTagging(pageCount: Int) throws(FinishError) {
    guard conformance.isTagged else { return }
    guard let tagging else {
      throw FinishError("pdf.structure", zh: "缺少文档结构", en: "the document's structure is missing")
    }
    guard tagging.leaves.count == pageCount else {
      throw FinishError(
        "pdf.structure", zh: "结构有 \(tagging.leaves.count) 页，PDF 有 \(pageCount) 页",
        en: "the structure has \(tagging.leaves.count) pages, the PDF has \(pageCount)")
    }
    let elements = tagging.structure.elements
    for case .element(let element) in tagging.leaves.joined() where !elements.indices.contains(element.index) {
      throw FinishError("pdf.structure", zh: "内容属于不存在的结构元素", en: "content belongs to an element of another tree")
    }
    for element in elements { try check(element.attributes) }
  }

  private func check(_ attributes: StructureAttributes) throws(FinishError) {
    if let language = attributes.language { try check(language: language) }
    for text in [attributes.title, attributes.alternateText] {
      if let text { try check(text: text) }
    }
    guard attributes.bounds?.isOnPaper ?? true else {
      throw FinishError("pdf.structure", zh: "图形不在页面上", en: "a figure lies on no page")
    }
  }

  private func check(_ link: LinkAnnotation, pageCount: Int) throws(FinishError) {
    try check(text: link.description)
    for page in [link.page, link.destination.page] where !(0..<pageCount).contains(page) {
      throw FinishError("pdf.link", zh: "链接指向不存在的第 \(page + 1) 页", en: "a link has no page \(page + 1)")
    }
    guard link.area.isOnPaper, link.destination.y.magnitude < PageArea.largest else {
      throw FinishError("pdf.link", zh: "链接不在页面上", en: "a link lies on no page")
    }
    guard conformance.isTagged else { return }
    guard let tagging, let element = link.element, tagging.structure.elements.indices.contains(element.index),
      tagging.structure[element].role == .link, !link.description.isEmpty
    else {
      throw FinishError(
        "pdf.link", zh: "链接“\(link.description)”没有结构元素或说明",
        en: "the link “\(link.description)” has no Link element or no description")
    }
  }

  private func check(_ field: FieldAnnotation, pageCount: Int, names: inout Set<String>) throws(FinishError) {
    for text in [field.name, field.description] { try check(text: text) }
    let isNamed = !field.name.isEmpty && !field.name.contains(".") && names.insert(field.name).inserted
    guard isNamed, (0..<pageCount).contains(field.page), field.area.isOnPaper else {
      throw FinishError(
        "pdf.field", zh: "签名域“\(field.name)”的名称或位置不对", en: "the name or place of the field “\(field.name)” is wrong")
    }
    guard conformance.isTagged else { return }
    guard let tagging, let element = field.element, tagging.structure.elements.indices.contains(element.index),
      tagging.structure[element].role == .form, !field.description.isEmpty
    else {
      throw FinishError(
        "pdf.field", zh: "签名域“\(field.name)”没有结构元素或说明",
        en: "the field “\(field.name)” has no Form element or no description")
    }
  }

  /// ISO 14289-1, 7.2: a language is a tag of BCP 47.
  private func check(language: String) throws(FinishError) {
    guard isLanguageTag(language) else {
      throw FinishError("pdf.language", zh: "“\(language)”不是语言标记", en: "“\(language)” is no language tag")
    }
  }

  /// ISO 19005-3, 6.1.13: a string has at most 32 767 bytes; XML has no control characters.
  private func check(text: String) throws(FinishError) {
    guard text.utf16.count < 16_000 else {
      throw FinishError("pdf.text", zh: "文字过长，PDF 无法保存", en: "a text is too long for a PDF")
    }
    guard let scalar = text.unicodeScalars.first(where: { !isAllowedInXML($0) }) else { return }
    let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
    throw FinishError(
      "pdf.text", zh: "标题或说明含有控制字符 \(code)", en: "a title or description holds the control character \(code)")
  }
}

/// Whether a text is a language tag in the form that ISO 19005-3, 6.7.4 and ISO 14289-1, 7.2 ask for.
func isLanguageTag(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  return parts.enumerated().allSatisfy { index, part in
    (1...8).contains(part.count) && part.allSatisfy { $0.isLetter || (index > 0 && $0.isDigit) }
  }
}

/// Whether a text has the form of a MIME type (ISO 19005-3, 6.8).
func isMediaType(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  let signs = Array("-_+.".utf8)
  return parts.count == 2
    && parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isDigit || signs.contains($0) }
    }
}

/// XML 1.0, production 2.
private func isAllowedInXML(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 9, 10, 13, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...: true
  default: false
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (self | 32) >= UInt8(ascii: "a") && (self | 32) <= UInt8(ascii: "z") }
}
