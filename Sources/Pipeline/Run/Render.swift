internal import BudgetModel
public import Diagnostics
internal import DocumentImport
internal import FormLayout
internal import Foundation
internal import LayoutCore
internal import PDFFinish
internal import ParallelWork
internal import SafeFiles
internal import TextEngine

/// Renders departments: reads each input, lays its forms out, writes PDFs, volume and `report.json`.
///
/// Never stops at the first problem: whatever can be rendered is, and everything found is told.
public func render(_ request: RenderRequest, language: Language) -> RenderOutcome {
  let inputs = InputFiles(request.inputs, output: request.outputFolder)
  var outcome = RenderOutcome()
  outcome.diagnostics += inputs.diagnostics
  do {
    let session = try RenderSession(request: request, language: language)
    outcome.diagnostics += session.fontDiagnostics
    for rendered in session.render(inputs.files) {
      outcome.departments += rendered.departments
      outcome.diagnostics += rendered.diagnostics
      outcome.findings += rendered.findings
    }
  } catch {
    outcome.diagnostics += error.diagnostics
  }
  return outcome
}

/// Why a run can't even begin.
package struct SetupFailure: Error {
  var diagnostics: [Diagnostic]
}

/// What all inputs of a run share: layouts, fonts, and the places to work at.
struct RenderSession: Sendable {
  private(set) var request: RenderRequest
  let language: Language
  let forms: FormChoice
  let volume: VolumeDefinition
  let fonts: SharedFonts
  let fontDiagnostics: [Diagnostic]
  private(set) var jobs: JobPool
  private let claims = FolderClaims()

  /// - Parameter isWarm: whether the session is for many small inputs.
  init(request: RenderRequest, language: Language, isWarm: Bool = false) throws(SetupFailure) {
    self.request = request
    self.language = language
    let folders = try ResourceFolders.required()
    (forms, volume) = try LayoutLibrary.choose(request.layout, isForced: true, in: folders)
    let session = try FontSession(folders: folders, isWarm: isWarm)
    fontDiagnostics = session.diagnostics
    fonts = SharedFonts(session)
    jobs = JobPool(request.jobs)
  }

  /// The same layouts and fonts for another request.
  func with(_ request: RenderRequest) -> RenderSession {
    var session = self
    session.request = request
    session.jobs = JobPool(request.jobs)
    return session
  }

  /// What came of each input, in their order; as many at a time as there are places to work at.
  func render(_ inputs: [String]) -> [RenderOutcome] {
    inputs.mapSideBySide(atATime: jobs.count) { [self] index, input in
      guard Interruption.signal == nil else {
        claims.skip(index)
        return RenderOutcome()
      }
      return render(input, number: index)
    }
  }

  /// Renders one input, unless its department's folder is an earlier input's.
  private func render(_ input: String, number: Int) -> RenderOutcome {
    let reading = jobs.work { read(input) }
    if let earlier = claims.claim(reading, of: input, number: number) {
      var outcome = RenderOutcome()
      outcome.diagnostics.append(repeated(earlier.department, in: input, after: earlier.input))
      return outcome
    }
    return render(reading, named: input)
  }

  /// Renders what was read of an input.
  func render(_ reading: Result<ImportedDocument, ImportFailure>, named input: String) -> RenderOutcome {
    var outcome = RenderOutcome()
    switch reading {
    case .failure(let failure): outcome.diagnostics += failure.diagnostics
    case .success(let imported): render(imported, of: input, into: &outcome)
    }
    return outcome
  }

  private func render(_ imported: ImportedDocument, of input: String, into outcome: inout RenderOutcome) {
    let found = imported.preflight(
      of: input, forms: forms(for: imported), isLone: request.folderUse == .shared, jobs: jobs.count)
    outcome.diagnostics += found.settingsDiagnostics
    outcome.findings = found.findings.filter(request.concerns)
    render(request.isStrict ? imported.refusing(outcome.findings) : imported, into: &outcome)
  }

  func read(_ input: String) -> Result<ImportedDocument, ImportFailure> {
    if input == standardInputName, let bytes = request.standardInput {
      return read(DocumentSource(name: input, bytes: bytes))
    }
    return readDocument(input, year: request.year, request.reading)
  }

  func read(_ source: DocumentSource) -> Result<ImportedDocument, ImportFailure> {
    Result { () throws(ImportFailure) in
      try readDocument(source, options: try request.reading.options(year: request.year)).get()
    }
  }

  private func render(_ imported: ImportedDocument, into outcome: inout RenderOutcome) {
    var department = BoundDepartment(imported, forms: forms(for: imported), volume: volume, only: request.only)
    let reading = annexes(of: imported, conformance: department.conformance(asked: request.conformance))
    department.annexes = reading.annexes
    department.codes = department.codes.asked(by: request)
    department.hasSignatureFields = request.signatureFields ?? department.hasSignatureFields
    outcome.diagnostics += department.diagnostics + unknownCodes(in: department) + withoutData(&department)
    if request.edition != nil, !department.bearsCodes { outcome.diagnostics.append(.editionUnused(in: department)) }
    do {
      let batch = try fonts.fonts(for: department.demands(jobs: jobs.count))
      outcome.diagnostics += fonts.diagnostics(of: batch)
      var run = DepartmentRun(
        department: department, request: request.heeding(outcome.findings, about: department.text.department),
        jobs: jobs, fonts: batch, created: created(department))
      run.annexProblems = reading.problems
      let result = run.run()
      outcome.diagnostics += result.allDiagnostics
      finish(result, of: department, batch: batch, into: &outcome)
    } catch {
      outcome.diagnostics.append(FontSession.failure(error))
    }
  }

  /// A code names the data that its document carries: one that may carry none bears no code.
  private func withoutData(_ department: inout BoundDepartment) -> [Diagnostic] {
    let conformance = department.conformance(asked: request.conformance)
    guard department.bearsCodes, !conformance.allowsAttachments else { return [] }
    department.codes.isAsked = false
    return [.codeWithoutData(in: department)]
  }

  /// The annexes of an input, where a volume is made.
  private func annexes(of imported: ImportedDocument, conformance: Conformance) -> AnnexReading {
    let input = imported.performanceText.department.code.location.file ?? "-"
    return AnnexReading(
      request.makesVolume ? imported.annexes : [], request.makesVolume ? request.annexes : [], input: input,
      conformance: request.format == .pdf ? conformance : .plain)
  }

  /// An input of a department whose folder an earlier input writes: its files would stand in place of those.
  private func repeated(_ owner: Department, in input: String, after earlier: String) -> Diagnostic {
    Diagnostic(
      .error, "render.repeated-department",
      zh: "部门 \(owner.code.value) \(owner.year.value) 年度已由“\(earlier)”排出，“\(input)”未排",
      en: "department \(owner.code.value), \(owner.year.value), came from \(earlier); \(input) was not rendered",
      at: owner.code.location, record: owner.code.value,
      hints: [Message(zh: "分开运行，用 -o 指定不同的文件夹", en: "run them apart, with -o naming different folders")])
  }

  /// The codes that `--only` names and the input does not have.
  private func unknownCodes(in department: BoundDepartment) -> [Diagnostic] {
    let known = Set(department.projects.map(\.code.value) + department.refused.compactMap(\.code))
    return request.only.filter { !known.contains($0) }.map { .unknownCode($0, in: department) }
  }

  /// The report, written beside the files it lists.
  private func finish(
    _ result: DepartmentResult, of department: BoundDepartment, batch: BatchFonts, into outcome: inout RenderOutcome
  ) {
    let report = RunReport(
      result, of: department, fonts: fonts.report(on: batch),
      diagnostics: fontDiagnostics + outcome.diagnostics + outcome.findings,
      language: language)
    outcome.departments.append(RenderOutcome.Department(folder: result.folder, report: report))
    // A folder that is not this run's is left alone, with the report of whoever has it.
    guard result.lock != nil, request.folderUse != .shared else { return }
    do {
      try writeAtomically(Array(prettyJSON(report).utf8), to: "\(result.folder)/report.json")
      outcome.departments[outcome.departments.count - 1].isReported = true
      try flushFolder(result.folder)
      result.journal?.remove()
    } catch {
      outcome.diagnostics.append(DocumentError(name: "report.json", underlying: error).diagnostic)
    }
  }

  /// The date that the documents state: SOURCE_DATE_EPOCH, or the one of the PDF that the data were taken from, or the
  /// first day of the data's year. Never the clock.
  private func created(_ department: BoundDepartment) -> String {
    if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Int.init) {
      return Date(timeIntervalSince1970: TimeInterval(epoch)).ISO8601Format()
    }
    if let earlier = department.rendering?.created { return earlier }
    let year = String(department.text.department.year.value)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year + "-01-01T00:00:00Z"
  }
}

extension Diagnostic {
  static func unknownCode(_ code: String, in department: BoundDepartment) -> Diagnostic {
    Diagnostic(
      .error, "render.unknown-code", zh: "没有编码为 \(code) 的项目", en: "there is no project with the code \(code)",
      at: department.text.department.code.location, record: code)
  }
}

extension Diagnostic {
  fileprivate static func editionUnused(in department: BoundDepartment) -> Diagnostic {
    Diagnostic(
      .warning, "code.edition-unused", zh: "没有印二维码，版次不写在任何地方",
      en: "no codes are printed: the edition stands nowhere",
      at: SourceLocation(file: department.text.department.code.location.file),
      hints: [Message(zh: "加上 --code", en: "add --code")])
  }

  fileprivate static func codeWithoutData(in department: BoundDepartment) -> Diagnostic {
    Diagnostic(
      .warning, "code.without-data", zh: "PDF/A-2 不带数据，二维码无从对应，因此不印",
      en: "PDF/A-2 carries no data that codes could name: none are printed",
      at: SourceLocation(file: department.text.department.code.location.file),
      hints: [Message(zh: "用 --pdf a-3a", en: "use --pdf a-3a")])
  }
}

extension RunReport {
  init(
    _ result: DepartmentResult, of department: BoundDepartment, fonts: [Face], diagnostics: [Diagnostic],
    language: Language
  ) {
    let rendered = result.forms.map { form in
      Form(
        form, layout: department.form(of: form.project).name,
        volumePages: result.formPages[form.project.code.value])
    }
    let refused = department.refused.map(Form.init)
    self.init(
      banxin: banxinVersion,
      department: DepartmentEntry(department.text.department),
      layout: department.forms.common.name, fonts: fonts, forms: rendered + refused, volume: result.volume,
      diagnostics: diagnostics.map { DiagnosticEntry($0, language: language) })
  }
}
