import BudgetModel
import Diagnostics

/// An invented department whose text has no mistake: eight projects of a county's education bureau, and part one.
enum CleanDepartment {
  static let text = PerformanceText(
    department: Department(code: at("301001"), name: at("滦阳县教育和体育局"), year: at(2024)),
    partOne: PartOne(title: PartTitle(number: at("第一部分"), name: at("部门整体绩效目标")), narrative: narrative),
    partTwoTitle: PartTitle(number: at("第二部分"), name: at("预算项目绩效目标")),
    projects: sheets.enumerated().map { project(number: $0.offset + 1, $0.element) })

  static func at<Value>(_ value: Value) -> Sourced<Value> {
    Sourced(value, at: SourceLocation(file: "滦阳.txt", line: 1, column: 1))
  }

  // MARK: Part one

  private static let narrative = Narrative(chapters: [
    Narrative.Chapter(
      heading: at("一、总体绩效目标"),
      paragraphs: [
        at("深入贯彻党的二十大精神，落实“双减”部署，办好人民满意的教育。2024年共安排8个预算项目，项目支出合计1086.50万元。"),
        at("按照全省统一部署推进义务教育优质均衡发展（县域），常常到校看看，努力走在全市前列。"),
      ], sections: []),
    Narrative.Chapter(
      heading: at("二、分项绩效目标"), paragraphs: [],
      sections: [
        section("1.改善办学条件", "绩效目标：2022—2025年分步改造校舍，本年完成5所。", "绩效指标：校舍维修学校数量≥5所，工程验收合格率100%。"),
        section("2.减轻家庭负担", "绩效目标：资助家庭经济困难学生，做到应助尽助。", "绩效指标：受助学生人数≥3200人。"),
        section("3.提升教师素质", "绩效目标：全县教师每年轮训一次。", "绩效指标：参训教师人数≥600人次；G20国家课程案例学习1次。"),
      ]),
    Narrative.Chapter(
      heading: at("三、工作保障措施"), paragraphs: [],
      sections: [
        section("1.加强组织领导", "成立由局长任组长的领导小组，一级一级压实责任。"),
        section("2.加强支出管理", "按《河北省全省项目支出管理办法》执行，每月通报进度，12345热线接受监督。"),
      ]),
  ])

  private static func section(_ heading: String, _ paragraphs: String...) -> Narrative.Section {
    Narrative.Section(heading: at(heading), paragraphs: paragraphs.map { at($0) })
  }

  // MARK: Projects

  private static let levels = [
    ("产出指标", "数量指标"), ("产出指标", "质量指标"), ("产出指标", "时效指标"), ("产出指标", "成本指标"), ("效益指标", "经济效益指标"), ("效益指标", "社会效益指标"),
    ("效益指标", "生态效益指标"), ("效益指标", "可持续影响指标"), ("满意度指标", "服务对象满意度指标"),
  ]

  private static func project(number: Int, _ sheet: Sheet) -> Project {
    Project(
      sequence: at(number), title: at(sheet.name + "绩效目标表"), code: at(sheet.code), name: at(sheet.name),
      departmentCode: at("301001"), departmentName: at("滦阳县教育和体育局"),
      budget: Budget(
        unit: at("万元"), total: at(Amount(sheet.amounts[0])), fiscal: at(Amount(sheet.amounts[1])),
        other: at(Amount(sheet.amounts[2]))),
      purpose: at(sheet.purpose),
      plan: SpendingPlan(
        unit: .amount,
        points: zip(["3月底", "6月底", "10月底", "12月底"], sheet.plan).map { date, value in
          SpendingPlan.Point(date: at(date), value: at(Amount(value)))
        }),
      goals: sheet.goals.map { at($0) }, indicators: zip(levels, sheet.rows).map(indicator), location: at("").location)
  }

  private static func indicator(_ level: (String, String), _ row: String) -> Indicator {
    let cells = row.split(separator: "|").map(String.init)
    return Indicator(
      level1: at(level.0), level2: at(level.1), level3: at(cells[0]), description: at(cells[1]),
      value: at(IndicatorValue(parsing: cells[2])), basis: at("年度工作计划"))
  }

  /// A project as a form shows it.
  struct Sheet {
    var name: String
    var code: String
    /// 预算数, 财政资金, 其他资金.
    var amounts: [String]
    var purpose: String
    var plan: [String]
    var goals: [String]
    /// 三级指标 | 绩效指标描述 | 指标值, one for each second level.
    var rows: [String]
  }
}
