internal import BudgetModel
public import Diagnostics
internal import DocumentImport
internal import FormLayout
internal import LayoutCore
internal import PageComposition
internal import Pagination
internal import TableLayout

/// What `banxin why` tells of a form, ready to print or to encode; lengths in millimetres.
public struct WhyReport: Sendable, Encodable {
  public struct Row: Sendable, Encodable {
    public var text: String
    public var height: Double
    public var why: String
  }

  public struct Choice: Sendable, Encodable {
    /// What stands first on the next page.
    public var before: String
    /// Points by cause.
    public var cost: [String: Int]
    /// How many points more the whole form would cost; nil for the choice that was made.
    public var extraPoints: Int?

    enum CodingKeys: String, CodingKey {
      case before, cost
      case extraPoints = "extra_points"
    }
  }

  public struct Page: Sendable, Encodable {
    public var number: Int
    public var used: Double
    public var offered: Double
    public var rows: [Row]
    /// Nil on the last page.
    public var end: Choice?
    public var runnerUp: Choice?

    enum CodingKeys: String, CodingKey {
      case number, used, offered, rows, end
      case runnerUp = "runner_up"
    }
  }

  public var code: String
  public var title: String
  /// What was set smaller to fit, in words; nil when nothing was.
  public var shrunk: String?
  public var pages: [Page]
}

/// Tells why the form of one project breaks and stands as it does.
public func explain(
  _ request: RenderRequest, code: String, language: Language
) -> (report: WhyReport?, diagnostics: [Diagnostic]) {
  do {
    let session = try RenderSession(request: request, language: language)
    return session.explain(code)
  } catch {
    return (nil, error.diagnostics)
  }
}

extension RenderSession {
  fileprivate func explain(_ code: String) -> (report: WhyReport?, diagnostics: [Diagnostic]) {
    switch read(request.inputs[0]) {
    case .failure(let failure): return (nil, failure.diagnostics)
    case .success(let imported):
      let department = BoundDepartment(imported, forms: forms(for: imported), volume: volume, only: [])
      guard let project = department.projects.first(where: { $0.code.value == code }) else {
        return (nil, department.diagnostics + [.unknownCode(code, in: department)])
      }
      return explain(project, of: department)
    }
  }

  private func explain(
    _ project: Project, of department: BoundDepartment
  ) -> (report: WhyReport?, diagnostics: [Diagnostic]) {
    do {
      let batch = try fonts.fonts(for: department.demands())
      let run = DepartmentRun(department: department, request: request, jobs: jobs, fonts: batch, created: "")
      guard FormWorker(run: run).canSet(project) else {
        let texts = department.bound(project).texts
        return (nil, GlyphCheck(plan: batch.plan).missing(in: texts, record: project.code.value))
      }
      let steps = FitChooser(run: run).choices().stepsByForm
      let fitted = department.shrunk(by: steps)
      let bound = fitted.bound(project)
      let explanation = explainForm(bound, shaper: batch.makeShaper())
      return (WhyReport(bound, explanation, shrunk: steps[department.form(of: project).name], language: language), [])
    } catch {
      return (nil, [FontSession.failure(error)])
    }
  }
}

extension WhyReport {
  fileprivate init(_ form: BoundForm, _ explanation: FormExplanation, shrunk: FitStep?, language: Language) {
    code = form.record
    title = form.title
    self.shrunk = shrunk?.description.text(in: language)
    pages = explanation.pages.enumerated().map { Page($1, number: $0 + 1, language: language) }
  }
}

extension WhyReport.Page {
  fileprivate init(_ page: FormExplanation.ExplainedPage, number: Int, language: Language) {
    self.number = number
    used = page.used.millimetresShown
    offered = page.offered.millimetresShown
    rows = page.rows.map { row in
      WhyReport.Row(
        text: row.text, height: row.height.millimetresShown, why: row.cause.message.text(in: language))
    }
    guard page.end.next != nil else { return }
    end = WhyReport.Choice(before: page.nextText, cost: page.end.cost.named, extraPoints: nil)
    runnerUp = page.end.runnerUp.map { other in
      WhyReport.Choice(before: page.runnerUpText, cost: other.cost.named, extraPoints: other.extraPoints)
    }
  }
}

extension BreakCost {
  fileprivate var named: [String: Int] {
    Dictionary(uniqueKeysWithValues: points.map { ($0.key.rawValue, $0.value) })
  }
}

extension Length {
  /// Millimetres to a tenth.
  fileprivate var millimetresShown: Double { (millimetres * 10).rounded() / 10 }
}

extension RowReason.Cause {
  fileprivate var message: Message {
    switch self {
    case .minimum: Message(zh: "版式规定的最低行高", en: "the layout's least height")
    case .exact: Message(zh: "版式规定的行高", en: "the layout's exact height")
    case .content(let field): Message(zh: "“\(field)”的内容", en: "the content of “\(field)”")
    case .spanningCell(let field): Message(zh: "跨行的“\(field)”在此行补足", en: "“\(field)”, which spans rows, settles here")
    case .neighbours: Message(zh: "随相邻的行", en: "as high as its neighbours")
    }
  }
}
