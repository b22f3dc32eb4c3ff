import BudgetModel
import Diagnostics

/// Reads a data file's root object.
struct DataDocumentReader {
  /// The version of the format that is written; every version up to it is read.
  static let version = 1

  private let root: JSONNode
  private let document: ObjectReader
  private let source: String
  private let options: ImportOptions

  init(_ root: JSONNode, source: String, options: ImportOptions) {
    self.root = root
    self.source = source
    self.options = options
    document = ObjectReader(root, as: .document, path: "", findings: RecordFindings(record: nil))
  }

  func read() throws(ImportFailure) -> ImportedDocument {
    try checkVersion()
    let stated = statedDepartment()
    var reading = DataReading(stated: stated, projects: projects(of: stated))
    let narrative = NarrativeDataReader(document: document, record: stated.code?.value ?? source)
    reading.partOne = narrative.partOne()
    reading.partTwo = narrative.partTwo()
    reading.unrendered = document.unrenderedProjects()
    reading.annexes = document.annexes()
    reading.rendering = document.object("rendering", as: .rendering)?.renderingRecord()
    reading.seal = DataSeal(root)
    reading.diagnostics = document.findings.diagnostics
    return try reading.assembled(source: source, options: options)
  }

  private func checkVersion() throws(ImportFailure) {
    guard let version = document.integer("version", in: 1...999_999), version.value > DataDocumentReader.version else {
      return
    }
    throw ImportFailure([
      Diagnostic(
        .error, "data.version", zh: "数据格式的版本是 \(version.value)，本程序只认识 \(DataDocumentReader.version)",
        en: "the data are of version \(version.value); this program knows \(DataDocumentReader.version)",
        at: version.location, hints: [Message(zh: "换用较新的 banxin", en: "use a newer banxin")])
    ])
  }

  private func statedDepartment() -> StatedDepartment {
    guard let object = document.object("department", as: .department) else { return StatedDepartment() }
    let (code, name) = (object.text("departmentCode"), object.text("departmentName"))
    return StatedDepartment(
      code: code.value.isEmpty ? nil : code, name: name.value.isEmpty ? nil : name,
      year: object.integer("year", in: 1...9999))
  }

  private func projects(of department: StatedDepartment) -> [ProjectReading] {
    document.elements("projects").enumerated().map { index, element in
      let defaults = ProjectDataReader.Defaults(
        departmentCode: department.code, departmentName: department.name, sequence: index + 1)
      return ProjectDataReader(element.node, path: element.path, defaults: defaults).read()
    }
  }
}
