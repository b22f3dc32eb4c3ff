/// A department's performance text for a year (绩效文本): what one volume shows.
public struct PerformanceText: Sendable, Hashable {
  public var department: Department
  /// Part one, or nil where the input has none (single forms, flat lists).
  public var partOne: PartOne?
  /// Part two's own title lines as written: 第二部分, 预算项目绩效目标. Nil where the input has none.
  public var partTwoTitle: PartTitle?
  public var projects: [Project]

  public init(department: Department, partOne: PartOne?, partTwoTitle: PartTitle?, projects: [Project]) {
    self.department = department
    self.partOne = partOne
    self.partTwoTitle = partTwoTitle
    self.projects = projects
  }
}

/// The two lines that open a part: its number and its name.
public struct PartTitle: Sendable, Hashable {
  /// 第一部分.
  public var number: Sourced<String>
  /// 部门整体绩效目标.
  public var name: Sourced<String>

  public init(number: Sourced<String>, name: Sourced<String>) {
    self.number = number
    self.name = name
  }
}

/// Part one: its title and its narrative.
public struct PartOne: Sendable, Hashable {
  public var title: PartTitle
  public var narrative: Narrative

  public init(title: PartTitle, narrative: Narrative) {
    self.title = title
    self.narrative = narrative
  }
}

/// Whose performance text it is, and for which year.
public struct Department: Sendable, Hashable {
  /// 部门编码: 216002.
  public var code: Sourced<String>
  /// 部门名称.
  public var name: Sourced<String>
  /// 年度.
  public var year: Sourced<Int>

  public init(code: Sourced<String>, name: Sourced<String>, year: Sourced<Int>) {
    self.code = code
    self.name = name
    self.year = year
  }
}
