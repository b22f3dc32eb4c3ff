internal import BudgetModel
internal import Diagnostics

let foreignDescriptionRule = Rule(
  "indicator.foreign-description", zh: "指标说的是本项目", en: "indicators speak of their own project",
  .text { context in namedFindings(context.text.projects) + copiedFindings(context.text.projects) })

/// Words that only another project is named by, in an indicator of a project that does not mention them.
private func namedFindings(_ projects: [Project]) -> [Finding] {
  let names = DistinctiveNames(projects)
  guard !names.isEmpty else { return [] }
  return projects.flatMap { project in
    let own = ([project.name, project.purpose] + project.goals).map(\.value).joined(separator: "\n")
    return project.indicators.compactMap { indicator in
      let texts = [(FieldName.level3, indicator.level3.value), (.description, indicator.description.value)]
      let matches = texts.compactMap { field, text in names.match(in: text).map { (field, text, $0) } }
      let strange = matches.first { !own.contains($0.2.name) && $0.2.owner.code != project.code }
      return strange.map { field, text, match in
        project.foreignFinding(
          field, of: indicator, text: text, owner: match.owner,
          because: Message(zh: "提到“\(match.name)”", en: "speaks of “\(match.name)”"))
      }
    }
  }
}

/// A description that another project has too, where it suits that one's name of the indicator and not this one's.
private func copiedFindings(_ projects: [Project]) -> [Finding] {
  let described = projects.flatMap { project in project.indicators.map { (project: project, indicator: $0) } }
    .filter { $0.indicator.description.value.count >= 6 }
  let groups = Dictionary(grouping: described.indices) { described[$0].indicator.description.value.withoutSpaces }
  return groups.values.filter { $0.count > 1 }.flatMap { group -> [(Int, Finding)] in
    guard let owner = group.first(where: { described[$0].indicator.descriptionSuits >= 2 }) else { return [] }
    let strangers = group.filter {
      described[$0].indicator.descriptionSuits == 0 && described[$0].project.code != described[owner].project.code
    }
    return strangers.map { index in
      let (project, indicator) = described[index]
      return (
        index,
        project.foreignFinding(
          .description, of: indicator, text: indicator.description.value, owner: described[owner].project,
          because: Message(
            zh: "与“\(indicator.label)”无关", en: "has nothing to do with “\(indicator.label)”"))
      )
    }
  }.sorted { $0.0 < $1.0 }.map(\.1)
}

extension Indicator {
  /// How many pairs of neighbouring characters the description shares with the indicator's name.
  fileprivate var descriptionSuits: Int {
    description.value.characterPairs.intersection(level3.value.characterPairs).count
  }
}

extension String {
  fileprivate var characterPairs: Set<String> {
    Set(zip(self, dropFirst()).map { String([$0, $1]) })
  }
}

extension Project {
  fileprivate func foreignFinding(
    _ field: FieldName, of indicator: Indicator, text: String, owner: Project, because reason: Message
  ) -> Finding {
    finding(
      field, of: indicator,
      zh: "“\(text)”\(reason.chinese)，是第 \(owner.sequence.value) 个项目《\(owner.name.value)》的内容",
      en: "“\(text)” \(reason.english): it belongs to project \(owner.sequence.value), “\(owner.name.value)”",
      hint: Message(zh: "改写为本项目《\(name.value)》的内容", en: "make it speak of this project, “\(name.value)”"))
  }
}
