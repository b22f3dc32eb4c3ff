internal import BudgetModel
internal import Diagnostics
internal import FormLayout
internal import ParallelWork

/// How much smaller all records of a form are set, and the one that made it necessary.
struct FitChoice {
  /// The form's name.
  var form: String
  /// Whether it is the department's only form.
  var isOnly: Bool
  /// How many steps of the ladder that takes.
  var steps: Int
  var step: FitStep
  /// Nil where the choice was made before, for the PDF that the data were taken from.
  var forcedBy: Project?

  var diagnostic: Diagnostic {
    Diagnostic(
      .note, "fit.shrunk", zh: "为使各表页数合乎版式，全部\(subject.chinese)：\(step.description.chinese)；\(reason.chinese)",
      en: """
        so that forms keep to the pages the layout prefers, in all \(subject.english): \(step.description.english); \
        \(reason.english)
        """,
      at: forcedBy?.location ?? SourceLocation(), record: forcedBy?.code.value)
  }

  private var subject: Message {
    isOnly ? Message(zh: "表", en: "forms") : Message(zh: "“\(form)”", en: "forms 「\(form)」")
  }

  private var reason: Message {
    forcedBy == nil
      ? Message(zh: "与取出数据的 PDF 一致", en: "as in the PDF that the data were taken from")
      : Message(zh: "由此表决定", en: "this form decided it")
  }
}

extension [FitChoice] {
  /// The step of each form by its name.
  var stepsByForm: [String: FitStep] { Dictionary(uniqueKeysWithValues: map { ($0.form, $0.step) }) }
}

/// Chooses the step of each layout's fit ladder for a whole department, so that all its forms look alike, also when only
/// some of them are asked for.
///
/// The mildest step is chosen at which every form that can be made to fit does. A form that would not fit even at the
/// last step has no say: it runs over pages at whatever step the others need.
struct FitChooser {
  let run: DepartmentRun

  /// The choices for the forms that need to be set smaller.
  func choices() -> [FitChoice] {
    let forms = run.department.usedForms
    return forms.compactMap { choice(for: $0, isOnly: forms.count == 1) }
  }

  private func choice(for form: FormDefinition, isOnly: Bool) -> FitChoice? {
    guard let ladder = form.fit, !ladder.steps.isEmpty else { return nil }
    func choice(_ steps: Int, forcedBy project: Project?) -> FitChoice? {
      guard ladder.steps.indices.contains(steps - 1) else { return nil }
      return FitChoice(
        form: form.name, isOnly: isOnly, steps: steps, step: ladder.steps[steps - 1], forcedBy: project)
    }
    if let steps = run.department.earlierFitSteps(of: form) { return choice(steps, forcedBy: nil) }
    let projects = run.department.text.projects.filter { run.department.form(of: $0).name == form.name }
    let needed = projects.parallelMap(jobs: run.jobs, worker: { FormWorker(run: run) }) { worker, project in
      worker.canSet(project) ? FitChooser.stepsNeeded(by: project, ladder: ladder, worker: worker) : 0
    }
    guard let most = needed.max(), let index = needed.firstIndex(of: most) else { return nil }
    return choice(most, forcedBy: projects[index])
  }

  /// How many steps a form needs, by bisection; 0 when it needs none or when none would help.
  private static func stepsNeeded(by project: Project, ladder: FitLadder, worker: FormWorker) -> Int {
    func fits(_ steps: Int) -> Bool {
      worker.pageCount(project, step: steps == 0 ? nil : ladder.steps[steps - 1]) <= ladder.pages
    }
    if fits(0) || !fits(ladder.steps.count) { return 0 }
    var (tooFew, enough) = (0, ladder.steps.count)
    while enough - tooFew > 1 {
      let middle = (tooFew + enough) / 2
      if fits(middle) { enough = middle } else { tooFew = middle }
    }
    return enough
  }
}
