import BudgetModel
import Diagnostics

/// Everything that was read of a data file, before it is known whether there is a department to put it under.
struct DataReading {
  var stated = StatedDepartment()
  var projects: [ProjectReading]
  var partOne = PartReading<PartOne>(part: nil, diagnostics: [])
  var partTwo = PartReading<PartTitle>(part: nil, diagnostics: [])
  var unrendered: [DataDocument.UnrenderedProject] = []
  var annexes: [DataDocument.Annex] = []
  var rendering: RenderingRecord?
  var seal: DataSeal?
  /// Findings about the document as a whole.
  var diagnostics: [Diagnostic] = []

  /// The department's text, in the order of the file. Throws when no department or nothing to print is known.
  func assembled(source: String, options: ImportOptions) throws(ImportFailure) -> ImportedDocument {
    let readings = projects.refusingSharedCodes()
    let accepted = readings.compactMap(\.project)
    var stated = stated
    stated.year = stated.year ?? readings.lazy.compactMap(\.year).first
    let inference = DepartmentInference(accepted, stated: stated, source: source, options: options)
    let refused = readings.filter { $0.project == nil }.map(\.identity)
    let found =
      diagnostics + readings.flatMap(\.diagnostics) + readings.yearsBeside(stated.year) + inference.diagnostics
      + partOne.diagnostics + partTwo.diagnostics
    guard !readings.isEmpty || partOne.part != nil else {
      throw ImportFailure((found + [.withoutProjects(source)]).inSourceOrder)
    }
    guard let department = inference.department else { throw ImportFailure(found.inSourceOrder, refused: refused) }
    return ImportedDocument(
      performanceText: PerformanceText(
        department: department, partOne: partOne.part, partTwoTitle: partTwo.part, projects: accepted),
      refused: refused + unrendered.map { RefusedProject($0, in: source) },
      diagnostics: (found + unrendered.map { $0.finding(in: source) }).inSourceOrder, annexes: annexes,
      rendering: rendering, seal: seal)
  }
}

extension [ProjectReading] {
  /// A warning for each record that states another year than its department's.
  fileprivate func yearsBeside(_ year: Sourced<Int>?) -> [Diagnostic] {
    compactMap { reading in
      guard let year, let own = reading.year, own.value != year.value else { return nil }
      return Diagnostic(
        .warning, "year.disagrees", zh: "这一项写的年度是 \(own.value)，按 \(year.value) 处理",
        en: "this record states the year \(own.value); \(year.value) is used", at: own.location,
        record: reading.record, field: FieldName.year.rawValue)
    }
  }
}

extension Diagnostic {
  fileprivate static func withoutProjects(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "projects.none", zh: "没有项目：projects 是空的", en: "there are no projects: 「projects」 is empty",
      at: SourceLocation(file: file))
  }
}

extension RefusedProject {
  fileprivate init(_ project: DataDocument.UnrenderedProject, in file: String) {
    self.init(sequence: project.sequence, code: nil, name: project.name, location: SourceLocation(file: file))
  }
}

extension DataDocument.UnrenderedProject {
  fileprivate func finding(in file: String) -> Diagnostic {
    let number = sequence.map { "\($0)." } ?? ""
    return Diagnostic(
      .warning, "project.unrendered", zh: "“\(number)\(name.quoted)”原来就没有排成表，数据中也没有它",
      en: "「\(number)\(name.quoted)」 had no form before: the data do not have it", at: SourceLocation(file: file))
  }
}
