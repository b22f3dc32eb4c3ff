internal import BudgetModel
public import Diagnostics
internal import FormLayout
internal import LayoutCore

/// A field as `banxin fields` lists it.
public struct FieldEntry: Sendable, Encodable {
  public var record: String
  public var name: String
  public var key: String
  public var type: String
  public var unit: String?
}

/// Every field that a layout can bind, record by record.
public func listFields(language: Language) -> [FieldEntry] {
  RecordKind.allCases.flatMap { record in
    FieldCatalog.fields(of: record).map { field in
      FieldEntry(
        record: record.title.text(in: language), name: field.name.rawValue, key: field.key,
        type: field.kind.title.text(in: language), unit: field.unit?.text(in: language))
    }
  }
}

extension RecordKind {
  fileprivate var title: Message {
    switch self {
    case .department: Message(zh: "部门", en: "department")
    case .project: Message(zh: "项目", en: "project")
    case .planPoint: Message(zh: "资金支出计划", en: "plan point")
    case .indicator: Message(zh: "指标", en: "indicator")
    case .indicatorPair: Message(zh: "中期与年度指标", en: "indicator pair")
    case .funding: Message(zh: "资金", en: "funding")
    case .fundLine: Message(zh: "一种资金", en: "one source of funds")
    case .departmentTask: Message(zh: "年度主要任务", en: "task")
    case .progressStep: Message(zh: "实施进度计划", en: "stage")
    case .reviewOpinion: Message(zh: "审核意见", en: "review")
    }
  }
}

extension FieldKind {
  fileprivate var title: Message {
    switch self {
    case .text: Message(zh: "文字", en: "text")
    case .integer: Message(zh: "整数", en: "integer")
    case .amount: Message(zh: "金额", en: "amount")
    case .number: Message(zh: "数", en: "number")
    case .percentage: Message(zh: "百分率", en: "percentage")
    case .date: Message(zh: "日期", en: "date")
    case .indicatorValue: Message(zh: "指标值", en: "indicator value")
    case .paragraphs: Message(zh: "多段文字", en: "paragraphs")
    case .record(let kind): Message(zh: "各项：\(kind.title.chinese)", en: "record: \(kind.title.english)")
    case .records(let kind): Message(zh: "列表：\(kind.title.chinese)", en: "list of: \(kind.title.english)")
    }
  }
}

/// A layout as `banxin layouts list` lists it.
public struct LayoutEntry: Sendable, Encodable {
  public var name: String
  /// The title as the layout writes it, with its fields: {序号}.{标题}.
  public var title: String
  public var source: String
  /// The sheet in millimetres: 210 × 297.
  public var paper: String
  public var file: String
}

/// The forms that there are, and what is wrong with layout files.
public func listLayouts() -> (layouts: [LayoutEntry], diagnostics: [Diagnostic]) {
  do {
    let library = LayoutLibrary(folder: try ResourceFolders.required().layouts)
    let forms = library.forms.values.sorted { $0.name < $1.name }
    return (forms.map(LayoutEntry.init), library.diagnostics)
  } catch {
    return ([], error.diagnostics)
  }
}

/// What is wrong with some layout files, which may extend each other and the forms that there are.
public func checkLayouts(_ files: [String]) -> [Diagnostic] {
  var library = ResourceFolders.find().map { LayoutLibrary(basesIn: $0.layouts) } ?? LayoutLibrary()
  library.add(files: files)
  return library.diagnostics
}

extension LayoutEntry {
  fileprivate init(_ form: FormDefinition) {
    let paper = form.page.paper
    self.init(
      name: form.name, title: form.title.template.text, source: form.source,
      paper: "\(Int(paper.width.millimetres.rounded())) × \(Int(paper.height.millimetres.rounded())) mm",
      file: form.file)
  }
}
