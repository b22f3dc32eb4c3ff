internal import BudgetModel
internal import Diagnostics
internal import DocumentImport
internal import FormLayout
internal import Foundation
internal import LayoutCore
internal import PDFFinish
internal import PageCodes
internal import PageComposition
internal import ParallelWork
internal import SafeFiles
internal import TextEngine
internal import Verification

/// Renders one department: its forms in parallel, then the volume from the same frames.
struct DepartmentRun: Sendable {
  private(set) var department: BoundDepartment
  let request: RenderRequest
  let jobs: JobPool
  let fonts: BatchFonts
  /// The date that the documents state, ISO 8601.
  let created: String
  /// Why the volume can't be whole: annexes that can't be taken in.
  var annexProblems: [Diagnostic] = []
  /// Makes the data files that documents carry, and by which they are known.
  private(set) var data: CarriedData
  private let conformance: Conformance
  /// What earlier runs have finished; nil where everything is made anew.
  private(set) var finished: FinishedFiles?
  /// What this run finishes, as long as it writes.
  private var journal: RunJournal?
  /// What it has finished and the disk has not; nil where files are written at once.
  private var queue: FileQueue?

  init(
    department: BoundDepartment, request: RenderRequest, jobs: JobPool, fonts: BatchFonts, created: String
  ) {
    self.department = department
    self.request = request
    self.jobs = jobs
    self.fonts = fonts
    self.created = created
    conformance = department.conformance(asked: request.conformance)
    data = CarriedData(of: department, plan: fonts.plan, conformance: conformance, created: created)
  }

  var carriesData: Bool { request.format == .pdf && conformance.allowsAttachments }
  var names: OutputNames { OutputNames(department: department.text.department) }
  var folder: String { "\(request.outputFolder)/\(names.folder)" }

  /// Writes the files and tells what came of each form. The folder exists afterwards, unless it can't be made.
  func run() -> DepartmentResult {
    var result = DepartmentResult(folder: folder)
    do {
      result.lock = try takeFolder()
    } catch {
      result.diagnostics.append(error.diagnostic)
      result.forms = department.projects.map { FormResult(project: $0, outcome: .undone, diagnostics: []) }
      return result
    }
    let run = fitted(noting: &result)
    result.diagnostics += run.differencesFromEarlier
    return run.keepingJournal().rendered(into: result)
  }

  private func rendered(into result: DepartmentResult) -> DepartmentResult {
    var result = result
    result.journal = journal
    defer { queue?.close() }
    let meter = ProgressMeter(
      department: department.text.department.name.value, total: department.projects.count, tell: request.progress)
    request.events?(.department(entry, folder: folder, forms: department.projects.count))
    result.forms = department.projects.parallelMap(jobs: jobs, worker: { FormWorker(run: self) }) {
      worker, project in
      defer { meter.finishOne() }
      let form = worker.render(project)
      tell(of: form)
      return form
    }
    let unwritten = flushed()
    result.forms = result.forms.map { $0.settled(unwritten) }
    let undone = result.forms.count(where: \.isUndone)
    if undone > 0 {
      result.diagnostics.append(Interruption.diagnostic(undone: undone))
    } else if request.makesVolume {
      addVolume(to: &result)
      if let volume = result.volume { request.events?(.volume(volume, department: entry)) }
    }
    return result
  }

  private var entry: RunReport.DepartmentEntry { RunReport.DepartmentEntry(department.text.department) }

  private func tell(of form: FormResult) {
    guard let tell = request.events else { return }
    let layout = department.form(of: form.project).name
    tell(
      .form(
        RunReport.Form(form, layout: layout, volumePages: nil), department: entry, findings: form.diagnostics))
  }

  private func keepingJournal() -> DepartmentRun {
    guard request.folderUse != .shared else { return self }
    var run = self
    run.finished = request.resumes ? FinishedFiles(in: folder) : nil
    let journal = RunJournal(folder: folder)
    run.journal = journal
    // Whoever is told of each form hears of it when its file stands: there each is flushed before the next is begun.
    if request.events == nil { run.queue = FileQueue(folder: folder, journal: journal) }
    return run
  }

  /// The run with its forms as small as the layouts' fit asks for: one step for all records of a form, so that they look
  /// alike.
  private func fitted(noting result: inout DepartmentResult) -> DepartmentRun {
    let choices = FitChooser(run: self).choices()
    guard !choices.isEmpty else { return self }
    result.diagnostics += choices.map(\.diagnostic)
    var run = self
    run.department = department.shrunk(by: choices.stepsByForm)
    run.data = CarriedData(
      of: run.department, plan: fonts.plan, conformance: conformance, created: created,
      fitSteps: Dictionary(uniqueKeysWithValues: choices.map { ($0.form, $0.steps) }))
    return run
  }

  /// What makes the documents differ from the PDF that the data were taken from, where they carry data again.
  private var differencesFromEarlier: [Diagnostic] {
    guard carriesData, let earlier = department.rendering else { return [] }
    let file = SourceLocation(file: department.text.department.code.location.file)
    return earlier.differences(from: data.departmentRecord, at: file)
  }

  /// What the file of a project's form follows from.
  func inputs(of project: Project, as bound: BoundForm) -> DocumentInputs {
    DocumentInputs(data: data.single(project, as: bound), request: request, isCarried: carriesData)
  }

  /// Makes the folder and takes it for this run alone.
  private func takeFolder() throws(LockFailure) -> FolderLock {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw LockFailure(folder: folder, reason: .unusable(error))
    }
    let lock = try FolderLock(folder, for: request.folderUse)
    if request.folderUse != .shared { removeParts(in: folder) }
    do {
      try tryWriting(in: folder)
    } catch {
      throw LockFailure(folder: folder, reason: .unusable(error))
    }
    return lock
  }

  private func write(_ files: [OutputFile], of document: FinishedFile) throws(FileError) {
    if let queue { return queue.add(files, of: document) }
    for file in files { try writeAtomically(file.bytes, to: "\(folder)/\(file.name)") }
    journal?.note(document)
  }

  /// What could not be written of the documents that were made.
  func flushed() -> [String: FileError] { queue?.flushed() ?? [:] }

  // MARK: Files

  func info(title: String) -> DocumentInfo {
    DocumentInfo(
      title: title, author: department.text.department.name.value,
      subject: "\(department.text.department.year.value)年度", created: created)
  }

  /// The name of a form's file with the given suffix.
  func formName(_ project: Project) -> (String) -> String {
    guard let inBatch = department.formNames[project.code.value] else {
      preconditionFailure("projects are named when they are bound")
    }
    let name =
      request.folderUse == .shared ? names.lone(project, digits: department.numberDigits) : inBatch
    return { "\(name).\($0)" }
  }

  /// An encoder for one thread, or why there is none: a damaged font file.
  func makeEncoder() -> Result<DocumentEncoder, any Error> {
    Result { try DocumentEncoder(format: request.format, conformance: conformance, fonts: fonts.files) }
  }

  /// Makes a document in the request's format and writes it or puts it into the queue of files; several where the format
  /// has one a page. A PDF that does not say what is expected of it is not written.
  func write(
    _ document: OutputDocument, expected: ExpectedDocument, code: DocumentCode?, inputs: DocumentInputs,
    name: (String) -> String,
    encoder: Result<DocumentEncoder, any Error>, formPages: [String: ClosedRange<Int>]? = nil
  ) -> Result<FinishedFile, DocumentError> {
    do {
      let files = try encoder.get().files(of: document, name: name)
      if request.format == .pdf, request.verifies {
        try checkComplete(files[0].bytes, against: expected, code: code, conformance: conformance)
      }
      let finished = FinishedFile(
        file: files[0].name, inputs: inputs.digest, sha256: sha256(of: files[0].bytes), pages: document.pages.count,
        several: files.count > 1 ? files.map(\.name) : nil, formPages: formPages)
      try write(files, of: finished)
      return .success(finished)
    } catch {
      return .failure(DocumentError(name: name(request.format.suffix), underlying: error))
    }
  }
}
