internal import Diagnostics
internal import FieldExpressions

/// The tick boxes of a form, by the value that they ask: of boxes that each stand for a text of a field, one should be
/// ticked wherever the field is filled in.
struct TickGroups {
  struct Group: Hashable {
    var field: String
    var value: String
    var location: SourceLocation
  }

  private var groups: [Group] = []
  /// The texts that the boxes of a group stand for, in the order of the form.
  private var choices: [Group: [String]] = [:]
  private var ticked: Set<Group> = []

  /// Takes down a box that was filled.
  mutating func add(_ condition: Condition, isTicked: Bool, in scope: FieldScope) {
    let texts = condition.expression.choices?.texts ?? []
    for reading in condition.expression.readings(in: scope.records) where !reading.text.isEmpty {
      let location = reading.location ?? condition.location
      let group = Group(field: reading.name, value: reading.text, location: location)
      if choices[group] == nil { groups.append(group) }
      let known = choices[group, default: []]
      choices[group] = known + texts.filter { !known.contains($0) }
      if isTicked { ticked.insert(group) }
    }
  }

  /// The values that no box stands for, each with the texts that the boxes stand for.
  var unmatched: [(group: Group, choices: [String])] {
    groups.compactMap { group in
      guard !ticked.contains(group), let texts = choices[group], !texts.isEmpty else { return nil }
      return (group, texts)
    }
  }
}
