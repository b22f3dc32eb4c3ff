internal import BudgetModel

extension CheckContext {
  /// Whether a record is the department's overall form (部门整体支出绩效目标申报表), which holds the money of all projects.
  func isOverall(_ project: Project) -> Bool {
    !project.tasks.isEmpty || (!project.code.value.isEmpty && project.code.value == text.department.code.value)
  }

  /// The records that are projects of their own.
  var ownProjects: [Project] { text.projects.filter { !isOverall($0) } }
}
