internal import BudgetModel

/// The level of government that a department belongs to.
enum GovernmentLevel: Sendable, Hashable {
  case province, city, county
  /// A district of a city.
  case district
  /// A city of county rank.
  case countyCity

  /// What the department's name says; what the codes of most projects say where it says nothing, or only 市.
  init?(of text: PerformanceText) {
    let divisions = text.projects.compactMap { ProjectCode($0.code.value)?.division }
    let counts = Dictionary(grouping: divisions, by: \.self).mapValues(\.count)
    let common = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let named = GovernmentLevel(name: text.department.name.value)
    let coded = common.map(GovernmentLevel.init(division:))
    guard let level = named == .city && coded == .countyCity ? coded : named ?? coded else { return nil }
    self = level
  }

  /// GB/T 2260: two digits of province, two of city, two of county – 01–20 for districts, 81–99 for cities.
  init(division: String) {
    let digits = Array(division)
    let (city, county) = (Int(String(digits[2..<4])) ?? 0, Int(String(digits[4..<6])) ?? 0)
    switch (city, county) {
    case (0, 0): self = .province
    case (_, 0), (_, 99): self = .city
    case (_, 1...20): self = .district
    case (_, 81...): self = .countyCity
    default: self = .county
    }
  }

  /// Reads the places that begin a name one after another: 河北省唐山市乐亭县教育局 belongs to a county.
  init?(name: String) {
    var rest = name.trimmingPrefix("中国共产党").trimmingPrefix("中共")[...]
    var level: GovernmentLevel?
    while let (place, next) = GovernmentLevel.leadingPlace(of: rest) {
      level = place
      rest = rest.dropFirst(next)
    }
    guard let level else { return nil }
    self = level
  }

  private static let suffixes: [(String, GovernmentLevel)] = [
    ("自治区", .province), ("省", .province), ("市", .city), ("县", .county), ("旗", .county), ("区", .district),
  ]

  /// Words that end like a place and are none.
  private static let noPlaces = ["园区", "开发区", "社区", "城区", "辖区", "景区", "林区", "库区", "校区"]

  /// A name of two or three characters with its level, and how many characters it takes.
  private static func leadingPlace(of text: Substring) -> (GovernmentLevel, Int)? {
    for (suffix, level) in suffixes {
      for length in 2...3 where text.dropFirst(length).hasPrefix(suffix) {
        let taken = length + suffix.count
        if !noPlaces.contains(where: text.prefix(taken).hasSuffix) { return (level, taken) }
      }
    }
    return nil
  }
}
