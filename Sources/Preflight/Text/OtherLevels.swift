internal import Diagnostics

/// Words for a level of government that is not the department's: 全省 in a county's text.
@Sendable func otherLevels(_ passage: Passage, _ context: CheckContext) -> [Fault] {
  guard let level = context.level else { return [] }
  let words = level.foreignWords
  return passage.paragraphs.flatMap { paragraph in
    paragraph.characters.indices.compactMap { index in fault(at: index, of: paragraph, among: words, level: level) }
  }
}

private func fault(
  at index: Int, of paragraph: Paragraph, among words: [String], level: GovernmentLevel
) -> Fault? {
  guard let word = words.first(where: { paragraph.has($0, at: index) }) else { return nil }
  let end = index + word.count
  guard !paragraph.isQuoted(index), !paragraph.isPartOfALongerWord(end), !paragraph.looksBeyond(index..<end) else {
    return nil
  }
  return paragraph.fault(
    index..<end, zh: "“\(word)”不是本级政府的范围", en: "“\(word)” is another level of government",
    hint: Message(
      zh: "本部门属于\(level.name.chinese)级，可能应为“\(level.ownWord)”",
      en: "the department is of a \(level.name.english): “\(level.ownWord)”?"))
}

extension GovernmentLevel {
  /// 全省, 我省, 本省 of every level but one's own.
  fileprivate var foreignWords: [String] {
    let others: [String] =
      switch self {
      case .province: ["市", "县", "区", "镇", "乡"]
      case .city: ["省", "县", "区", "镇", "乡"]
      case .county, .district: ["省", "市", self == .county ? "区" : "县", "镇", "乡"]
      case .countyCity: ["省", "县", "区", "镇", "乡"]
      }
    return others.flatMap { ["全\($0)", "我\($0)", "本\($0)"] }
  }

  fileprivate var ownWord: String {
    switch self {
    case .province: "全省"
    case .city, .countyCity: "全市"
    case .county: "全县"
    case .district: "全区"
    }
  }

  fileprivate var name: Message {
    switch self {
    case .province: Message(zh: "省", en: "province")
    case .city: Message(zh: "市", en: "city")
    case .county: Message(zh: "县", en: "county")
    case .district: Message(zh: "区", en: "district")
    case .countyCity: Message(zh: "县", en: "city of county rank")
    }
  }
}

extension Paragraph {
  /// Whether quotation marks or title marks are open at a place: names of documents and campaigns may say anything.
  fileprivate func isQuoted(_ index: Int) -> Bool {
    let opened = characters[..<index].count { "“《「".contains($0) }
    return opened > characters[..<index].count { "”》」".contains($0) }
  }

  /// 全区域, 全市场, 全乡村 are words of their own.
  fileprivate func isPartOfALongerWord(_ end: Int) -> Bool {
    self[optional: end].map { "域场区村长委".contains($0) } ?? false
  }

  /// Whether the clause looks at the other level on purpose: 位居全省前列, 按照全市统一部署.
  fileprivate func looksBeyond(_ range: Range<Int>) -> Bool {
    let behind = text(range.upperBound..<range.upperBound + 8)
    let before = text(max(0, range.lowerBound - 6)..<range.lowerBound)
    let comparisons = [
      "前列", "先进", "领先", "首", "第一", "前", "平均", "排名", "位次", "统一", "部署", "要求", "会议", "试点", "示范", "推广", "评比", "考核",
      "通报", "标杆", "一流", "各地", "同类", "名列", "水平",
    ]
    let preludes = ["居", "列", "按照", "按", "根据", "落实", "贯彻", "荣获", "获", "高于", "低于", "在", "向", "推向", "走"]
    return comparisons.contains(where: behind.contains) || preludes.contains(where: before.hasSuffix)
  }
}
