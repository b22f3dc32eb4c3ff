import BudgetModel

/// The names that fields have in other people's tables, beside those of the catalogue.
///
/// They come from published forms and from the programs of budget platforms: 指标名称 for 三级指标, `METERUNIT` for the unit
/// of an indicator's value.
enum FieldAliases {
  /// The field of a project that a heading means; nil for none.
  static func project(named heading: String) -> Field? { field(heading, of: .project, aliases: projectNames) }

  /// The field of an indicator.
  static func indicator(named heading: String) -> Field? { field(heading, of: .indicator, aliases: indicatorNames) }

  /// The field of a department.
  static func department(named heading: String) -> Field? { field(heading, of: .department, aliases: departmentNames) }

  /// Whether the heading is that of the signs of comparison that stand in a column of their own.
  static func isSign(_ heading: String) -> Bool { signNames.contains(heading.asHeading.uppercased()) }

  /// Whether the heading is that of the units of the indicators' values.
  static func isMeasure(_ heading: String) -> Bool { measureNames.contains(heading.asHeading.uppercased()) }

  /// The date that a column of the spending plan is for: 3月底 of 资金支出计划3月底. Nil for other headings.
  static func planDate(in heading: String) -> String? {
    guard heading.unicodeScalars.contains(where: { $0 == "月" || $0 == "季" }) else { return nil }
    let text = heading.asHeading
    if let match = text.firstMatch(of: /[0-9]{1,2}月[底末份]?/) { return String(match.output) }
    return text.firstMatch(of: /第?[一二三四1-4]季度[末底]?/).map { String($0.output) }
  }

  private static func field(_ heading: String, of record: RecordKind, aliases: [String: FieldName]) -> Field? {
    let name = heading.asHeading
    if let field = FieldCatalog.fields(of: record).first(where: { $0.isNamed(name) }) { return field }
    guard let alias = aliases[name.uppercased()] else { return nil }
    return FieldCatalog.field(named: alias.rawValue, of: record)
  }

  private static let projectNames: [String: FieldName] = [
    "编号": .sequence, "项目序号": .sequence, "表名": .title, "项目代码": .projectCode, "PRO_CODE": .projectCode,
    "项目": .projectName, "PRO_NAME": .projectName, "部门代码": .departmentCode, "单位编码": .departmentCode,
    "单位代码": .departmentCode, "预算单位编码": .departmentCode, "DEPT_CODE": .departmentCode,
    "AGENCY_CODE": .departmentCode, "部门": .departmentName, "单位名称": .departmentName, "预算单位": .departmentName,
    "主管部门": .departmentName, "部门(单位)名称": .departmentName, "DEPT_NAME": .departmentName,
    "AGENCY_NAME": .departmentName, "金额单位": .unit, "货币单位": .unit, "预算": .budget, "预算规模": .budget,
    "预算金额": .budget, "预算总额": .budget, "预算资金": .budget, "资金总额": .budget, "项目资金": .budget,
    "项目资金总额": .budget, "年度资金总额": .budget, "年初预算数": .budget, "财政拨款": .fiscal, "财政拨款数": .fiscal,
    "当年财政拨款": .fiscal, "年度财政拨款": .fiscal, "财政性资金": .fiscal, "其它资金": .other, "非财政资金": .other,
    "非财政拨款数": .other, "用途": .purpose, "资金使用方向": .purpose, "预算规模及资金用途": .purpose,
    "项目绩效目标": .goals, "总体目标": .goals, "总体绩效目标": .goals, "年度目标": .goals, "年度绩效目标": .goals,
    "年度总体目标": .goals, "项目总体目标": .goals, "项目目标": .goals,
  ]

  private static let indicatorNames: [String: FieldName] = [
    "一级指标名称": .level1, "一级绩效指标": .level1, "二级指标名称": .level2, "二级绩效指标": .level2, "三级指标名称": .level3,
    "三级绩效指标": .level3, "指标名称": .level3, "绩效指标": .level3, "绩效指标名称": .level3, "指标内容": .level3,
    "指标描述": .description, "指标说明": .description, "指标解释": .description, "绩效指标说明": .description,
    "描述": .description, "KPI_REMARK": .description, "年度指标值": .indicatorValue, "绩效指标值": .indicatorValue,
    "目标值": .indicatorValue, "指标目标值": .indicatorValue, "INDEXVAL": .indicatorValue, "确定依据": .basis,
    "指标值依据": .basis, "指标依据": .basis, "指标值设定依据": .basis, "指标确定依据": .basis, "INDEXSTANDARDS": .basis,
    "REFERENCESTANDARDS": .basis,
  ]

  private static let departmentNames: [String: FieldName] = [
    "预算年度": .year, "年份": .year, "FISCAL_YEAR": .year,
  ]

  private static let signNames: Set<String> = ["计算符号", "运算符号", "符号", "指标性质", "COMPUTESIGN"]
  private static let measureNames: Set<String> = ["计量单位", "度量单位", "指标单位", "指标值单位", "METERUNIT"]
}

extension Field {
  fileprivate func isNamed(_ heading: String) -> Bool {
    name.rawValue == heading
      || (key.utf8.count == heading.utf8.count && key.lowercased() == heading.lowercased())
  }
}

extension String {
  /// The heading as it is compared: without spaces, in half width, without what is in brackets at its end, without a
  /// leading `其中:` or a mark for required columns.
  var asHeading: String {
    var text = asLabel
    if text.hasPrefix("*") { text.removeFirst() }
    if text.hasPrefix("其中:") { text.removeFirst(3) }
    if text.hasSuffix(":") { text.removeLast() }
    if text.hasSuffix(")"), let bracket = text.lastIndex(of: "("), bracket != text.startIndex {
      let inside = text[text.index(after: bracket)...].dropLast()
      if inside != "单位" { text = String(text[..<bracket]) }
    }
    return text
  }

  /// The unit of money that a heading states in brackets: 万元 in 预算数（万元）.
  var moneyUnitInHeading: String? {
    asLabel.firstMatch(of: /[(:]((?:亿|千万|百万|万|千|百)?元)\)?$/).map { String($0.output.1) }
  }
}
