import BudgetModel
import Diagnostics

extension ProjectReader {
  /// The number and the title of the form's title line. Number 0 stands for one that could not be read.
  mutating func readTitle() -> (sequence: Sourced<Int>, title: Sourced<String>) {
    guard let title = form.title else {
      report(
        .error, "title.missing", .title, at: form.location,
        zh: "表格前没有“序号.标题”一行", en: "no line 「number.title」 stands before the tables")
      return (Sourced(0), Sourced(""))
    }
    guard let numbered = NumberedText(title.text), let number = numbered.number else {
      report(
        .error, "title.number", .sequence, at: title.location,
        zh: "标题应以“序号.”开头，序号从 1 起：\(title.text.quoted)",
        en: "the title should begin with 「number.」, counted from 1: \(title.text.quoted)")
      return (Sourced(0), title.sourced)
    }
    if !numbered.isPlain { reportNormalisedNumber(number, of: title) }
    return (Sourced(number, at: title.location), title.dropFirst(numbered.prefixLength).sourced)
  }

  private mutating func reportNormalisedNumber(_ number: Int, of title: TextParagraph) {
    report(
      .note, "title.number-normalised", .sequence, at: title.location,
      zh: "标题的序号按“\(number).”处理：\(title.text.quoted)",
      en: "the title's number is read as 「\(number).」: \(title.text.quoted)")
  }

  /// The department's code, which is the digits that begin the first cell, and its name, which is the rest.
  mutating func readDepartment() -> (code: Sourced<String>, name: Sourced<String>) {
    let whole = text(.department, 0)
    let code = whole.map { String($0.prefix(while: \.isASCIIDigit)) }
    let paragraph = TextParagraph(text: whole.value, location: whole.location, faults: [])
    let name = paragraph.dropFirst(code.value.count).sourced
    if has(.department), code.value.isEmpty || name.value.isEmpty {
      report(
        .error, "department.unreadable", .departmentName, at: whole.location,
        zh: "应为部门编码和部门名称，如“216002某某局”，实为“\(whole.value.quoted)”",
        en: "expected the department's code and name as in 「216002某某局」, not 「\(whole.value.quoted)」")
    }
    return (code, name)
  }

  /// The money unit that the first row states: 万元 in 单位：万元.
  mutating func readUnit() -> Sourced<String> {
    let whole = text(.department, 1)
    guard whole.value.asLabel.hasPrefix("单位:") else {
      if has(.department) { reportUnit(whole) }
      return whole
    }
    let label = whole.value.prefix { !":：".contains($0) }
    return TextParagraph(text: whole.value, location: whole.location, faults: []).dropFirst(label.count + 1).sourced
  }

  private mutating func reportUnit(_ found: Sourced<String>) {
    report(
      .error, "row.label", .unit, at: found.location,
      zh: "应为“单位：”和金额单位，实为“\(found.value.quoted)”", en: "expected 「单位：」 and the unit, not 「\(found.value.quoted)」")
  }
}
