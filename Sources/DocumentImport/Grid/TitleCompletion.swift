import BudgetModel
import Diagnostics

extension TextSections {
  /// Numbers the titles that have no number, and makes those that are missing from the project's name, each with a note:
  /// a sheet for each project needs neither.
  mutating func completeTitles() -> [Diagnostic] {
    var notes: [Diagnostic] = []
    for index in forms.indices {
      let form = forms[index]
      guard form.title.flatMap({ NumberedText($0.text) }) == nil else { continue }
      let title = form.title?.text ?? form.projectName.map { $0 + "绩效目标表" }
      guard let title else { continue }
      let place = form.title?.location ?? form.location
      let completed = "\(index + 1).\(title)"
      setTitle(TextParagraph(text: completed, location: place, faults: form.title?.faults ?? []), of: index)
      notes.append(
        Diagnostic(
          .note, form.title == nil ? "title.inferred" : "sequence.inferred",
          zh: "标题没有写全，按先后补为“\(completed.quoted)”",
          en: "the title is incomplete: by its place it is 「\(completed.quoted)」",
          at: place, record: form.projectCode, field: FieldName.title.rawValue))
    }
    return notes
  }
}

extension TextSections.Form {
  fileprivate var projectCode: String? { identity(1) }
  fileprivate var projectName: String? { identity(3) }

  private func identity(_ cell: Int) -> String? {
    guard let row = rows.first(where: FormRow.identity.recognises), row.cells.count == 4 else { return nil }
    return row.cells[cell].isBlank ? nil : row.cells[cell].text
  }
}
