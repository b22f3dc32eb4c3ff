import BudgetModel
import Diagnostics
import DocumentImport
import Testing

/// The fields that only some forms show: read by name, blank where left out, written only where given.
@Suite struct FormFieldTests {
  /// A project with every optional field, each with a value that tells it apart.
  private static let everything = """
    {"code": "A1", "name": "甲", "sequence": 1, "title": "甲表", "unit": "万元", "form": "某表",
     \(texts(["supervisor", "supervisorCode", "implementingUnit", "centralDepartment", "provincialFinance",
       "provincialDepartment", "attribute", "category", "period", "duties", "overview", "grounds", "feasibility",
       "necessity", "approval", "otherMatters", "goalCompletion", "implementation", "executionReason", "conclusion",
       "problems", "measures", "manager", "phone", "financeManager", "preparer", "unitHead"])),
     "startDate": "2023-03-01", "endDate": "2023年底", "reportDate": "２０２３年１月３１日", "totalScore": "97.5",
     "funding": {"total": {"periodAmount": "30", "annualAmount": 10, "initialBudget": "9.00", "adjustedBudget": "10.00",
       "executed": "9.75", "expectedExecution": "10", "executionRate": "97.5%", "weight": "10", "score": "9.75"},
       "carriedOver": {"executed": "0.00"}, "budgetClass": "一般公共预算", "accountCode": "2040299"},
     "tasks": [{"name": "任务一", "content": "内容", "total": "3", "fiscalGrant": "2", "other": "1"}],
     "progressSteps": [{"content": "准备", "startDate": "2023-01-01", "endDate": "2023-02-28"}],
     "reviews": [{"office": "绩效科", "opinion": "同意", "reviewer": "某某", "date": "2023-02-01"}],
     "mediumTermGoals": ["目标1", "目标2"],
     "mediumTermIndicators": [{"level1": "产出指标", "level2": "数量指标", "level3": "三年人数", "value": "≥36人"}],
     "indicators": [{"level1": "产出指标", "level2": "数量指标", "level3": "人数", "value": "≥12人", "weight": "10",
       "actual": "13人", "score": "10", "deviation": "无", "explanation": "按人计", "remark": "无", "status": "7人",
       "expected": "12人", "deviationReasons": ["经费保障", "其他"], "deviationNote": "拨款较晚", "likelihood": "有可能"}]}
    """

  private static func texts(_ keys: [String]) -> String {
    keys.map { "\"\($0)\": \"\($0)的文字\"" }.joined(separator: ", ")
  }

  private func document(_ project: String) throws -> ImportedDocument {
    try DataSample.imported(DataSample.document(projects: project), year: 2023)
  }

  private func everything() throws -> Project {
    let document = try document(Self.everything)
    #expect(document.diagnostics.isEmpty)
    return try #require(document.projects.first)
  }

  @Test func everyOptionalFieldIsRead() throws {
    let project = try everything()
    for field in Project.optionalFields.map(\.field) { #expect(project.value(of: field.name) != nil, "\(field.key)") }
    let indicator = try #require(project.indicators.first)
    let marks: Set<FieldName> = [.rulesReason, .staffReason, .equipmentReason, .certain, .impossible]
    for field in Indicator.optionalFields.map(\.field) where !marks.contains(field.name) {
      #expect(indicator.value(of: field.name) != nil, "\(field.key)")
    }
    for mark in marks { #expect(indicator.value(of: mark) == nil) }
  }

  @Test func whatWasReadIsWrittenAndReadAgain() throws {
    let project = try everything()
    let department = Department(code: Sourced("216002"), name: Sourced("某某局"), year: Sourced(2023))
    let text = PerformanceText(department: department, partOne: nil, partTwoTitle: nil, projects: [project])
    let bytes = DataSample.encoded(DataDocument(text: text))
    let again = try importDocument(from: DocumentSource(name: "data.json", bytes: bytes))
    #expect(again.diagnostics.isEmpty)
    #expect(DataSample.encoded(DataDocument(text: again.performanceText)) == bytes)
    #expect(again.projects.first?.funding.total.executionRate?.value.raw == "97.5%")
    #expect(again.projects.first?.mediumTerm.indicators.first?.value.value.raw == "≥36人")
  }

  @Test func whatIsBlankIsNotWritten() throws {
    let blanks = #", "supervisor": "", "manager": null, "funding": {"total": {"executed": " "}}, "tasks": []}"#
    let imported = try document(String(DataSample.project.dropLast()) + blanks)
    #expect(imported.diagnostics.isEmpty)
    let written = String(
      decoding: DataSample.encoded(DataDocument(text: imported.performanceText)), as: UTF8.self)
    for key in ["supervisor", "manager", "funding", "tasks"] { #expect(!written.contains("\"\(key)\"")) }
  }

  @Test func chineseNamesServeAsKeys() throws {
    let text = #", "主管部门": "政法委", "资金": {"总额": {"年度金额": "5.00"}}, "年度主要任务": [{"任务名称": "任务"}]}"#
    let project = try #require(try document(String(DataSample.project.dropLast()) + text).projects.first)
    #expect(project.profile.supervisor?.value == "政法委")
    #expect(project.funding.total.annualAmount?.value.raw == "5.00")
    #expect(project.tasks.first?.name?.value == "任务")
  }

  @Test func aWordThatTheFormHasNoPlaceForRefusesTheProject() throws {
    let text = Self.everything.replacing("\"有可能\"", with: "\"可能\"")
    let findings = try document(text).findings("choice.unknown")
    #expect(findings.map(\.field) == ["完成可能性"])
    #expect(findings.first?.hints.first?.chinese == "可用：确定能、有可能、完全不可能")
  }

  @Test func marksStandForTheChosenReasonsAndLikelihood() throws {
    let indicator = try #require(try everything().indicators.first)
    let marked = FieldName.allCases.filter { name in
      if case .text("√") = indicator.value(of: name)?.value { true } else { false }
    }
    #expect(marked == [.fundsReason, .otherReason, .possible])
  }

  @Test(arguments: [
    ("≥", "12", "次", "≥12次"), ("", "≥12", "次", "≥12次"), ("≥", "12次", "次", "≥12次"), ("=", "100", "%", "=100%"),
    ("定性", "及时表彰", "", "及时表彰"), ("", "100", "", "100"),
  ])
  func partsOfAValueInColumnsOfTheirOwnMakeOneValue(nature: String, value: String, unit: String, raw: String) throws {
    let parts = #""value": "\#(value)", "nature": "\#(nature)", "measureUnit": "\#(unit)", "basis""#
    let imported = try document(
      DataSample.project.replacing(#""value": "≥12人", "basis""#, with: parts))
    #expect(imported.diagnostics.isEmpty)
    #expect(imported.projects.first?.indicators.first?.value.value == IndicatorValue(parsing: raw))
  }

  @Test func aPartThatContradictsTheValueIsTold() throws {
    let parts = #""value": "≥12人", "nature": "≤", "measureUnit": "次", "basis""#
    let imported = try document(DataSample.project.replacing(#""value": "≥12人", "basis""#, with: parts))
    #expect(imported.findings("indicator.parts").count == 2)
  }

  @Test(arguments: [("≥12次", "≥", "12", "次"), ("12.80万户", "=", "12.80", "万户"), ("＞90％", ">", "90", "%")])
  func aValueIsShownInItsParts(raw: String, nature: String, number: String, unit: String) throws {
    let project = DataSample.project.replacing("≥12人", with: raw)
    let indicator = try #require(try document(project).projects.first?.indicators.first)
    let parts = [FieldName.nature, .indicatorNumber, .measureUnit].map { name in
      if case .text(let text)? = indicator.value(of: name)?.value { text } else { "" }
    }
    #expect(parts == [nature, number, unit])
  }

  @Test(arguments: [
    ("2023-3-1", "2023-3-1"), ("2023年03月01日", "2023-3-1"), ("20230301", "2023-3-1"), ("2024.2.29", "2024-2-29"),
  ])
  func aDateIsUnderstoodAsItIsCommonlyWritten(raw: String, shown: String) {
    let day = CalendarDate(parsing: raw).day
    #expect(day.map { "\($0.year)-\($0.month)-\($0.day)" } == shown)
  }

  @Test(arguments: ["2023-02-29", "2023年13月1日", "2023/4/31"]) func aDayThatDoesNotExistIsToldAndKept(raw: String) throws
  {
    let imported = try document(Self.everything.replacing("2023-03-01", with: raw))
    #expect(imported.findings("date.impossible").map(\.field) == ["开始日期"])
    #expect(imported.projects.first?.profile.startDate?.value.raw == raw)
  }

  @Test(arguments: ["2023年底", "3月底", "长期"]) func wordsThatAreNoDayAreNoFault(raw: String) {
    let date = CalendarDate(parsing: raw)
    #expect(date.day == nil && !date.isImpossible)
  }
}

@Suite struct IndicatorPairTests {
  private func indicator(_ level1: String, _ level2: String, _ level3: String) -> Indicator {
    Indicator(
      level1: Sourced(level1), level2: Sourced(level2), level3: Sourced(level3), description: Sourced(""),
      value: Sourced(IndicatorValue(raw: "")), basis: Sourced(""))
  }

  @Test func halvesStandBesideEachOtherWithinTheirLevels() throws {
    let document = try DataSample.imported(DataSample.document(projects: DataSample.project))
    var project = try #require(document.projects.first)
    project.mediumTerm.indicators = [
      indicator("产出", "数量", "甲"), indicator("产出", "数量", "乙"), indicator("效益", "社会", "丙"),
    ]
    project.indicators = [
      indicator("产出", "质量", "丁"), indicator("产出", "数量", "戊"), indicator("满意度", "满意度", "己"),
    ]
    guard case .records(let pairs)? = project.value(of: .indicatorPairs)?.value else {
      Issue.record("no pairs")
      return
    }
    let rows = pairs.map { pair in
      [FieldName.level1, .mediumTermLevel2, .mediumTermLevel3, .level2, .level3].map { name in
        if case .text(let text)? = pair.value(of: name)?.value { text } else { "–" }
      }.joined(separator: " ")
    }
    #expect(rows == ["产出 数量 甲 数量 戊", "产出 数量 乙 数量 –", "产出 质量 – 质量 丁", "效益 社会 丙 社会 –", "满意度 满意度 – 满意度 己"])
  }
}
