package import BudgetModel
internal import DocumentImport
package import FormLayout
internal import LayoutCore
package import PDFFinish
internal import SafeFiles
package import TextEngine

/// Makes the data files that a department's PDFs carry.
///
/// A single form carries its department and its own project; the volume carries what it shows. Beside the data stands
/// what else the bytes of the PDF follow from, so that they can be made again from the file alone.
package struct CarriedData: Sendable {
  private let department: BoundDepartment
  private let plan: FontPlan
  /// The digest of each font of the plan, by its place.
  private let tableDirectories: [String?]
  private let record: RenderingRecord
  private let volumeLayout: RenderingRecord.Layout
  private let fitSteps: [String: Int]
  /// The forms in use by their names: reading their files once is enough.
  private let layouts: [String: RenderingRecord.Layout]

  /// - Parameter fitSteps: how many steps smaller the records of each form are set, by the form's name.
  package init(
    of department: BoundDepartment, plan: FontPlan, conformance: Conformance, created: String,
    fitSteps: [String: Int] = [:]
  ) {
    self.department = department
    self.plan = plan
    self.fitSteps = fitSteps
    tableDirectories = plan.fonts.map { fingerprint(ofFace: $0.description.index, at: $0.description.path) }
    volumeLayout = RenderingRecord.Layout(department.volume)
    var record = RenderingRecord(
      banxin: banxinVersion, conformance: conformance.option, created: created,
      fitSteps: fitSteps[department.forms.common.name] ?? 0, fonts: [],
      form: RenderingRecord.Layout(department.forms.common), numberDigits: department.numberDigits, volume: nil)
    record.code = department.codes.isAsked
    record.signatureFields = department.hasSignatureFields
    self.record = record
    layouts = Dictionary(
      uniqueKeysWithValues: department.usedForms.map { ($0.name, RenderingRecord.Layout($0)) })
  }

  /// How the whole department is rendered.
  var departmentRecord: RenderingRecord {
    record(for: department.demands(), showing: department.text.projects)
  }

  /// The data of a single form.
  ///
  /// - Parameter bound: the project bound to its form.
  package func single(_ project: Project, as bound: BoundForm) -> [UInt8] {
    let text = PerformanceText(
      department: department.text.department, partOne: nil, partTwoTitle: nil, projects: [project])
    var record = record(for: bound.demands, of: department.form(of: project).name)
    record.edition = bound.page.code.map { _ in department.codes.edition }
    return DataDocument(text: text, rendering: record).encoded(digest: sha256)
  }

  /// The data of the volume: the projects whose forms it shows, and the names of the others.
  func volume(showing projects: [Project], unrendered: [UnrenderedProject]) -> [UInt8] {
    var text = department.text
    text.projects = projects
    let others = unrendered.map { project in
      DataDocument.UnrenderedProject(sequence: project.sequence == 0 ? nil : project.sequence, name: project.name)
    }
    let printed = department.showing(projects, unrendered: others)
    let record = record(for: printed.demands(), showing: projects)
    return DataDocument(
      text: text, unrendered: others, annexes: department.annexes.map(\.record), rendering: record
    ).encoded(digest: sha256)
  }

  /// How a single form is rendered.
  private func record(for demands: FontDemands, of form: String) -> RenderingRecord {
    var record = record(for: demands)
    record.form = layouts[form] ?? record.form
    record.fitSteps = fitSteps[form] ?? 0
    return record
  }

  /// How a volume is rendered.
  private func record(for demands: FontDemands, showing projects: [Project]) -> RenderingRecord {
    var record = record(for: demands)
    record.volume = volumeLayout
    record.edition = showsCode(projects) ? department.codes.edition : nil
    let others = Set(projects.map { department.form(of: $0).name }).subtracting([record.form.name])
    record.otherForms = others.sorted().compactMap { name in
      layouts[name].map { RenderingRecord.OtherForm(layout: $0, fitSteps: fitSteps[name] ?? 0) }
    }
    return record
  }

  /// Whether the volume, or one of the forms made with it, bears codes.
  private func showsCode(_ projects: [Project]) -> Bool {
    let layouts = [department.volume.page] + projects.map { department.form(of: $0).page }
    return layouts.contains { department.codes.setting($0.code) != nil }
  }

  private func record(for demands: FontDemands) -> RenderingRecord {
    var record = record
    record.fonts = demands.faces.flatMap { fonts(for: demands.units[$0, default: []], asked: $0) }
    return record
  }

  /// The fonts that set some units under an official name, by their PostScript names.
  private func fonts(for units: Set<TextUnit>, asked: FaceName) -> [RenderingRecord.Font] {
    let used = Set(units.compactMap { plan.assignment[asked, $0] })
    return used.map { font($0, asked: asked) }.sorted { $0.postScriptName < $1.postScriptName }
  }

  private func font(_ id: FaceID, asked: FaceName) -> RenderingRecord.Font {
    let description = plan.fonts[id.index].description
    return RenderingRecord.Font(
      asked: asked.description, postScriptName: description.postScriptName, version: description.version,
      tableDirectorySHA256: tableDirectories[id.index])
  }
}

extension BoundForm {
  /// What the form asks of the fonts when it stands alone.
  fileprivate var demands: FontDemands {
    var demands = FontDemands()
    demands.add(texts)
    demands.addCode(page.code)
    if let footer {
      demands.add(footer.paragraph(page: 1_234_567_890, of: 1).text, in: footer.style.text.face)
    }
    return demands
  }
}

extension BoundDepartment {
  /// The department as its volume shows it.
  fileprivate func showing(
    _ projects: [Project], unrendered: [DataDocument.UnrenderedProject]
  ) -> BoundDepartment {
    var text = text
    text.projects = projects
    let refused = unrendered.map { project in
      RefusedProject(
        sequence: project.sequence, code: nil, name: project.name, location: text.department.code.location)
    }
    let imported = ImportedDocument(performanceText: text, refused: refused, diagnostics: [])
    var shown = BoundDepartment(imported, forms: forms, volume: volume, only: [])
    shown.annexes = annexes
    shown.codes = codes
    shown.hasSignatureFields = hasSignatureFields
    return shown
  }
}

extension Conformance {
  /// The standard's name on the command line: a-3a, plain.
  var option: String { self == .plain ? rawValue : "a-" + rawValue.dropFirst() }
}

extension Attachment {
  /// The name of the data file in every PDF.
  static let dataFileName = "banxin-data.json"

  /// A data file, as the source of the document that carries it.
  init(dataFile bytes: [UInt8]) {
    self.init(
      name: Attachment.dataFileName, mediaType: "application/json", description: "绩效数据，可用 banxin extract 取出",
      relationship: .source, data: bytes)
  }
}
