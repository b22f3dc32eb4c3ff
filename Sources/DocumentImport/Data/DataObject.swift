import BudgetModel

/// The kinds of object in a data file of our own format, version 1, and the keys that each may have.
///
/// `docs/banxin-data.schema.json` says the same to other programs; a test compares the two.
enum DataObject: String, CaseIterable {
  case document, department, partOne, partTitle, chapter, section, project, planPoint, indicator, indicatorValue
  case funding, fundLine, departmentTask, progressStep, reviewOpinion
  case unrenderedProject, annex, rendering, layout, otherForm, font

  /// The keys in the order in which they are explained. The writer writes no other and the reader knows no other.
  var keys: [String] {
    switch self {
    case .document:
      ["version", "department", "partOne", "partTwo", "projects", "unrendered", "annexes", "rendering", "sha256"]
    case .department: DataObject.keys(of: .department)
    case .partOne: ["title", "chapters"]
    case .partTitle: ["number", "name"]
    case .chapter: ["heading", "paragraphs", "sections"]
    case .section: ["heading", "paragraphs"]
    case .project: DataObject.keys(of: .project) + ["planUnit", "year"]
    case .planPoint: DataObject.keys(of: .planPoint)
    case .indicator: DataObject.keys(of: .indicator) + DataObject.indicatorParts
    case .indicatorValue: ["raw", "comparison", "number", "unit"]
    case .funding: DataObject.keys(of: .funding)
    case .fundLine: DataObject.keys(of: .fundLine)
    case .departmentTask: DataObject.keys(of: .departmentTask)
    case .progressStep: DataObject.keys(of: .progressStep)
    case .reviewOpinion: DataObject.keys(of: .reviewOpinion)
    case .unrenderedProject: ["sequence", "name"]
    case .annex: ["title", "file", "sha256"]
    case .rendering:
      [
        "banxin", "code", "conformance", "created", "edition", "fitSteps", "fonts", "form", "numberDigits",
        "otherForms", "signatureFields", "volume",
      ]
    case .layout: ["name", "sha256"]
    case .otherForm: ["name", "sha256", "fitSteps"]
    case .font: ["asked", "postScriptName", "version", "tableDirectorySHA256"]
    }
  }

  /// The kind of record whose fields the object holds; nil for objects that are no records.
  var record: RecordKind? {
    switch self {
    case .department: .department
    case .project: .project
    case .planPoint: .planPoint
    case .indicator: .indicator
    case .funding: .funding
    case .fundLine: .fundLine
    case .departmentTask: .departmentTask
    case .progressStep: .progressStep
    case .reviewOpinion: .reviewOpinion
    default: nil
    }
  }

  /// The key that a name stands for: the key itself, the Chinese name of a field, or that of the key.
  func key(named name: String) -> String? {
    if keys.contains(name) { return name }
    if let field = record.flatMap({ FieldCatalog.field(named: name, of: $0) }) { return field.key }
    return keys.first { DataObject.chineseNames[$0] == name }
  }

  /// What messages call a key: the field's Chinese name, or the key.
  func fieldName(of key: String) -> String {
    record.flatMap { FieldCatalog.field(named: key, of: $0)?.name.rawValue } ?? key
  }

  private static func keys(of record: RecordKind) -> [String] {
    FieldCatalog.fields(of: record).filter { !$0.isDerived }.map(\.key)
  }

  /// Parts of an indicator's value that data may give apart from it, as forms with a column for each do. They are read
  /// into the value and not written.
  static let indicatorParts = ["nature", "measureUnit"]
}
