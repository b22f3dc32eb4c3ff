internal import BudgetModel
internal import Diagnostics
internal import DocumentImport
internal import FormLayout

/// The forms of a run, and which of them each record is set in.
struct FormChoice: Sendable {
  /// The form of records that name none.
  private(set) var common: FormDefinition
  /// The forms that records may name.
  private(set) var named: [String: FormDefinition]
  /// Whether the user named the common form: then it is the form of all records.
  let isForced: Bool

  init(_ common: FormDefinition, named: [String: FormDefinition] = [:], isForced: Bool = false) {
    self.common = common
    self.named = named
    self.isForced = isForced
  }

  /// The form of a record; nil when it names one that there is not.
  func form(of project: Project) -> FormDefinition? {
    guard !isForced, let name = project.form?.value, name != common.name else { return common }
    return named[name]
  }

  /// The forms, some of them set smaller by their names.
  func shrunk(by steps: [String: FitStep]) -> FormChoice {
    func shrunk(_ form: FormDefinition) -> FormDefinition { steps[form.name].map(form.shrunk) ?? form }
    return FormChoice(shrunk(common), named: named.mapValues(shrunk), isForced: isForced)
  }
}

extension FormChoice {
  /// An input whose records all have their form: one that names an unknown form is refused. Where the user named the
  /// form, what records say of it is dropped, so that the data that a PDF carries tell how it was made.
  func settled(_ imported: ImportedDocument) -> ImportedDocument {
    var settled = imported
    if isForced {
      for index in settled.performanceText.projects.indices { settled.performanceText.projects[index].form = nil }
    }
    let unknown = settled.performanceText.projects.filter { form(of: $0) == nil }
    settled.performanceText.projects.removeAll { form(of: $0) == nil }
    settled.refused += unknown.map { project in
      RefusedProject(
        sequence: project.sequence.value, code: project.code.value, name: project.name.value,
        location: project.location)
    }
    settled.diagnostics += unknown.compactMap { project in
      project.form.map { unknownForm($0, of: project) }
    }
    return settled
  }

  private func unknownForm(_ name: Sourced<String>, of project: Project) -> Diagnostic {
    let known = Set(named.keys).union([common.name]).sorted()
    let nearest = nearestWord(to: name.value, in: known)
    let hint = nearest.map { Message(zh: "是否想写“\($0)”？", en: "did you mean “\($0)”?") }
    let all = Message(zh: "可用：" + known.joined(separator: "、"), en: "known: " + known.joined(separator: ", "))
    return Diagnostic(
      .error, "layout.unknown-form", zh: "没有名为“\(name.value)”的表", en: "there is no form called “\(name.value)”",
      at: name.location, record: project.code.value, field: FieldName.form.rawValue, hints: [hint ?? all])
  }
}
