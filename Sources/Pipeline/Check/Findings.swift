internal import BudgetModel
internal import Diagnostics
internal import DocumentImport
internal import FormLayout
internal import Preflight

/// What a preflight came to.
struct DataFindings {
  /// Mistakes in the data.
  var findings: [Diagnostic]
  /// What is wrong with `banxin.yaml`.
  var settingsDiagnostics: [Diagnostic]
}

extension ImportedDocument {
  /// What the rules and the forms' own checks find in the data, as the settings beside the input want it.
  ///
  /// - Parameters:
  ///   - isLone: whether the department's other projects are elsewhere.
  ///   - jobs: how many threads look for them.
  func preflight(of input: String, forms: FormChoice, isLone: Bool = false, jobs: Int = 1) -> DataFindings {
    let reading = readRuleSettings(beside: input)
    let named = forms.isForced ? [:] : forms.named.mapValues(FormTerms.init)
    let findings = Preflight(settings: reading.settings, form: FormTerms(forms.common), namedForms: named)
      .findings(in: performanceText, absent: absentNumbers(isLone: isLone), jobs: jobs)
    return DataFindings(findings: findings, settingsDiagnostics: reading.diagnostics)
  }

  /// The numbers of projects that are not here and are no gaps: refused ones, and those beside the one form whose PDF
  /// the data were taken from, or beside the one that came alone.
  private func absentNumbers(isLone: Bool) -> Set<Int> {
    let refused = Set(refused.compactMap(\.sequence))
    let isSingle = rendering.map { $0.volume == nil } ?? isLone
    guard isSingle, let first = performanceText.projects.first else { return refused }
    return refused.union(1..<max(1, first.sequence.value))
  }

  /// The document without the projects that errors were found in: they count as refused.
  func refusing(_ findings: [Diagnostic]) -> ImportedDocument {
    let records = Set(findings.filter { $0.severity == .error }.compactMap(\.record))
    var document = self
    document.performanceText.projects.removeAll { records.contains($0.code.value) }
    document.refused += performanceText.projects.filter { records.contains($0.code.value) }.map { project in
      RefusedProject(
        sequence: project.sequence.value, code: project.code.value, name: project.name.value,
        location: project.location)
    }
    return document
  }
}

extension FormTerms {
  init(_ form: FormDefinition) {
    let checks = form.checks.map { Check($0.condition, message: $0.message, severity: $0.severity) }
    self.init(checks: checks, labels: form.labels, statesNeeds: !form.needs.isEmpty)
  }
}

extension RenderRequest {
  /// The request; without the volume, where it is strict and errors were found in the department's own text.
  func heeding(_ findings: [Diagnostic], about department: Department) -> RenderRequest {
    var request = self
    let isAtFault = findings.contains { $0.severity == .error && $0.record == department.code.value }
    request.makesVolume = makesVolume && !(isStrict && isAtFault)
    return request
  }

  /// Whether a finding is about what the request asks for: one of the projects that it names, or anything.
  func concerns(_ finding: Diagnostic) -> Bool {
    only.isEmpty || finding.record.map(only.contains) ?? false
  }
}
