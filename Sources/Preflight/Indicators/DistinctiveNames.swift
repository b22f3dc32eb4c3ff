internal import BudgetModel

/// The words that a project is known by and no other: 雪亮工程 of “雪亮工程”政府购买服务项目经费.
struct DistinctiveNames {
  /// By their first three characters, so that a text is looked through once however many projects there are.
  private var entries: [UInt64: [(name: String, owner: Project)]] = [:]

  /// What project names end in and what tells nothing.
  private static let endings = [
    "经费", "资金", "项目", "费用", "费", "补助", "补贴", "专项", "工作", "政府购买服务", "购买服务", "服务", "运行维护", "建设", "奖励",
  ]

  /// The fewest characters of a name without quotation marks: shorter ones are words of everyday use.
  private static let shortest = 5

  init(_ projects: [Project]) {
    var owners: [String: [Project]] = [:]
    for project in projects {
      for name in Set(DistinctiveNames.names(of: project)) { owners[name, default: []].append(project) }
    }
    for (name, projects) in owners where projects.count == 1 && name.unicodeScalars.count >= 3 {
      let start = Array(name.unicodeScalars.prefix(3))
      entries[DistinctiveNames.key(start[...]), default: []].append((name, projects[0]))
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// The first name that a text mentions, with the project that it belongs to.
  func match(in text: String) -> (name: String, owner: Project)? {
    let scalars = Array(text.unicodeScalars)
    for start in scalars.indices.dropLast(2) {
      guard let candidates = entries[DistinctiveNames.key(scalars[start..<start + 3])] else { continue }
      let found = candidates.filter { scalars[start...].starts(with: $0.name.unicodeScalars) }
      if let longest = found.max(by: { $0.name.count < $1.name.count }) { return longest }
    }
    return nil
  }

  /// Three code points, of 21 bits each.
  private static func key(_ scalars: ArraySlice<Unicode.Scalar>) -> UInt64 {
    scalars.reduce(0) { $0 << 21 | UInt64($1.value) }
  }

  /// What stands in quotation marks, and the name without its common endings.
  private static func names(of project: Project) -> [String] {
    let name = project.name.value.withoutSpaces
    let quoted = name.split(separator: "“").dropFirst(name.hasPrefix("“") ? 0 : 1).compactMap { part in
      part.contains("”") ? part.prefix { $0 != "”" } : nil
    }
    var core = name[...]
    while let ending = endings.first(where: { core.hasSuffix($0) }) { core = core.dropLast(ending.count) }
    let long = quoted.isEmpty && core.count >= shortest ? [String(core)] : []
    return quoted.map(String.init) + long
  }
}
