import BudgetModel
import Diagnostics

/// What an input says of its department apart from its projects.
struct StatedDepartment {
  var code: Sourced<String>?
  var name: Sourced<String>?
  var year: Sourced<Int>?
}

/// The department and the year as the input states them, or else as its projects do.
struct DepartmentInference {
  private(set) var department: Department?
  private(set) var diagnostics: [Diagnostic] = []

  init(
    _ projects: [Project], stated: StatedDepartment = StatedDepartment(), source: String, options: ImportOptions
  ) {
    let commonest = Self.commonest(of: projects)
    guard let code = stated.code ?? commonest?.code, let name = stated.name ?? commonest?.name else { return }
    diagnostics += projects.filter { !$0.belongs(to: code.value, name.value) }.map {
      Self.disagreement($0, with: code.value + name.value)
    }
    if let year = stated.year { diagnostics += Self.disagreement(year, with: options) }
    if let year = stated.year, options.year == nil {
      department = Department(code: code, name: name, year: year)
      return
    }
    switch yearInference(projects, source: source, options: options) {
    case .stated(let year): department = Department(code: code, name: name, year: Sourced(year))
    case .inferred(let year, let note):
      department = Department(code: code, name: name, year: year)
      diagnostics.append(note)
    case .unknown(let error): diagnostics.append(error)
    }
  }

  /// The department that most projects name; the first of them on a tie.
  private static func commonest(of projects: [Project]) -> (code: Sourced<String>, name: Sourced<String>)? {
    var counts: [[String]: Int] = [:]
    for project in projects { counts[project.departmentKey, default: 0] += 1 }
    let most = counts.values.max()
    return projects.first { counts[$0.departmentKey] == most }.map { ($0.departmentCode, $0.departmentName) }
  }

  private static func disagreement(_ year: Sourced<Int>, with options: ImportOptions) -> [Diagnostic] {
    guard let asked = options.year, asked != year.value else { return [] }
    return [
      Diagnostic(
        .warning, "year.disagrees", zh: "数据中的年度是 \(year.value)，按指定的 \(asked) 处理",
        en: "the year of the data is \(year.value); \(asked) is used as asked", at: year.location,
        field: FieldName.year.rawValue)
    ]
  }

  private static func disagreement(_ project: Project, with department: String) -> Diagnostic {
    Diagnostic(
      .warning, "department.disagrees",
      zh: "部门是“\((project.departmentCode.value + project.departmentName.value).quoted)”，而全册是“\(department.quoted)”",
      en: "the department is 「\((project.departmentCode.value + project.departmentName.value).quoted)」, "
        + "not the volume's 「\(department.quoted)」",
      at: project.departmentCode.location, record: project.code.value, field: FieldName.departmentName.rawValue)
  }
}

extension Project {
  fileprivate var departmentKey: [String] { [departmentCode.value, departmentName.value] }

  fileprivate func belongs(to code: String, _ name: String) -> Bool { departmentKey == [code, name] }
}
