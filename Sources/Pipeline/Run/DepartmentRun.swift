internal import BudgetModel
internal import Diagnostics
internal import DocumentImport
internal import FormLayout
internal import Foundation
internal import LayoutCore
internal import PDFFinish
internal import PageComposition
internal import TextEngine
internal import Verification
internal import VolumeBinding

/// Renders one department: its forms in parallel, then the volume from the same frames.
struct DepartmentRun: Sendable {
  private(set) var department: BoundDepartment
  let request: RenderRequest
  let fonts: BatchFonts
  /// The date that the documents state, ISO 8601.
  let created: String
  /// How many steps smaller the forms are set than the layout says.
  private var fitSteps = 0
  /// Makes the data files that the documents carry; nil where they carry none.
  private(set) var data: CarriedData?

  init(department: BoundDepartment, request: RenderRequest, fonts: BatchFonts, created: String) {
    self.department = department
    self.request = request
    self.fonts = fonts
    self.created = created
  }

  private var conformance: Conformance { request.conformance ?? department.earlierConformance ?? .a3a }
  private var names: OutputNames { OutputNames(department: department.text.department) }
  var folder: String { "\(request.outputFolder)/\(names.folder)" }

  /// Writes the files and tells what came of each form. The folder exists afterwards, unless it can't be made.
  func run() -> DepartmentResult {
    var result = DepartmentResult(folder: folder)
    if let problem = makeFolder() {
      result.diagnostics.append(problem)
      result.forms = department.projects.map { FormResult(project: $0, outcome: .refused, diagnostics: []) }
      return result
    }
    return fitted(noting: &result).carryingData(noting: &result).rendered(into: result)
  }

  private func rendered(into result: DepartmentResult) -> DepartmentResult {
    var result = result
    result.forms = department.projects.parallelMap(jobs: request.jobs, worker: { FormWorker(run: self) }) {
      worker, project in worker.render(project)
    }
    if request.makesVolume { addVolume(to: &result) }
    return result
  }

  /// The run with its forms as small as the layout's fit asks for: one step for all forms, so that they look alike.
  private func fitted(noting result: inout DepartmentResult) -> DepartmentRun {
    guard let choice = FitChooser(run: self).choice() else { return self }
    result.diagnostics.append(choice.diagnostic)
    var run = self
    run.department = department.shrunk(by: choice.step)
    run.fitSteps = choice.steps
    return run
  }

  /// The run with the data that its documents carry, where their format and standard let them.
  private func carryingData(noting result: inout DepartmentResult) -> DepartmentRun {
    guard request.format == .pdf, conformance.allowsAttachments else { return self }
    var run = self
    let data = CarriedData(
      of: department, plan: fonts.plan, conformance: conformance, created: created, fitSteps: fitSteps)
    run.data = data
    if let earlier = department.rendering {
      let file = SourceLocation(file: department.text.department.code.location.file)
      result.diagnostics += earlier.differences(from: data.departmentRecord, at: file)
    }
    return run
  }

  private func makeFolder() -> Diagnostic? {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      return nil
    } catch {
      let reason = systemReason(error)
      return Diagnostic(
        .error, "output.folder", zh: "不能建立输出文件夹：\(reason.chinese)",
        en: "can't make the output folder: \(reason.english)", at: SourceLocation(file: folder))
    }
  }

  // MARK: Volume

  private func addVolume(to result: inout DepartmentResult) {
    let forms = result.forms.compactMap { form in form.composed.map { (form.project.sequence.value, $0) } }
    guard !forms.isEmpty || department.text.partOne != nil else { return }
    let unrendered = unrendered(in: result)
    let bound = department.boundVolume(unrendered: unrendered)
    let missing = missing(in: bound, listing: result.forms)
    result.diagnostics += missing
    guard !missing.hasErrors else { return }
    let composed = composeVolume(bound, forms: forms.map { (sequence: $0.0, form: $0.1) }, shaper: fonts.makeShaper())
    result.diagnostics += composed.diagnostics
    result.formPages = composed.formPages
    let shown = result.forms.filter { $0.composed != nil }.map(\.project)
    let sequenced = shown.map { SequencedForm(sequence: $0.sequence.value, form: department.bound($0)) }
    write(
      composed, data: data?.volume(showing: shown, unrendered: unrendered),
      expected: .volume(bound, forms: sequenced), to: &result)
  }

  /// What can't be set of the volume's own text. Its contents show the forms' titles in a face of their own.
  private func missing(in volume: BoundVolume, listing forms: [FormResult]) -> [Diagnostic] {
    let titles = forms.compactMap { form in
      form.composed.map { volume.contents.entry($0.title, at: form.project.title.location) }
    }
    let record = department.text.department.code.value
    return GlyphCheck(plan: fonts.plan).missing(in: volume.texts + titles, record: record)
  }

  private func unrendered(in result: DepartmentResult) -> [UnrenderedProject] {
    let unset = result.forms.filter { $0.composed == nil }.map(\.project).map { project in
      RefusedProject(
        sequence: project.sequence.value, code: project.code.value, name: project.name.value,
        location: project.location)
    }
    let face = department.boundVolume(unrendered: []).contents.missingStyle.text.face
    return (department.refused + unset).map { unrendered($0, face: face) }
  }

  /// A project by its name, or by its code where there is no name or the name itself can't be set.
  private func unrendered(_ project: RefusedProject, face: FaceName) -> UnrenderedProject {
    let name = [project.name, project.code].compactMap(\.self).first { name in
      !name.isEmpty && fonts.plan.missing(in: name, face: face).isEmpty
    }
    return UnrenderedProject(sequence: project.sequence ?? 0, name: name ?? "")
  }

  private func write(
    _ volume: ComposedVolume, data: [UInt8]?, expected: ExpectedDocument, to result: inout DepartmentResult
  ) {
    let document = OutputDocument(
      info: info(title: volume.title),
      pages: volume.pages.map { OutputDocument.NumberedPage(page: $0.page, label: $0.label) },
      outline: volume.outline, structure: volume.structure, data: data)
    let written = write(document, expected: expected, name: { "\(names.volume).\($0)" }, encoder: makeEncoder())
    switch written {
    case .success(let file):
      result.volume = RunReport.Volume(file: file.name, pages: volume.pages.count, sha256: file.sha256)
    case .failure(let error): result.diagnostics += error.diagnostics
    }
  }

  // MARK: Files

  func info(title: String) -> DocumentInfo {
    DocumentInfo(
      title: title, author: department.text.department.name.value,
      subject: "\(department.text.department.year.value)年度", created: created)
  }

  /// The name of a form's file with the given suffix.
  func formName(_ project: Project) -> (String) -> String {
    guard let name = department.formNames[project.code.value] else {
      preconditionFailure("projects are named when they are bound")
    }
    return { "\(name).\($0)" }
  }

  /// An encoder for one thread, or why there is none: a damaged font file.
  func makeEncoder() -> Result<DocumentEncoder, any Error> {
    Result { try DocumentEncoder(format: request.format, conformance: conformance, fonts: fonts.files) }
  }

  /// Writes a document in the request's format; several files where the format has one a page. A PDF that does not say
  /// what is expected of it is not written.
  func write(
    _ document: OutputDocument, expected: ExpectedDocument, name: (String) -> String,
    encoder: Result<DocumentEncoder, any Error>
  ) -> Result<(name: String, sha256: String), DocumentError> {
    do {
      let files = try encoder.get().files(of: document, name: name)
      if request.format == .pdf, request.verifies {
        try checkComplete(files[0].bytes, against: expected, conformance: conformance)
      }
      for file in files { try writeAtomically(file.bytes, to: "\(folder)/\(file.name)") }
      return .success((files[0].name, sha256(of: files[0].bytes)))
    } catch {
      return .failure(DocumentError(name: name(request.format.suffix), underlying: error))
    }
  }
}
