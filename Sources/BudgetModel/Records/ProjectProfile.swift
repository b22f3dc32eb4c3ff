/// What a project is, beside its name and its money: who answers for it, of what kind it is, and why it is.
public struct ProjectProfile: BlankInitializable {
  /// 主管部门: the department that supervises the one that carries the project out.
  public var supervisor: Sourced<String>?
  /// 主管部门编码.
  public var supervisorCode: Sourced<String>?
  /// 实施单位.
  public var implementingUnit: Sourced<String>?
  /// 项目属性: 新增项目, 延续项目.
  public var attribute: Sourced<String>?
  /// 项目类别.
  public var category: Sourced<String>?
  /// 项目期, in words: 2023年—2025年.
  public var period: Sourced<String>?
  /// 开始日期.
  public var startDate: Sourced<CalendarDate>?
  /// 完成日期.
  public var endDate: Sourced<CalendarDate>?
  /// 单位职能: what the unit is there for.
  public var duties: Sourced<String>?
  /// 项目概况.
  public var overview: Sourced<String>?
  /// 立项依据.
  public var grounds: Sourced<String>?
  /// 可行性.
  public var feasibility: Sourced<String>?
  /// 必要性.
  public var necessity: Sourced<String>?
  /// 项目审批: by whom and under which number the project was approved.
  public var approval: Sourced<String>?
  /// 其他说明.
  public var otherMatters: Sourced<String>?

  public init() {}
}
