internal import Diagnostics

/// ISO 19005-3, 6.1: the file as bytes and objects.
extension ConformanceClause {
  static let fileClauses = [
    header, binaryMark, identifier, noEncryption, endOfFile, endOfStreams, noExternalStreams, filters, integers,
    reals, strings, tinyReals, names, objectCount, nestedStates, pageSizes, noPermissions,
  ]

  /// Permissions belong to signatures, which no form has when it is made.
  static let noPermissions = document(.archive, "6.1.12-1", zh: "没有权限字典", en: "it has no permissions") {
    $0.catalog["Perms"] == nil
  }

  static let reals = objects("6.1.13-2", zh: "实数不超过 3.403 × 10³⁸", en: "a real number is at most 3.403 × 10³⁸") {
    $0.object.isEveryPart { part in part.realNumber.map { $0.magnitude <= 3.403e38 } ?? true }
  }

  static let tinyReals = objects("6.1.13-5", zh: "实数不小于 1.175 × 10⁻³⁸", en: "a real number is not below 1.175 × 10⁻³⁸")
  {
    $0.object.isEveryPart { part in part.realNumber.map { $0 == 0 || $0.magnitude >= 1.175e-38 } ?? true }
  }

  static let header = document(
    .archive, "6.1.2-1", zh: "以 %PDF-1.n 开头", en: "it begins with %PDF-1.n"
  ) { document in
    document.bytes.starts(with: "%PDF-1.".utf8) && document.bytes.dropFirst(7).first?.isDigit == true
  }

  static let binaryMark = document(
    .archive, "6.1.2-2", zh: "第二行注释含四个非 ASCII 字节", en: "a comment of four bytes above 127 follows"
  ) { document in
    let second = document.bytes.drop { $0 != 10 && $0 != 13 }.drop(while: \.isBlank)
    return second.first == UInt8(ascii: "%") && second.dropFirst().prefix(4).allSatisfy { $0 > 127 }
  }

  static let identifier = document(.archive, "6.1.3-1", zh: "有文件标识", en: "the trailer has an ID") {
    !$0.reader.identifier.isEmpty
  }

  static let noEncryption = document(.archive, "6.1.3-2", zh: "未加密", en: "it is not encrypted") {
    $0.trailer["Encrypt"] == nil
  }

  static let endOfFile = document(.archive, "6.1.3-3", zh: "末尾没有多余数据", en: "nothing follows its end") {
    let end = $0.bytes.suffix(6)
    return end.dropLast(end.last == 10 ? 1 : 0).suffix(5).elementsEqual("%%EOF".utf8)
  }

  static let endOfStreams = document(
    .archive, "6.1.7.1-2", zh: "endstream 前有换行", en: "an end of line stands before endstream"
  ) { document in
    let bytes = document.bytes
    let starts = bytes.indices.dropFirst().filter {
      bytes[$0] == UInt8(ascii: "e") && bytes[$0...].starts(with: "endstream".utf8)
    }
    return starts.allSatisfy { bytes[$0 - 1] == 10 || bytes[$0 - 1] == 13 }
  }

  static let noExternalStreams = objects(
    "6.1.7.1-3", zh: "数据流不引用外部文件", en: "a stream is no external file"
  ) { object in
    let keys = object.object.dictionary?.keys ?? []
    return !object.isStream || Set(keys).isDisjoint(with: ["F", "FFilter", "FDecodeParms"])
  }

  static let filters = objects(
    "6.1.7.2-1", zh: "不用 LZW 和 Crypt 过滤器", en: "a stream is not filtered with LZW or Crypt"
  ) { object in
    let filter = object.object.dictionary?["Filter"]
    let names = filter?.array?.compactMap(\.name) ?? [filter?.name].compactMap(\.self)
    return !object.isStream || Set(names).isSubset(of: allowedFilters)
  }

  private static let allowedFilters: Set<String> = [
    "ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode", "JBIG2Decode", "DCTDecode",
    "JPXDecode",
  ]

  static let integers = objects("6.1.13-1", zh: "整数不超过 32 位", en: "an integer has at most 32 bits") {
    $0.object.isEveryPart { part in part.integer.map { Int32(exactly: $0) != nil } ?? true }
  }

  static let strings = objects("6.1.13-3", zh: "字符串不超过 32767 字节", en: "a string has at most 32 767 bytes") {
    $0.object.isEveryPart { ($0.string?.count ?? 0) <= 32_767 }
  }

  static let names = objects("6.1.13-4", zh: "名称不超过 127 字节", en: "a name has at most 127 bytes") {
    $0.object.isEveryPart { part in
      (part.name?.unicodeScalars.count ?? 0) <= 127
        && part.dictionary?.keys.allSatisfy { $0.unicodeScalars.count <= 127 } ?? true
    }
  }

  static let objectCount = document(.archive, "6.1.13-7", zh: "对象不超过 8388607 个", en: "it has at most 8 388 607 objects")
  {
    ($0.trailer["Size"]?.integer ?? 0) <= 8_388_608
  }

  static let nestedStates = pages(.archive, "6.1.13-8", zh: "q/Q 嵌套不超过 28 层", en: "q and Q nest at most 28 deep") {
    $0.content.deepestState <= 28
  }

  static let pageSizes = pages(
    .archive, "6.1.13-11", zh: "页面边长为 3 到 14400 点", en: "its sides measure 3 to 14 400 points"
  ) {
    [$0.page.box.right - $0.page.box.left, $0.page.box.top - $0.page.box.bottom].allSatisfy((3...14_400).contains)
  }
}

extension ConformanceClause {
  /// A clause that each page keeps or violates.
  static func pages(
    _ standard: Standard, _ number: String, zh: String, en: String,
    holds: @escaping @Sendable (InspectedPage) -> Bool
  ) -> ConformanceClause {
    ConformanceClause(standard, number, zh: zh, en: en) { $0.pages.filter { !holds($0) }.map(\.place) }
  }

  /// A clause of PDF/A that each object keeps or violates.
  static func objects(
    _ number: String, zh: String, en: String, holds: @escaping @Sendable (InspectedObject) -> Bool
  ) -> ConformanceClause {
    ConformanceClause(.archive, number, zh: zh, en: en) { $0.objects.filter { !holds($0) }.map(\.place) }
  }
}

extension PDFObject {
  /// The value of a real, which may be beyond all numbers; nil for any other object.
  fileprivate var realNumber: Double? { if case .real(let digits) = self { Double(digits) } else { nil } }

  /// Whether the object and all that it holds directly are so.
  func isEveryPart(_ holds: (PDFObject) -> Bool) -> Bool {
    guard holds(self) else { return false }
    switch self {
    case .array(let items): return items.allSatisfy { $0.isEveryPart(holds) }
    case .dictionary(let dictionary): return dictionary.entries.allSatisfy { $0.value.isEveryPart(holds) }
    default: return true
    }
  }
}
