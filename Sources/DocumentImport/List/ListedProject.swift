import BudgetModel
import Diagnostics

/// A project of a list, as a data file would have it.
struct ListedProject {
  var node: JSONNode
  var code: String
  var record: String
  var findings: [Diagnostic]

  /// The keys that say which project it is, and nothing else of it.
  private static let identity: Set<String> = ["sequence", "code", "name", "departmentCode", "departmentName"]

  private var members: [JSONMember] { node.value.members ?? [] }
  private var keys: Set<String> { Set(members.map(\.key)) }
  /// Whether all that is told are indicators, or all but them.
  private var isHalf: Bool { !keys.contains("indicators") || keys.subtracting(Self.identity) == ["indicators"] }

  /// Whether the two are halves of one project: its fields in one list, its indicators in another.
  func completes(_ other: ListedProject) -> Bool {
    !code.isEmpty && code == other.code && isHalf && other.isHalf
  }

  /// Takes over what another list says of the same project.
  mutating func merge(_ other: ListedProject) {
    var merged = members
    for member in other.members {
      guard let index = merged.firstIndex(where: { $0.key == member.key }) else {
        merged.append(member)
        continue
      }
      guard case .array(let own) = merged[index].node.value, case .array(let added) = member.node.value,
        member.key == "indicators"
      else { continue }
      merged[index].node.value = .array(own + added)
    }
    node.value = .object(merged)
    findings += other.findings
  }

  /// Reads the project; `sequence` is its number where the list states none.
  func reading(sequence: Int) -> ProjectReading {
    var reading = ProjectDataReader(node, path: record, defaults: .init(sequence: sequence)).read()
    reading.diagnostics += findings
    if findings.hasErrors { reading.project = nil }
    return reading
  }
}

extension [ListedProject] {
  /// Adds the projects of another list, to those they are halves of where there are such.
  mutating func join(_ others: [ListedProject]) {
    let places = Dictionary(enumerated().map { ($1.code, $0) }) { first, _ in first }
    for other in others {
      if let index = places[other.code], other.completes(self[index]) {
        self[index].merge(other)
      } else {
        append(other)
      }
    }
  }
}
