/// The name of a field, the same in layouts, in spreadsheets and in messages: its raw value.
public enum FieldName: String, Sendable, Hashable, CaseIterable {
  case departmentCode = "部门编码"
  case departmentName = "部门名称"
  case year = "年度"

  case sequence = "序号"
  case title = "标题"
  case projectCode = "项目编码"
  case projectName = "项目名称"
  case unit = "单位"
  case budget = "预算数"
  case fiscal = "财政资金"
  case other = "其他资金"
  case purpose = "资金用途"
  case plan = "资金支出计划"
  case goals = "绩效目标"
  case indicators = "指标"

  case date = "时点"
  case cumulative = "累计数"

  case level1 = "一级指标"
  case level2 = "二级指标"
  case level3 = "三级指标"
  case description = "绩效指标描述"
  case indicatorValue = "指标值"
  case basis = "指标值确定依据"
}

/// The kinds of record that have fields.
public enum RecordKind: String, Sendable, Hashable, CaseIterable {
  case department, project, planPoint, indicator
}

/// What a field holds.
public enum FieldKind: Sendable, Hashable {
  case text, integer, amount, indicatorValue
  /// Texts in order, each a paragraph.
  case paragraphs
  /// Records of another kind in order.
  case records(RecordKind)
}
