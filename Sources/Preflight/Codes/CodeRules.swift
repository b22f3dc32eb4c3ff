internal import BudgetModel
internal import Diagnostics

/// Rules about project codes: 6 digits of division, 2 of year, a letter, 12 more.
let codeRules = [
  Rule("code.characters", zh: "编码只用半角字母和数字", en: "codes are ASCII letters and digits", project: characterFindings),
  Rule("code.form", zh: "编码为 21 位，前 8 位是数字", en: "codes have 21 characters, 8 digits first", .project(formFindings)),
  Rule("code.check-character", zh: "校验位正确", en: "the check character is right", project: checkCharacterFindings),
  Rule("code.year", .note, zh: "编码中的年份与年度一致", en: "the year in the code is the text's", .project(yearFindings)),
  Rule("code.division", zh: "编码的行政区划与其他项目一致", en: "codes have the division of the others", .text(divisionFindings)),
  Rule("code.duplicate", zh: "编码不重复", en: "codes are unique", .text(duplicateCodeFindings)),
]

@Sendable private func characterFindings(_ project: Project) -> [Finding] {
  guard let stranger = project.code.value.first(where: { !$0.isASCII || !($0.isLetter || $0.isNumber) }) else {
    return []
  }
  let clean = project.code.value.halfWidth.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
  return [
    project.codeFinding(
      zh: "项目编码含有“\(stranger)”", en: "the code has “\(stranger)”",
      hint: Message(zh: "可能应为 \(clean)", en: "it may be meant as \(clean)"))
  ]
}

/// A department's overall form has the department's code, which is no project's.
@Sendable private func formFindings(_ project: Project, _ context: CheckContext) -> [Finding] {
  let code = project.code.value
  guard !code.isEmpty, code != context.text.department.code.value, characterFindings(project).isEmpty,
    ProjectCode(code) == nil
  else { return [] }
  return [
    project.codeFinding(
      zh: "项目编码“\(code)”有 \(code.count) 位，不合编码格式",
      en: "the code “\(code)” of \(code.count) characters has another form",
      hint: Message(
        zh: "应为 21 位：6 位区划、2 位年份、1 个字母、12 位字母或数字",
        en: "21 characters belong here: 6 digits of division, 2 of year, a letter, 12 letters or digits"))
  ]
}

@Sendable private func checkCharacterFindings(_ project: Project) -> [Finding] {
  switch CheckCharacter.check(project.code.value) {
  case .notApplicable, .correct: []
  case .expected(let character):
    [
      project.codeFinding(
        zh: "项目编码的校验位应为 \(character)，可能录入有误",
        en: "the code's check character should be \(character): probably a typing error",
        hint: Message(zh: "对照预算系统核对整个编码", en: "compare the whole code with the budget system"))
    ]
  case .outsideAlphabet(let character):
    [
      project.codeFinding(
        zh: "项目编码含有编码规则不用的字母 \(character)，可能录入有误",
        en: "the code has the letter \(character), which codes do not use: probably a typing error",
        hint: Message(zh: "I 与 1、O 与 0、S 与 5、Z 与 2 易混", en: "I looks like 1, O like 0, S like 5, Z like 2"))
    ]
  }
}

@Sendable private func yearFindings(_ project: Project, _ context: CheckContext) -> [Finding] {
  let year = context.text.department.year.value
  guard let code = ProjectCode(project.code.value), code.year != year % 100 else { return [] }
  return [
    project.codeFinding(
      zh: "项目编码中的年份是 \(2000 + code.year)，本文本是 \(year) 年度",
      en: "the code's year is \(2000 + code.year), the text's is \(year)",
      hint: Message(zh: "跨年度项目可沿用旧编码，否则改正", en: "a project of several years may keep its code; else correct it"))
  ]
}

/// A division that only one project has among several is likely a typing error.
@Sendable private func divisionFindings(_ context: CheckContext) -> [Finding] {
  let coded = context.text.projects.compactMap { project in
    ProjectCode(project.code.value).map { (project, $0.division) }
  }
  let counts = Dictionary(grouping: coded, by: \.1).mapValues(\.count)
  guard let common = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), common.value * 2 > coded.count,
    common.value > 1
  else { return [] }
  return coded.filter { $0.1 != common.key }.map { project, division in
    project.codeFinding(
      zh: "项目编码的区划是 \(division)，其他项目是 \(common.key)",
      en: "the code's division is \(division), the other projects' \(common.key)",
      hint: Message(zh: "应为 \(common.key)", en: "it should be \(common.key)"))
  }
}

@Sendable private func duplicateCodeFindings(_ context: CheckContext) -> [Finding] {
  repeated(context.text.projects, by: { $0.code.value.halfWidth.withoutSpaces.uppercased() }).map { project, first in
    project.codeFinding(
      zh: "项目编码与“\(first.name.value)”相同：\(project.code.value)",
      en: "the code is that of “\(first.name.value)” too: \(project.code.value)",
      hint: Message(zh: "每个项目的编码应不同，改正有误的一个", en: "each project has a code of its own; correct the wrong one"))
  }
}

/// The projects that share a key with an earlier one, each with that one. Blank keys are passed over.
func repeated(_ projects: [Project], by key: (Project) -> String) -> [(project: Project, first: Project)] {
  var seen: [String: Project] = [:]
  return projects.compactMap { project in
    let key = key(project)
    guard !key.isEmpty else { return nil }
    if let first = seen[key] { return (project, first) }
    seen[key] = project
    return nil
  }
}

extension Project {
  fileprivate func codeFinding(zh: String, en: String, hint: Message) -> Finding {
    finding(.projectCode, at: code.location, zh: zh, en: en, hint: hint)
  }
}
