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

  case form = "表式"
  case supervisor = "主管部门"
  case supervisorCode = "主管部门编码"
  case implementingUnit = "实施单位"
  case centralDepartment = "中央主管部门"
  case provincialFinance = "省级财政部门"
  case provincialDepartment = "省级主管部门"
  case attribute = "项目属性"
  case category = "项目类别"
  case period = "项目期"
  case startDate = "开始日期"
  case endDate = "完成日期"
  case duties = "单位职能"
  case overview = "项目概况"
  case grounds = "立项依据"
  case feasibility = "可行性"
  case necessity = "必要性"
  case approval = "项目审批"
  case otherMatters = "其他说明"

  case funding = "资金"
  case total = "总额"
  case fiscalGrant = "财政拨款"
  case carriedOver = "上年结转资金"
  case specialAccount = "财政专户管理资金"
  case ownFunds = "单位资金"
  case central = "中央补助"
  case provincial = "省级资金"
  case municipal = "市级资金"
  case county = "县级资金"
  case local = "地方资金"
  case budgetClass = "预算分类"
  case accountCode = "科目代码"

  case periodAmount = "实施期金额"
  case annualAmount = "年度金额"
  case initialBudget = "年初预算数"
  case adjustedBudget = "全年预算数"
  case executed = "执行数"
  case expectedExecution = "全年预计执行数"
  case executionRate = "执行率"
  case weight = "分值"
  case score = "得分"

  case tasks = "年度主要任务"
  case taskName = "任务名称"
  case taskContent = "主要内容"

  case progressSteps = "实施进度计划"
  case stepContent = "进度内容"

  case mediumTermGoals = "中期目标"
  case mediumTermIndicators = "中期指标"
  case indicatorPairs = "中期与年度指标"
  case mediumTermLevel2 = "中期二级指标"
  case mediumTermLevel3 = "中期三级指标"
  case mediumTermValue = "中期指标值"

  case goalCompletion = "目标完成情况"
  case implementation = "实施情况"
  case executionReason = "执行偏差原因"
  case totalScore = "总分"
  case conclusion = "评价结论"
  case problems = "存在问题"
  case measures = "改进措施"

  case manager = "项目负责人"
  case phone = "联系电话"
  case financeManager = "财务负责人"
  case preparer = "填报人"
  case unitHead = "单位负责人"
  case reportDate = "填报日期"

  case reviews = "审核意见"
  case reviewOffice = "审核单位"
  case reviewText = "意见"
  case reviewer = "审核人"
  case reviewDate = "审核日期"

  case nature = "指标性质"
  case indicatorNumber = "指标数值"
  case measureUnit = "度量单位"
  case actual = "实际完成值"
  case deviation = "偏差原因及改进措施"
  case explanation = "指标解释"
  case remark = "备注"

  case status = "执行情况"
  case expected = "全年预计完成情况"
  case deviationReasons = "偏差原因"
  case fundsReason = "经费保障"
  case rulesReason = "制度保障"
  case staffReason = "人员保障"
  case equipmentReason = "硬件条件保障"
  case otherReason = "其他原因"
  case deviationNote = "偏差原因说明"
  case likelihood = "完成可能性"
  case certain = "确定能"
  case possible = "有可能"
  case impossible = "完全不可能"
}

/// The kinds of record that have fields.
public enum RecordKind: String, Sendable, Hashable, CaseIterable {
  case department, project, planPoint, indicator, indicatorPair
  case funding, fundLine, departmentTask, progressStep, reviewOpinion
}

/// What a field holds.
public enum FieldKind: Sendable, Hashable {
  case text, integer, amount, indicatorValue
  /// A number that is no money: points, weights. Its value is an amount.
  case number
  /// A rate: its value is an amount, the ratio (0.975), written as it was (97.5%).
  case percentage
  case date
  /// Texts in order, each a paragraph.
  case paragraphs
  /// Records of another kind in order.
  case records(RecordKind)
  /// One record of another kind; its value is a list of one.
  case record(RecordKind)
}
