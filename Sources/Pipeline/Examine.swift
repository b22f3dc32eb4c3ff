internal import BudgetModel
public import Diagnostics
internal import DocumentImport
internal import FormLayout
internal import Foundation
internal import LayoutCore
internal import TextEngine

/// Looks at what a run rests on: folders and fonts, and with an input also where each of its characters would come
/// from.
///
/// - Parameter input: a data file of any format, or `-`; nil to look at the machine alone.
public func examine(input: String? = nil, language: Language = .chinese) -> (
  report: HealthReport, diagnostics: [Diagnostic]
) {
  var report = HealthReport(banxin: banxinVersion, faces: [], folders: [])
  do {
    let folders = try ResourceFolders.required()
    let fonts = try FontSession(folders: folders)
    report.folders = [
      HealthReport.Folder(name: "layouts", path: folders.layouts),
      HealthReport.Folder(name: "fonts", path: folders.fontPolicy),
    ]
    let standards = characterStandards(besides: folders.fontPolicy)
    report.faces = fonts.library.inventory(against: standards.known).map(HealthReport.Face.init)
    var diagnostics = fonts.diagnostics + report.faces.filter { $0.file == nil }.map(\.missing) + standards.diagnostics
    if let input {
      let request = RenderRequest(inputs: [input])
      let used = try RenderSession(request: request, language: language).characters(of: input)
      report.characters = used.characters
      diagnostics += used.diagnostics
    }
    return (report, diagnostics)
  } catch {
    return (report, error.diagnostics)
  }
}

/// The standards to hold fonts against; a note where the list of one is not installed.
private func characterStandards(besides policy: String) -> (known: [CharacterStandard], diagnostics: [Diagnostic]) {
  let list = URL(fileURLWithPath: policy).deletingLastPathComponent().appendingPathComponent("debian/通用规范汉字表.txt")
  guard let generalUse = CharacterStandard.generalUse(file: list.path) else {
    let diagnostic = Diagnostic(
      .note, "doctor.no-character-list", zh: "没有《通用规范汉字表》的字表，未核对",
      en: "the list 通用规范汉字表 is not here; it was not checked",
      at: SourceLocation(file: list.path), hints: [Message(zh: "运行 make setup", en: "run make setup")])
    return ([.gb2312], [diagnostic])
  }
  return ([.gb2312, generalUse], [])
}

extension RenderSession {
  /// The characters of an input that their role's own font does not set.
  fileprivate func characters(of input: String) -> (characters: [HealthReport.Character], diagnostics: [Diagnostic]) {
    switch read(input) {
    case .failure(let failure): return ([], failure.diagnostics)
    case .success(let imported):
      let department = BoundDepartment(imported, forms: forms(for: imported), volume: volume, only: [])
      let plan = fonts.plan(for: department.demands())
      let check = GlyphCheck(plan: plan)
      let uses = department.recordTexts.flatMap { check.uses(in: $0.texts, record: $0.record) }
      let missing = uses.filter { $0.font == nil }.map(\.diagnostic)
      return (uses.map(HealthReport.Character.init), imported.diagnostics + missing)
    }
  }
}

extension BoundDepartment {
  /// The texts of each form and of the volume, with what they belong to: a project's code, or the department's.
  fileprivate var recordTexts: [(record: String, texts: [BoundText])] {
    let forms = text.projects.map { project in (record: project.code.value, texts: bound(project).texts) }
    return forms + [(record: text.department.code.value, texts: boundVolume(unrendered: []).texts)]
  }
}
