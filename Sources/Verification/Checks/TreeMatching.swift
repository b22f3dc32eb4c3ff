internal import Diagnostics

/// Pairs the elements that a document should have with those that it has.
///
/// Where both have as many children, they are paired in order. Where they do not, those that say the same are paired,
/// and the others are missing or more than asked for.
struct TreeMatching {
  private(set) var pairs: [ElementPair] = []
  private(set) var findings: [Diagnostic] = []

  init(_ expected: [ExpectedElement], _ found: [FoundElement]) { match(expected, found) }

  private mutating func match(_ expected: [ExpectedElement], _ found: [FoundElement]) {
    guard expected.count != found.count else {
      for (expected, found) in zip(expected, found) { pair(expected, found) }
      return
    }
    let difference = found.map(\.signature).difference(from: expected.map(\.signature))
    let (missing, extra) = (difference.removals.map(\.place), difference.insertions.map(\.place))
    for index in missing { report(missing: expected[index]) }
    for index in extra { report(extra: found[index]) }
    let rest = zip(expected.without(missing), found.without(extra))
    for (expected, found) in rest { pair(expected, found) }
  }

  private mutating func pair(_ expected: ExpectedElement, _ found: FoundElement) {
    pairs.append(ElementPair(expected: expected, found: found))
    if expected.role != found.role { report(expected, found) }
    match(expected.children, found.children)
  }

  // MARK: Findings

  private mutating func report(_ expected: ExpectedElement, _ found: FoundElement) {
    findings.append(
      FileCheck.finding(
        "structure", page: found.firstPage, zh: "结构元素应为 \(expected.role)，实为 \(found.role)",
        en: "an element should be \(expected.role) and is \(found.role)", text: expected.text))
  }

  private mutating func report(missing element: ExpectedElement) {
    let text = element.flattened.compactMap(\.text).first
    let words = excerpt(text?.paragraphs.joined() ?? "")
    findings.append(
      FileCheck.finding(
        "structure", zh: "缺少结构元素 \(element.role)“\(words)”", en: "the element \(element.role) “\(words)” is missing",
        text: text))
  }

  private mutating func report(extra element: FoundElement) {
    let words = excerpt(element.allText)
    findings.append(
      FileCheck.finding(
        "structure", page: element.firstPage, zh: "多出结构元素 \(element.role)“\(words)”",
        en: "the element \(element.role) “\(words)” is more than asked for"))
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}

extension ExpectedElement {
  /// What tells elements of the same parent apart.
  fileprivate var signature: String { role + flattened.flatMap { $0.text?.paragraphs ?? [] }.joined() }
}

extension FoundElement {
  fileprivate var signature: String { role + allText }
}

extension Array {
  fileprivate func without(_ indices: [Int]) -> [Element] {
    let left = Set(indices)
    return self.indices.filter { !left.contains($0) }.map { self[$0] }
  }
}

/// The beginning of a text, short enough for a message.
func excerpt(_ text: String) -> String { text.count > 16 ? text.prefix(15) + "…" : text }
