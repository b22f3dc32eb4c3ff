internal import BudgetModel

/// The names of what a run writes (design contract: Output).
struct OutputNames {
  let department: Department

  /// `<部门编码>-<年度>`.
  var folder: String { safe("\(department.code.value)-\(department.year.value)", limit: 200) }

  /// `<部门编码>-<年度>-绩效文本.pdf`.
  func volume(suffix: String) -> String { "\(folder)-绩效文本.\(suffix)" }

  /// `NN-<项目编码>-<项目名称>.pdf`, with as many digits as the largest number needs, two at least.
  func form(_ project: Project, of count: Int, suffix: String) -> String {
    let digits = max(2, String(count).count)
    let number = String(project.sequence.value)
    let padded = String(repeating: "0", count: max(0, digits - number.count)) + number
    let head = safe("\(padded)-\(project.code.value)-", limit: 120)
    return head + safe(project.name.value, limit: 240 - head.utf8.count - suffix.utf8.count) + ".\(suffix)"
  }

  /// A name that every file system takes: no separators, no reserved or control characters, no dot or blank at its
  /// ends, cut at a character's border.
  private func safe(_ name: String, limit: Int) -> String {
    var result = ""
    for character in name.map({ OutputNames.isSafe($0) ? $0 : "_" })
    where result.utf8.count + character.utf8.count <= limit {
      result.append(character)
    }
    while let last = result.last, last == "." || last == " " { result.removeLast() }
    while let first = result.first, first == "." || first == " " { result.removeFirst() }
    return result
  }

  private static func isSafe(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { scalar in
      !"/\\:*?\"<>|~".unicodeScalars.contains(scalar) && scalar.properties.generalCategory != .control
    }
  }
}
