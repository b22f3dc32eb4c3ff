public import Diagnostics

/// A project with its money, its goals and its indicators: what one form shows.
///
/// A department's overall form (部门整体支出绩效目标申报表) and a regional one (区域绩效目标表) are such records too: their
/// `name` is the department's or the transfer's, their `code` its code.
public struct Project: Sendable, Hashable {
  /// The project's number in its department's volume, counted from 1.
  public var sequence: Sourced<Int>
  /// The title as written, without its number: 见义勇为工作经费绩效目标表.
  public var title: Sourced<String>
  public var code: Sourced<String>
  public var name: Sourced<String>
  public var departmentCode: Sourced<String>
  public var departmentName: Sourced<String>
  public var budget: Budget
  /// What the money is for (资金用途).
  public var purpose: Sourced<String>
  public var plan: SpendingPlan
  /// The goals (绩效目标), one a paragraph, with the numbers they were written with.
  public var goals: [Sourced<String>]
  public var indicators: [Indicator]
  /// Where the project begins in the input.
  public var location: SourceLocation

  /// The name of the form to set it in (表式); nil for the one that the run chooses.
  public var form: Sourced<String>?
  /// The money by its sources.
  @Rare public var funding: Funding
  /// Of a department's overall form: its main tasks of the year.
  public var tasks: [DepartmentTask] = []
  public var progressSteps: [ProgressStep] = []
  public var reviews: [ReviewOpinion] = []
  @Rare public var profile: ProjectProfile
  @Rare public var transfer: TransferPayment
  @Rare public var mediumTerm: MediumTerm
  @Rare public var evaluation: SelfEvaluation
  @Rare public var responsibility: Responsibility

  public init(
    sequence: Sourced<Int>, title: Sourced<String>, code: Sourced<String>, name: Sourced<String>,
    departmentCode: Sourced<String>, departmentName: Sourced<String>, budget: Budget, purpose: Sourced<String>,
    plan: SpendingPlan, goals: [Sourced<String>], indicators: [Indicator], location: SourceLocation
  ) {
    self.sequence = sequence
    self.title = title
    self.code = code
    self.name = name
    self.departmentCode = departmentCode
    self.departmentName = departmentName
    self.budget = budget
    self.purpose = purpose
    self.plan = plan
    self.goals = goals
    self.indicators = indicators
    self.location = location
  }
}

/// The money of a project. A blank amount is nil, which is not zero.
public struct Budget: Sendable, Hashable {
  /// The unit of all amounts of the project as the form states it: 万元.
  public var unit: Sourced<String>
  /// 预算数.
  public var total: Sourced<Amount?>
  /// 财政资金.
  public var fiscal: Sourced<Amount?>
  /// 其他资金.
  public var other: Sourced<Amount?>

  public init(
    unit: Sourced<String>, total: Sourced<Amount?>, fiscal: Sourced<Amount?>, other: Sourced<Amount?>
  ) {
    self.unit = unit
    self.total = total
    self.fiscal = fiscal
    self.other = other
  }
}

/// How the money is to be spent over the year: cumulative points, in the unit that the plan itself states.
public struct SpendingPlan: Sendable, Hashable {
  /// What the points hold. The seed's column is headed （%） and holds amounts: the unit is never taken from the label.
  public enum Unit: String, Sendable, Hashable {
    case amount, percent
  }

  public struct Point: Sendable, Hashable {
    /// The date as the form states it: 3月底.
    public var date: Sourced<String>
    /// The cumulative value at that date.
    public var value: Sourced<Amount?>

    public init(date: Sourced<String>, value: Sourced<Amount?>) {
      self.date = date
      self.value = value
    }
  }

  public var unit: Unit
  public var points: [Point]

  public init(unit: Unit, points: [Point]) {
    self.unit = unit
    self.points = points
  }
}

/// One indicator: a row of the second table.
public struct Indicator: Sendable, Hashable {
  /// 一级指标.
  public var level1: Sourced<String>
  /// 二级指标.
  public var level2: Sourced<String>
  /// 三级指标.
  public var level3: Sourced<String>
  /// 绩效指标描述.
  public var description: Sourced<String>
  /// 指标值.
  public var value: Sourced<IndicatorValue>
  /// 指标值确定依据.
  public var basis: Sourced<String>
  @Rare public var scoring: IndicatorScoring
  @Rare public var monitoring: IndicatorMonitoring

  public init(
    level1: Sourced<String>, level2: Sourced<String>, level3: Sourced<String>, description: Sourced<String>,
    value: Sourced<IndicatorValue>, basis: Sourced<String>
  ) {
    self.level1 = level1
    self.level2 = level2
    self.level3 = level3
    self.description = description
    self.value = value
    self.basis = basis
  }
}
