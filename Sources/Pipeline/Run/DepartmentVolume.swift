internal import BudgetModel
internal import Diagnostics
internal import DocumentImport
internal import FormLayout
internal import LayoutCore
internal import PageCodes
internal import PageComposition
internal import ParallelWork
internal import SafeFiles
internal import TextEngine
internal import Verification
internal import VolumeBinding

/// The volume of a department, from the frames of its forms.
extension DepartmentRun {
  /// Lays the volume out and writes it, or keeps the one that stands there already.
  func addVolume(to result: inout DepartmentResult) {
    let shown = result.forms.filter(\.hasForm).map(\.project)
    guard !shown.isEmpty || department.text.partOne != nil else { return }
    result.diagnostics += annexProblems
    guard annexProblems.isEmpty else { return }
    let unrendered = unrendered(in: result)
    let bound = department.boundVolume(unrendered: unrendered)
    let sequenced = shown.map { SequencedForm(sequence: $0.sequence.value, form: department.bound($0)) }
    let titles = zip(shown, sequenced).map { bound.contents.entry($1.form.title, at: $0.title.location) }
    let missing = missing(in: bound.texts + titles, of: bound)
    result.diagnostics += missing
    guard !missing.hasErrors else { return }
    let inputs = DocumentInputs(
      data: data.volume(showing: shown, unrendered: unrendered), request: request, isCarried: carriesData)
    let code = bound.page.code.map { _ in department.volumeCode(dataSHA256: sha256(of: inputs.data)) }
    if let file = finished?.file(named: "\(names.volume).\(request.format.suffix)", inputs: inputs) {
      result.formPages = file.formPages ?? [:]
      return result.volume = RunReport.Volume(file, code: pageCodes(code, in: file))
    }
    let composed = composeVolume(
      bound, forms: composedForms(of: result), annexes: department.annexes.map(\.volumeAnnex),
      shaper: fonts.makeShaper())
    var document = document(of: composed, carrying: inputs)
    let findings = composed.diagnostics + substitutions(in: bound) + coded(&document, code, on: bound.page)
    result.diagnostics += findings
    guard !findings.hasErrors else { return }
    result.formPages = composed.formPages
    write(
      document, code: code, inputs: findings.isEmpty ? inputs : inputs.withFindings,
      expected: .volume(bound, forms: sequenced, annexes: department.annexes.map(\.expected)), to: &result)
  }

  /// What the report says of the volume's codes: pages of annexes bear none.
  private func pageCodes(_ code: DocumentCode?, in file: FinishedFile) -> RunReport.PageCodes? {
    let annexPages = department.annexes.map(\.volumeAnnex.pages.count).reduce(0, +)
    return code.map { RunReport.PageCodes($0, pages: file.pages - annexPages) }
  }

  /// Prints the codes onto the volume's pages and tells what was found.
  private func coded(
    _ document: inout OutputDocument, _ code: DocumentCode?, on setup: PageSetup
  ) -> [Diagnostic] {
    guard let code else { return [] }
    let (coded, found) = document.bearing(
      code, on: setup, of: department.volume.name, record: department.text.department.code.value,
      shaper: fonts.makeShaper())
    document = coded
    return found
  }

  /// All forms that the volume shows; those whose files stand already are laid out now.
  private func composedForms(of result: DepartmentResult) -> [(sequence: Int, form: ComposedForm)] {
    let shown = result.forms.filter(\.hasForm)
    let forms = shown.parallelMap(jobs: jobs, worker: { FormWorker(run: self) }) { worker, form in
      form.composed ?? worker.composed(form.project)
    }
    return zip(shown, forms).map { (sequence: $0.project.sequence.value, form: $1) }
  }

  /// What can't be set of the volume's own text: its contents show the forms' titles in a face of their own.
  private func missing(in texts: [BoundText], of volume: BoundVolume) -> [Diagnostic] {
    let record = department.text.department.code.value
    let annexes = department.annexes.map { volume.contents.entry($0.title, at: SourceLocation(file: $0.name)) }
    return GlyphCheck(plan: fonts.plan).missing(in: texts + annexes, record: record)
  }

  private func substitutions(in volume: BoundVolume) -> [Diagnostic] {
    GlyphCheck(plan: fonts.plan).substitutions(in: volume.texts, record: department.text.department.code.value)
  }

  private func unrendered(in result: DepartmentResult) -> [UnrenderedProject] {
    let unset = result.forms.filter { !$0.hasForm }.map(\.project).map { project in
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

  private func document(of volume: ComposedVolume, carrying inputs: DocumentInputs) -> OutputDocument {
    var document = OutputDocument(
      info: info(title: volume.title),
      pages: volume.pages.map { OutputDocument.NumberedPage(page: $0.page, label: $0.label) },
      outline: volume.outline, structure: volume.structure, data: inputs.carried)
    (document.annexes, document.annexPages) = (department.annexes, volume.annexPages)
    return document
  }

  private func write(
    _ document: OutputDocument, code: DocumentCode?, inputs: DocumentInputs, expected: ExpectedDocument,
    to result: inout DepartmentResult
  ) {
    let written = write(
      document, expected: expected, code: code, inputs: inputs, name: { "\(names.volume).\($0)" },
      encoder: makeEncoder(), formPages: result.formPages)
    switch written {
    case .failure(let error): result.diagnostics += error.diagnostics
    case .success(let file):
      if let failure = flushed()[file.file] {
        result.diagnostics += DocumentError(name: file.file, underlying: failure).diagnostics
      } else {
        result.volume = RunReport.Volume(file, code: pageCodes(code, in: file))
      }
    }
  }
}
