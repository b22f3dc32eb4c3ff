import BudgetModel

extension ObjectReader {
  /// How the PDF was rendered that the data come from; nil when the object says too little of it.
  func renderingRecord() -> RenderingRecord? {
    guard let form = object("form", as: .layout)?.layout(), let created = value("created") else { return nil }
    var record = RenderingRecord(
      banxin: value("banxin") ?? "", conformance: value("conformance") ?? "", created: created,
      fitSteps: integer("fitSteps", in: 0...999)?.value ?? 0,
      fonts: objects("fonts", as: .font).compactMap { $0.font() },
      form: form, numberDigits: integer("numberDigits", in: 1...9)?.value ?? 2,
      volume: object("volume", as: .layout)?.layout())
    record.code = value("code").map { $0 == "on" }
    record.signatureFields = value("signatureFields").map { $0 == "on" }
    record.edition = integer("edition", in: 1...999)?.value
    record.otherForms = objects("otherForms", as: .otherForm).compactMap { $0.otherForm() }
    return record
  }

  /// The projects that the volume names without showing their forms.
  func unrenderedProjects() -> [DataDocument.UnrenderedProject] {
    objects("unrendered", as: .unrenderedProject).map { project in
      DataDocument.UnrenderedProject(
        sequence: project.integer("sequence", in: 1...999_999_999)?.value, name: project.line("name").value)
    }
  }

  /// The PDFs that the volume takes in.
  func annexes() -> [DataDocument.Annex] {
    objects("annexes", as: .annex).map { annex in
      DataDocument.Annex(title: annex.line("title"), file: annex.line("file"), sha256: annex.value("sha256"))
    }
  }

  private func layout() -> RenderingRecord.Layout? {
    value("name").map { RenderingRecord.Layout(name: $0, sha256: value("sha256")) }
  }

  private func otherForm() -> RenderingRecord.OtherForm? {
    layout().map { RenderingRecord.OtherForm(layout: $0, fitSteps: integer("fitSteps", in: 0...999)?.value ?? 0) }
  }

  private func font() -> RenderingRecord.Font? {
    guard let asked = value("asked"), let name = value("postScriptName") else { return nil }
    return RenderingRecord.Font(
      asked: asked, postScriptName: name, version: value("version") ?? "",
      tableDirectorySHA256: value("tableDirectorySHA256"))
  }

  /// Text that is not printed; nil where there is none.
  private func value(_ key: String) -> String? { self[key].map { text(of: $0, key: key).value } }
}
