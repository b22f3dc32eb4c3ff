internal import BudgetModel
internal import Diagnostics
internal import Foundation

/// Rules about part one, and about what it says of the projects.
let narrativeRules = [
  Rule("narrative.chapter-missing", zh: "第一部分有三章", en: "part one has its three chapters", .text(chapterFindings)),
  Rule("narrative.empty", zh: "每章每节都有内容", en: "every chapter and section says something", .text(emptyFindings)),
  Rule("narrative.numbering", zh: "各节编号连续", en: "sections are numbered 1, 2, 3 …", .text(numberingFindings)),
  Rule("narrative.goal-parts", zh: "分项目标有目标和指标", en: "each goal has its indicators", .text(goalPartFindings)),
  Rule(
    "narrative.indicator-differs", zh: "文字中的指标值与表中一致", en: "indicators in prose agree with the form",
    .text(indicatorFindings)),
  Rule(
    "narrative.total", zh: "文字中的项目总额等于各项目之和", en: "the total in prose is the sum of the projects", .text(totalFindings)),
  Rule(
    "narrative.project-count", zh: "文字中的项目个数与表中一致", en: "the number of projects in prose is right", .text(countFindings)
  ),
]

@Sendable private func chapterFindings(_ context: CheckContext) -> [Finding] {
  guard let partOne = context.text.partOne else { return [] }
  let headings = partOne.narrative.chapters.map(\.heading.value.withoutSpaces)
  let missing = ["总体绩效目标", "分项绩效目标", "工作保障措施"].filter { name in !headings.contains { $0.hasSuffix(name) } }
  return missing.map { name in
    context.text.department.finding(
      field: name, at: partOne.title.number.location, zh: "第一部分没有“\(name)”一章", en: "part one has no chapter 「\(name)」",
      hint: Message(zh: "补上“\(name)”", en: "add 「\(name)」"))
  }
}

@Sendable private func emptyFindings(_ context: CheckContext) -> [Finding] {
  context.chapters.flatMap { chapter -> [Finding] in
    let isEmpty = chapter.sections.isEmpty && chapter.paragraphs.allSatisfy(\.value.isBlank)
    let sections = chapter.sections.filter { $0.paragraphs.allSatisfy(\.value.isBlank) }.map(\.heading)
    return ((isEmpty ? [chapter.heading] : []) + sections).map { heading in
      context.text.department.finding(
        field: chapter.heading.value, at: heading.location, zh: "“\(heading.value)”之下没有内容",
        en: "there is nothing under 「\(heading.value)」",
        hint: Message(zh: "补上内容，或删去这个标题", en: "write something, or delete the heading"))
    }
  }
}

@Sendable private func numberingFindings(_ context: CheckContext) -> [Finding] {
  context.chapters.flatMap { chapter -> [Finding] in
    let numbered = chapter.sections.compactMap { section in
      section.heading.value.leadingItemNumber.map { (section, $0) }
    }
    guard numbered.count == chapter.sections.count else { return [] }
    let wrong = numbered.enumerated().first { $0.element.1 != $0.offset + 1 }
    return wrong.map { offset, item in
      [
        context.text.department.finding(
          field: chapter.heading.value, at: item.0.heading.location,
          zh: "“\(item.0.heading.value)”的编号按顺序应为 \(offset + 1)",
          en: "「\(item.0.heading.value)」 would have the number \(offset + 1)",
          hint: Message(
            zh: "改为 \(offset + 1)，或补上缺少的一节", en: "make it \(offset + 1), or add the section that is missing"))
      ]
    } ?? []
  }
}

/// A section of 分项绩效目标 has a paragraph 绩效目标：… and one 绩效指标：…
@Sendable private func goalPartFindings(_ context: CheckContext) -> [Finding] {
  let chapters = context.chapters.filter { $0.heading.value.withoutSpaces.hasSuffix("分项绩效目标") }
  let parts = ["绩效目标", "绩效指标"]
  return chapters.flatMap { chapter in
    chapter.sections.filter { !$0.paragraphs.allSatisfy(\.value.isBlank) }.flatMap { section in
      parts.filter { part in !section.paragraphs.contains { $0.value.withoutSpaces.hasPrefix(part) } }.map { part in
        context.text.department.finding(
          field: chapter.heading.value, at: section.heading.location, zh: "“\(section.heading.value)”之下没有“\(part)：”",
          en: "「\(section.heading.value)」 has no paragraph 「\(part)：」",
          hint: Message(zh: "补上“\(part)：”一段", en: "add the paragraph 「\(part)：」"))
      }
    }
  }
}

/// An indicator that part one names with a number has that number in the projects' forms.
@Sendable private func indicatorFindings(_ context: CheckContext) -> [Finding] {
  let stated = Dictionary(
    grouping: context.text.projects.flatMap(\.indicators).filter {
      $0.value.value.number != nil && $0.level3.value.count >= 4
    },
    by: \.level3.value.withoutSpaces)
  let passages = context.text.narrativePassages.filter { $0.kind == .prose }
  return passages.flatMap { passage in
    passage.paragraphs.flatMap { paragraph in
      stated.keys.sorted().compactMap { name in
        paragraph.contradiction(of: name, to: stated[name, default: []])?.finding(in: passage)
      }
    }
  }
}

extension Paragraph {
  /// The place where the paragraph gives an indicator another number than its forms.
  fileprivate func contradiction(of name: String, to indicators: [Indicator]) -> Fault? {
    guard let range = firstRange(of: name) else { return nil }
    let end = characters[range.upperBound...].firstIndex { "，。；、,;".contains($0) } ?? characters.count
    let said = IndicatorValue(parsing: text(range.upperBound..<end))
    guard let number = said.number, let first = indicators.first,
      !indicators.contains(where: { $0.value.value.number == number && $0.value.value.unit == said.unit })
    else { return nil }
    return fault(
      range.lowerBound..<end, zh: "“\(name)”在文字中是“\(said.raw)”，在项目表中是“\(first.value.value.raw)”",
      en: "“\(name)” is “\(said.raw)” here and “\(first.value.value.raw)” in the project's form",
      hint: Message(zh: "两处应一致", en: "make the two agree"))
  }
}

/// A total that part one states for the projects.
@Sendable private func totalFindings(_ context: CheckContext) -> [Finding] {
  let totals = context.ownProjects.compactMap { project in
    MoneyUnit(project.budget.unit.value).flatMap { unit in project.budget.total.value.map { $0.value * unit.yuan } }
  }
  guard context.absent.isEmpty, totals.count == context.ownProjects.count, !totals.isEmpty else { return [] }
  let sum = totals.reduce(0, +)
  let shown = "\((sum / 10_000).rounded(to: 2))万元"
  return context.proseOfPartOne { paragraph in
    paragraph.moneyMentions.filter { $0.isOfAllProjects && !$0.agrees(with: sum) }.map { mention in
      paragraph.fault(
        mention.range, zh: "文字中的项目总额 \(mention.raw)，各项目之和是 \(shown)",
        en: "the text says \(mention.raw) for all projects, which make \(shown)",
        hint: Message(zh: "应为 \(shown)", en: "it should be \(shown)"))
    }
  }
}

extension MoneyMention {
  /// Whether the clause speaks of the sum of the projects.
  fileprivate var isOfAllProjects: Bool {
    before.contains("项目")
      && (namesNothing || ["总额", "合计", "共计", "总计", "共安排", "总投入", "总预算"].contains(where: before.contains))
  }
}

@Sendable private func countFindings(_ context: CheckContext) -> [Finding] {
  let count = context.ownProjects.count + context.absent.count
  return context.proseOfPartOne { paragraph in
    ["个预算项目", "个项目支出"].compactMap { unit in
      guard let range = paragraph.firstRange(of: unit) else { return nil }
      let start = paragraph.characters[..<range.lowerBound].lastIndex { !$0.isASCIIDigit }.map { $0 + 1 } ?? 0
      guard let stated = Int(paragraph.text(start..<range.lowerBound)), stated != count else { return nil }
      return paragraph.fault(
        start..<range.upperBound, zh: "文字中有 \(stated) 个项目，表中有 \(count) 个",
        en: "the text says \(stated) projects; there are \(count)",
        hint: Message(zh: "应为 \(count) 个", en: "it should be \(count)"))
    }
  }
}

extension CheckContext {
  fileprivate var chapters: [Narrative.Chapter] { text.partOne?.narrative.chapters ?? [] }

  /// What a check finds in the paragraphs of part one.
  fileprivate func proseOfPartOne(_ check: (Paragraph) -> [Fault]) -> [Finding] {
    text.narrativePassages.filter { $0.kind == .prose }.flatMap { passage in
      passage.paragraphs.flatMap(check).map { $0.finding(in: passage) }
    }
  }
}
