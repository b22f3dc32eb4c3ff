package import BudgetModel
internal import Diagnostics
package import DocumentImport
package import FormLayout
internal import LayoutCore
internal import ParallelWork
package import TextEngine

/// A department bound to its layouts: everything that is to be set, before any font is chosen.
package struct BoundDepartment {
  let text: PerformanceText
  private(set) var forms: FormChoice
  let volume: VolumeDefinition
  /// The projects to render, in their order.
  package let projects: [Project]
  /// The projects that the importer refused, or that name an unknown form.
  let refused: [RefusedProject]
  /// How the PDF was rendered that the data were taken from; nil for any other data.
  let rendering: RenderingRecord?
  /// The PDFs of other programs that the volume takes in.
  var annexes: [Annex] = []
  /// Which documents bear codes.
  var codes: CodePrinting
  /// Whether the rooms for seals are fields, or none is; nil where the layouts say it.
  var hasSignatureFields: Bool?
  /// How many digits the numbers in file names have: as many as the largest number needs, two at least.
  let numberDigits: Int
  /// The name of each form's file without its suffix, by the project's code.
  let formNames: [String: String]
  /// What was found in the input.
  let diagnostics: [Diagnostic]

  /// A department whose records are all set in one form.
  package init(_ imported: ImportedDocument, form: FormDefinition, volume: VolumeDefinition, only codes: [String]) {
    self.init(imported, forms: FormChoice(form, isForced: true), volume: volume, only: codes)
  }

  init(_ unsettled: ImportedDocument, forms: FormChoice, volume: VolumeDefinition, only codes: [String]) {
    let imported = forms.settled(unsettled)
    self.text = imported.performanceText
    self.forms = forms
    self.volume = volume
    self.diagnostics = imported.diagnostics
    self.projects = imported.performanceText.projects.filter { codes.isEmpty || codes.contains($0.code.value) }
    self.refused = imported.refused.filter { project in
      codes.isEmpty || project.code.map(codes.contains) ?? false
    }
    self.rendering = imported.rendering
    self.codes = CodePrinting(imported.rendering)
    self.hasSignatureFields = imported.rendering?.signatureFields
    let numbers = imported.performanceText.projects.map(\.sequence.value) + imported.refused.compactMap(\.sequence)
    self.numberDigits = max(2, String(numbers.max() ?? 0).count, imported.rendering?.numberDigits ?? 0)
    let names = OutputNames(department: imported.performanceText.department)
    self.formNames = names.forms(imported.performanceText.projects, digits: numberDigits)
  }

  /// The department with its forms set smaller, by their names.
  func shrunk(by steps: [String: FitStep]) -> BoundDepartment {
    var department = self
    department.forms = forms.shrunk(by: steps)
    return department
  }

  func form(of project: Project) -> FormDefinition { forms.form(of: project) ?? forms.common }

  /// Each form that some record is set in, in the order of the records.
  var usedForms: [FormDefinition] {
    var names: Set<String> = []
    return text.projects.map(form).filter { names.insert($0.name).inserted }
  }

  package func bound(_ project: Project) -> BoundForm {
    var bound = form(of: project).bind(project, of: text.department)
    bound.page.code = codes.setting(bound.page.code)
    return hasSignatureFields.map(bound.withSignatureFields) ?? bound
  }

  /// The volume, which names the projects that have no form.
  func boundVolume(unrendered: [UnrenderedProject]) -> BoundVolume {
    var bound = volume.bind(text, missing: unrendered)
    bound.page.code = codes.setting(bound.page.code)
    return bound
  }

  /// Every character that the department's files may show, whichever of them are asked for: a form looks the same when
  /// it is rendered alone.
  ///
  /// - Parameter jobs: how many threads gather them.
  package func demands(jobs: Int = 1) -> FontDemands {
    let volume = boundVolume(unrendered: nameable)
    let shares = text.projects.shares(jobs).parallelMap(jobs: jobs) { projects in
      projects.reduce(into: FontDemands()) { add(bound($1), in: volume, to: &$0) }
    }
    var demands = shares.reduce(into: FontDemands()) { $0.formUnion($1) }
    demands.add(volume.texts)
    addFurniture(of: volume, to: &demands)
    return demands
  }

  /// A form's texts, its title in the contents and its page numbers.
  private func add(_ form: BoundForm, in volume: BoundVolume, to demands: inout FontDemands) {
    demands.add(form.texts)
    demands.add(form.title, in: volume.contents.entry.text.face)
    demands.addCode(form.page.code)
    for line in form.pageLines {
      demands.add(line.paragraph(page: 1_234_567_890, of: 1).text, in: line.style.text.face)
    }
  }

  /// Every project by its name and by its code: the volume may have to name any of them, for want of a form.
  private var nameable: [UnrenderedProject] {
    let names = text.projects.flatMap { [$0.name.value, $0.code.value] }
    let refusedNames = refused.flatMap { [$0.name, $0.code].compactMap(\.self) }
    return (names + refusedNames).map { UnrenderedProject(sequence: 1_234_567_890, name: $0) }
  }

  /// The digits of the volume's page numbers and the titles of its annexes.
  private func addFurniture(of volume: BoundVolume, to demands: inout FontDemands) {
    demands.add(volume.folio.paragraph(page: "0123456789IVXLCDM").text, in: volume.folio.style.text.face)
    demands.add("0123456789", in: volume.contents.entry.text.face)
    demands.addCode(volume.page.code)
    for title in annexes.map(\.title) {
      demands.add(title, in: volume.contents.entry.text.face)
      demands.add(BoundContents.annexPart, in: volume.contents.part.text.face)
    }
  }
}
