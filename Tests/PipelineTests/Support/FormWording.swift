import BudgetModel
import Foundation

/// What the official form says of a project, in reading order: written down here apart from the layout file, so that
/// neither can lose a text without the other.
struct FormWording {
  let project: Project

  /// The text of each cell, label or line.
  var texts: [String] {
    ["\(project.sequence.value).\(project.title.value)"] + fundsTable + indicatorTable + ["第 1 页 共 1 页"]
  }

  private var fundsTable: [String] {
    let (budget, points) = (project.budget, project.plan.points)
    return [
      project.departmentCode.value + project.departmentName.value, "单位：" + budget.unit.value,
      "项目编码", project.code.value, "项目名称", project.name.value,
      "预算规模及资金用途", "预算数", amount(budget.total), "其中：财政    资金", amount(budget.fiscal),
      "其他资金", amount(budget.other), project.purpose.value,
      "资金支出计划（%）",
    ] + points.map(\.date.value) + points.map { amount($0.value) } + ["绩效目标"] + project.goals.map(\.value)
  }

  private var indicatorTable: [String] {
    var texts = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"]
    var above: Indicator?
    for indicator in project.indicators {
      texts += levels(of: indicator, below: above)
      texts += [
        indicator.level3.value, indicator.description.value, indicator.value.value.raw, indicator.basis.value,
      ]
      above = indicator
    }
    return texts
  }

  /// The levels that an indicator does not share with the one above it.
  private func levels(of indicator: Indicator, below above: Indicator?) -> [String] {
    let (level1, level2) = (indicator.level1.value, indicator.level2.value)
    if above?.level1.value != level1 { return [level1, level2] }
    return above?.level2.value == level2 ? [] : [level2]
  }

  private func amount(_ amount: Sourced<Amount?>) -> String { amount.value?.raw ?? "" }
}

extension PartOne {
  /// What part one says, in reading order.
  var texts: [String] {
    [title.number.value, title.name.value]
      + narrative.chapters.flatMap { chapter in
        [chapter.heading.value] + chapter.paragraphs.map(\.value)
          + chapter.sections.flatMap { [$0.heading.value] + $0.paragraphs.map(\.value) }
      }
  }
}

extension Sequence<String> {
  /// All characters that are not white space.
  var letters: String { joined().filter { !$0.isWhitespace } }
}

extension String {
  /// How often each character occurs.
  var counts: [Character: Int] { reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}
