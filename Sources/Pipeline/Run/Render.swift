internal import BudgetModel
public import Diagnostics
internal import DocumentImport
internal import FormLayout
internal import Foundation
internal import LayoutCore
internal import PDFFinish
internal import SafeFiles
internal import TextEngine

/// Renders departments: reads each input, lays its forms out, writes PDFs, volume and `report.json`.
///
/// Never stops at the first problem: whatever can be rendered is, and everything found is told.
public func render(_ request: RenderRequest, language: Language) -> RenderOutcome {
  var outcome = RenderOutcome()
  do {
    let session = try RenderSession(request: request, language: language)
    outcome.diagnostics += session.fonts.diagnostics
    for input in request.inputs where Interruption.signal == nil {
      let rendered = session.render(input, besides: outcome.departments)
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

/// What all inputs of a run share: layouts and fonts.
struct RenderSession {
  private(set) var request: RenderRequest
  let language: Language
  let forms: FormChoice
  let volume: VolumeDefinition
  let fonts: FontSession

  /// - Parameter isWarm: whether the session is for many small inputs.
  init(request: RenderRequest, language: Language, isWarm: Bool = false) throws(SetupFailure) {
    self.request = request
    self.language = language
    let folders = try ResourceFolders.required()
    (forms, volume) = try LayoutLibrary.choose(request.layout, isForced: true, in: folders)
    fonts = try FontSession(folders: folders, isWarm: isWarm)
  }

  /// The same layouts and fonts for another request.
  func with(_ request: RenderRequest) -> RenderSession {
    var session = self
    session.request = request
    return session
  }

  /// Renders one input; an input of a department that stands in a folder already would write over its files.
  func render(_ input: String, besides earlier: [RenderOutcome.Department]) -> RenderOutcome {
    render(read(input), named: input, besides: earlier)
  }

  /// Renders what was read of an input.
  func render(
    _ reading: Result<ImportedDocument, ImportFailure>, named input: String, besides earlier: [RenderOutcome.Department]
  ) -> RenderOutcome {
    var outcome = RenderOutcome()
    switch reading {
    case .failure(let failure): outcome.diagnostics += failure.diagnostics
    case .success(let imported):
      let found = imported.preflight(
        of: input, forms: forms(for: imported), isLone: request.folderUse == .shared, jobs: request.jobs)
      outcome.diagnostics += found.settingsDiagnostics
      outcome.findings = found.findings.filter(request.concerns)
      let accepted = request.isStrict ? imported.refusing(outcome.findings) : imported
      render(accepted, besides: Set(earlier.map(\.folder)), into: &outcome)
    }
    return outcome
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

  private func render(_ imported: ImportedDocument, besides folders: Set<String>, into outcome: inout RenderOutcome) {
    var department = BoundDepartment(imported, forms: forms(for: imported), volume: volume, only: request.only)
    let reading = annexes(of: imported, conformance: department.conformance(asked: request.conformance))
    department.annexes = reading.annexes
    department.codes = department.codes.asked(by: request)
    department.hasSignatureFields = request.signatureFields ?? department.hasSignatureFields
    outcome.diagnostics += department.diagnostics + unknownCodes(in: department) + withoutData(&department)
    do {
      let batch = try fonts.fonts(for: department.demands(jobs: request.jobs))
      outcome.diagnostics += batch.ownPlan.diagnostics(policy: fonts.policy)
      var run = DepartmentRun(
        department: department, request: request.heeding(outcome.findings, about: department.text.department),
        fonts: batch, created: created(department))
      run.annexProblems = reading.problems
      guard !folders.contains(run.folder) else { return outcome.diagnostics.append(repeated(department)) }
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

  private func repeated(_ department: BoundDepartment) -> Diagnostic {
    let owner = department.text.department
    return Diagnostic(
      .error, "render.repeated-department", zh: "部门 \(owner.code.value) \(owner.year.value) 年度已由前面的输入排出，本输入未排",
      en: "department \(owner.code.value), \(owner.year.value), came from an earlier input; this one was not rendered",
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
      result, of: department, fonts: faces(of: batch),
      diagnostics: fonts.diagnostics + outcome.diagnostics + outcome.findings,
      language: language)
    outcome.departments.append(RenderOutcome.Department(folder: result.folder, report: report))
    // A folder that is not this run's is left alone, with the report of whoever has it.
    guard result.lock != nil, request.folderUse != .shared else { return }
    do {
      try writeAtomically(Array(prettyJSON(report).utf8), to: "\(result.folder)/report.json")
      outcome.departments[outcome.departments.count - 1].isReported = true
      result.journal?.remove()
    } catch {
      outcome.diagnostics.append(DocumentError(name: "report.json", underlying: error).diagnostic)
    }
  }

  private func faces(of batch: BatchFonts) -> [RunReport.Face] {
    batch.faces.compactMap { asked in
      fonts.library.font(for: asked).map { font, isStandIn in
        RunReport.Face(name: asked.description, face: font.postScriptName, isStandIn: isStandIn)
      }
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
