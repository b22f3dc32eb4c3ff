/// What an archivist says of a document: the parts of its reference number (DA/T 22-2015, 5.5).
public struct DocumentDescription: Sendable, Hashable, Codable {
  /// 全宗号: the number of whose papers these are.
  public var fonds: String
  /// 档案门类代码: WS for the papers of an office.
  public var category: String
  /// 年度.
  public var year: Int
  /// 保管期限.
  public var term: RetentionTerm
  /// 机构（问题）: an office, or its letters.
  public var office: String
  /// 件号, from 1 to 9999.
  public var item: Int

  public init(fonds: String, category: String = "WS", year: Int, term: RetentionTerm, office: String, item: Int) {
    self.fonds = fonds
    self.category = category
    self.year = year
    self.term = term
    self.office = office
    self.item = item
  }

  /// 档号: `Z109-WS·2023-D30-BGS-0001`.
  public var reference: String {
    let number = String(repeating: "0", count: max(0, 4 - String(item).count)) + String(item)
    return "\(fonds)-\(category)·\(year)-\(term.rawValue)-\(office)-\(number)"
  }
}

/// How long a document is kept (国家档案局令第 8 号), by its letters in a reference number.
public enum RetentionTerm: String, Sendable, Codable, CaseIterable {
  case permanent = "Y"
  case thirtyYears = "D30"
  case tenYears = "D10"

  /// 永久, 30年, 10年.
  public var chinese: String {
    switch self {
    case .permanent: "永久"
    case .thirtyYears: "30年"
    case .tenYears: "10年"
    }
  }
}
