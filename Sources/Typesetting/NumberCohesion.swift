/// Which neighbours belong to one number: its sign, its digits, its unit, its ordinal.
///
/// CLREQ's section on it (Digits and their Prefix and Suffix) is a heading without text; these are our own rules.
struct NumberCohesion {
  /// For each cluster: whether it is bound to the one before it.
  private(set) var binds: [Bool]

  init(_ clusters: [Cluster]) {
    binds = Array(repeating: false, count: clusters.count)
    for index in clusters.indices.dropFirst() {
      if clusters[index - 1].characterClass == .digit, clusters[index].characterClass == .han {
        bindUnit(at: index, of: clusters)
      } else if NumberCohesion.leads(clusters, to: index) {
        binds[index] = true
      }
    }
  }

  /// Whether what stands before the digit at `index` belongs to it: 第|3, ≥|90, 5～|8, 〔2015〕|88, 24620—|2009; or
  /// what precedes the end of a unit: 元/人·|月.
  private static func leads(_ clusters: [Cluster], to index: Int) -> Bool {
    let (before, after) = (clusters[index - 1], clusters[index])
    if before.characterClass == .interpunct { return index > 2 && clusters[index - 3].characterClass == .solidus }
    if before.characterClass == .prefix { return after.characterClass == .digit || after.characterClass == .prefix }
    guard after.characterClass == .digit else { return false }
    if before.characterClass == .dash { return index > 1 && clusters[index - 2].characterClass == .digit }
    return before.characterClass == .connector || before.scalar == "第" || before.scalar == "〕"
  }

  /// Binds the unit that begins at `index`: the longest one known, or a single character, as measure words are.
  private mutating func bindUnit(at index: Int, of clusters: [Cluster]) {
    let following = clusters[index...].prefix(NumberCohesion.longestUnit).map(\.scalar)
    let length = following.indices.reversed().first { NumberCohesion.units.contains(Array(following[...$0])) } ?? 0
    for place in index...index + length { binds[place] = true }
  }

  private static let units: Set<[Unicode.Scalar]> = Set(
    """
    万元 亿元 千元 百元 万人 万人次 亿人次 千人 人次 人数 人份 人天 万户 万户次 户次 万份 万次 万亩 万件 万册 万吨 亿吨 万台 万平方米
    万立方米 平方米 平方公里 平方千米 立方米 公里 千米 厘米 毫米 公斤 千克 毫克 公顷 千瓦 千瓦时 万千瓦 万千瓦时 小时 分钟 课时 学时 学分
    年度 年底 年初 年末 年内 年级 月底 月份 月初 月末 月中 个月 个工作日 工作日 日内 天内 季度 周岁 岁以上 场次 批次 车次 班次 件次 台次
    个百分点 百分点 号文 号文件 号令 摄氏度
    """.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) })

  private static let longestUnit = units.map(\.count).max() ?? 1
}
