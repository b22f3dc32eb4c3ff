internal import BudgetModel
internal import SafeFiles

/// The names of what a run writes (design contract: Output).
struct OutputNames {
  let department: Department

  /// `<部门编码>-<年度>`.
  var folder: String { safe("\(department.code.value)-\(department.year.value)", limit: 200) }

  /// `<部门编码>-<年度>-绩效文本`, to which the suffix comes.
  var volume: String { "\(folder)-绩效文本" }

  /// `NN-<项目编码>-<项目名称>` by the projects' codes, to which the suffix comes; with as many digits as asked for.
  ///
  /// No two are alike, not even where upper and lower case are one: codes that differ only in characters which a name
  /// can't have, or behind its cut, get a number at the end.
  func forms(_ projects: [Project], digits: Int) -> [String: String] {
    var taken: Set = [volume.lowercased()]
    return projects.reduce(into: [:]) { names, project in
      names[project.code.value] = unique(form(project, digits: digits), among: &taken)
    }
  }

  /// The name of a form whose department's other forms are not known.
  ///
  /// Where something of what sets it apart is lost, to the characters that a name can't have, to its length or to
  /// systems that take upper and lower case for one, a digest of all of it stands at the end.
  func lone(_ project: Project, digits: Int) -> String {
    let (name, code) = (form(project, digits: digits), project.code.value)
    let isPlain = code.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "-") }
    if isPlain, name.hasSuffix("-\(code)-\(project.name.value)") { return name }
    return "\(name)-\(sha256(of: Array("\(code)\0\(project.name.value)".utf8)).prefix(8))"
  }

  private func form(_ project: Project, digits: Int) -> String {
    let number = String(project.sequence.value)
    let padded = String(repeating: "0", count: max(0, digits - number.count)) + number
    let head = safe("\(padded)-\(project.code.value)-", limit: 120)
    return head + safe(project.name.value, limit: 230 - head.utf8.count)
  }

  private func unique(_ name: String, among taken: inout Set<String>) -> String {
    var (candidate, number) = (name, 1)
    while !taken.insert(candidate.lowercased()).inserted {
      number += 1
      candidate = "\(name)-\(number)"
    }
    return candidate
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
