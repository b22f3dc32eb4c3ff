internal import Diagnostics
internal import FormLayout

extension FileCheck {
  /// Whatever a page shows beside the content is a page number, a copy of a head or of a label, or a leader.
  static let artifacts = FileCheck(
    name: "artifacts", title: Message(zh: "内容之外的文字都有来由", en: "all other text is explained"),
    extent: { Message(zh: "\($0.found.artifacts.count) 处", en: "\($0.found.artifacts.count) places") },
    findings: { proof in
      let copies = CopyRules(proof.tables)
      return proof.found.painted.indices.flatMap { PageFurniture(proof, page: $0).findings(copies: copies) }
    })
}

/// The artifacts of one page beside what the page has to show.
private struct PageFurniture {
  let proof: VerificationCase
  let page: Int
  let artifacts: [FoundArtifact]

  init(_ proof: VerificationCase, page: Int) {
    self.proof = proof
    self.page = page
    artifacts = proof.found.artifacts.filter { $0.page == page && !$0.text.withoutWhiteSpace.isEmpty }
  }

  func findings(copies: CopyRules) -> [Diagnostic] {
    unmarked + pageNumbers + repetitions(heads: copies.heads[page] ?? [], labels: copies.labels[page] ?? []) + leaders
  }

  /// Text that neither the structure holds nor an artifact encloses.
  private var unmarked: [Diagnostic] {
    artifacts.filter { !$0.isMarked }.map { unexplained($0.text) }
  }

  private var pageNumbers: [Diagnostic] {
    let wanted = proof.pageNumbers(on: page).sorted()
    let lines = artifacts.filter(\.isPageLine)
    let actual = lines.flatMap { $0.segments }.map(\.text).sorted()
    guard wanted != actual else { return [] }
    let (should, does) = (wanted.joined(separator: "、"), actual.joined(separator: "、"))
    return [
      finding(zh: "页码应为“\(should)”，实为“\(does)”", en: "the page number should be “\(should)” and is “\(does)”")
    ]
  }

  /// Copies: a head stands whole or not at all, a label once at most.
  private func repetitions(heads: [String], labels: [String]) -> [Diagnostic] {
    var (headsLeft, labelsLeft, findings): ([String], [String], [Diagnostic]) = (heads, labels, [])
    for artifact in artifacts where artifact.isCopy {
      if !headsLeft.take(artifact.text), !labelsLeft.take(artifact.text) { findings.append(unexplained(artifact.text)) }
    }
    let isWhole = headsLeft.allSatisfy(\.isEmpty) || headsLeft.count == heads.count
    if !isWhole { findings.append(contentsOf: headsLeft.filter { !$0.isEmpty }.map(missingHead)) }
    return findings
  }

  private var leaders: [Diagnostic] {
    artifacts.filter { $0.isMarked && !$0.isPageLine && !$0.isCopy }
      .filter { !isLeader($0) }.map { unexplained($0.text) }
  }

  /// Leaders repeat one text between an entry of the contents and its number.
  private func isLeader(_ artifact: FoundArtifact) -> Bool {
    guard case .volume(let volume, _, _) = proof.expected, artifact.type == "Layout" else { return false }
    let leader = volume.contents.leader.withoutWhiteSpace
    return !leader.isEmpty && artifact.text.withoutWhiteSpace.replacing(leader, with: "").isEmpty
  }

  // MARK: Findings

  private func unexplained(_ text: String) -> Diagnostic {
    finding(zh: "多出文字“\(excerpt(text))”", en: "“\(excerpt(text))” is more than asked for")
  }

  private func missingHead(_ text: String) -> Diagnostic {
    finding(zh: "重复的表头缺“\(excerpt(text))”", en: "“\(excerpt(text))” is missing in the repeated head")
  }

  private func finding(zh: String, en: String) -> Diagnostic {
    FileCheck.finding("artifacts", page: page, zh: zh, en: en)
  }
}

extension [String] {
  /// Takes one equal text out, if there is one.
  fileprivate mutating func take(_ text: String) -> Bool {
    guard let index = firstIndex(of: text) else { return false }
    remove(at: index)
    return true
  }
}
