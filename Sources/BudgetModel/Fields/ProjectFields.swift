extension Project {
  /// The fields that only some forms show. Those that every project has are in `FieldCatalog`.
  public static let optionalFields: [FieldAccess<Project>] =
    formFields + profileFields + fundingFields + goalFields + evaluationFields + peopleFields

  private static let formFields: [FieldAccess<Project>] = [
    .text(.form, "form", \.form)
  ]

  private static let profileFields: [FieldAccess<Project>] = [
    .text(.supervisor, "supervisor", \.profile.supervisor),
    .text(.supervisorCode, "supervisorCode", \.profile.supervisorCode),
    .text(.implementingUnit, "implementingUnit", \.profile.implementingUnit),
    .text(.centralDepartment, "centralDepartment", \.transfer.centralDepartment),
    .text(.provincialFinance, "provincialFinance", \.transfer.provincialFinance),
    .text(.provincialDepartment, "provincialDepartment", \.transfer.provincialDepartment),
    .text(.attribute, "attribute", \.profile.attribute),
    .text(.category, "category", \.profile.category),
    .text(.period, "period", \.profile.period),
    .date(.startDate, "startDate", \.profile.startDate),
    .date(.endDate, "endDate", \.profile.endDate),
    .text(.duties, "duties", \.profile.duties),
    .text(.overview, "overview", \.profile.overview),
    .text(.grounds, "grounds", \.profile.grounds),
    .text(.feasibility, "feasibility", \.profile.feasibility),
    .text(.necessity, "necessity", \.profile.necessity),
    .text(.approval, "approval", \.profile.approval),
    .text(.otherMatters, "otherMatters", \.profile.otherMatters),
  ]

  private static let fundingFields: [FieldAccess<Project>] = [
    .record(.funding, "funding", \.funding),
    .records(.tasks, "tasks", \.tasks),
    .records(.progressSteps, "progressSteps", \.progressSteps),
  ]

  private static let goalFields: [FieldAccess<Project>] = [
    .paragraphs(.mediumTermGoals, "mediumTermGoals", \.mediumTerm.goals),
    .records(.mediumTermIndicators, "mediumTermIndicators", \.mediumTerm.indicators),
    FieldAccess(
      field: Field(
        name: .indicatorPairs, key: "indicatorPairs", kind: .records(.indicatorPair), isDerived: true),
      value: { project in
        let pairs = IndicatorPair.pairs(mediumTerm: project.mediumTerm.indicators, annual: project.indicators)
        return pairs.first.map { Sourced(.records(pairs), at: $0.level1.location) }
      }, set: { _, _ in }),
  ]

  private static let evaluationFields: [FieldAccess<Project>] = [
    .text(.goalCompletion, "goalCompletion", \.evaluation.goalCompletion),
    .text(.implementation, "implementation", \.evaluation.implementation),
    .text(.executionReason, "executionReason", \.evaluation.executionReason),
    .number(.totalScore, "totalScore", \.evaluation.totalScore),
    .text(.conclusion, "conclusion", \.evaluation.conclusion),
    .text(.problems, "problems", \.evaluation.problems),
    .text(.measures, "measures", \.evaluation.measures),
  ]

  private static let peopleFields: [FieldAccess<Project>] = [
    .text(.manager, "manager", \.responsibility.manager),
    .text(.phone, "phone", \.responsibility.phone),
    .text(.financeManager, "financeManager", \.responsibility.financeManager),
    .text(.preparer, "preparer", \.responsibility.preparer),
    .text(.unitHead, "unitHead", \.responsibility.unitHead),
    .date(.reportDate, "reportDate", \.responsibility.reportDate),
    .records(.reviews, "reviews", \.reviews),
  ]
}
