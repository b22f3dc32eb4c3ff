import BudgetModel
import Diagnostics

/// A project with one blank amount, four plan points and three indicators.
let sample = Project(
  sequence: Sourced(1), title: Sourced("见义勇为工作经费绩效目标表"), code: Sourced("13022523P000PCJ10025Q"),
  name: Sourced("见义勇为工作经费"), departmentCode: Sourced("216002"), departmentName: Sourced("乐亭县委政法委"),
  budget: Budget(
    unit: Sourced("万元"), total: Sourced(Amount("5.00")), fiscal: Sourced(Amount("5.00")), other: Sourced(nil)),
  purpose: Sourced("救助费、宣传费。"),
  plan: SpendingPlan(
    unit: .amount,
    points: [("3月底", "1.00"), ("6月底", "2.50"), ("10月底", ""), ("12月底", "5.00")].map { date, value in
      SpendingPlan.Point(date: Sourced(date), value: Sourced(Amount(value)))
    }),
  goals: [Sourced("1.救治、表彰和奖励。"), Sourced("2.宣传。")],
  indicators: [("数量指标", "≥12次"), ("质量指标", "激发积极性"), ("服务对象满意度指标", "90%")].map { level2, value in
    Indicator(
      level1: Sourced("产出指标"), level2: Sourced(level2), level3: Sourced("三级"), description: Sourced("描述"),
      value: Sourced(IndicatorValue(parsing: value)), basis: Sourced(""))
  },
  location: .init())

let sampleDepartment = Department(code: Sourced("216002"), name: Sourced("乐亭县委政法委"), year: Sourced(2023))
