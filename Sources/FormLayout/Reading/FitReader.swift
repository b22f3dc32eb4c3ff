internal import Diagnostics
internal import LayoutCore

/// Reads `fit: {prefer: 1 page, shrink: [leading 1.25..1.05, size 五号..小五]}`.
struct FitReader {
  let findings: Findings

  private static let leadingStep = 50
  private static let sizeStep = Length.pt(0.5)

  func ladder(_ node: LayoutNode?) -> FitLadder? {
    guard let node else { return nil }
    let words = MappingReader(node, known: ["prefer", "shrink"], findings: findings)
    guard let pages = words.required("prefer").flatMap(pages) else { return nil }
    var steps: [FitStep] = []
    let shrink = words.required("shrink")
    for item in shrink?.items ?? shrink.map({ [$0] }) ?? [] { add(item, to: &steps) }
    return FitLadder(pages: pages, steps: steps)
  }

  /// `1 page`, `2 pages`.
  private func pages(_ node: LayoutNode) -> Int? {
    let parts = (node.text ?? "").split(separator: " ")
    if parts.count == 2, parts[1].hasPrefix("page"), let pages = Int(parts[0]), pages > 0 { return pages }
    findings.report(
      "bad-fit", zh: "“\(node.text ?? "")”应写作 1 page", en: "“\(node.text ?? "")” should read like 1 page",
      at: node.location)
    return nil
  }

  /// Adds the steps of one entry, each on top of all that came before.
  private func add(_ node: LayoutNode, to steps: inout [FitStep]) {
    let parts = (node.text ?? "").split(separator: " ", maxSplits: 1).map(\.trimmed)
    let range = parts.count > 1 ? FitReader.ends(parts[1]) : nil
    let base = steps.last ?? FitStep()
    switch (parts.first, range) {
    case ("leading", let range?):
      if let values = leadings(range) { return steps += values.map { FitStep(leading: $0, size: base.size) } }
    case ("leading", nil):
      return steps += [1250, 1200, 1150, 1100, 1050].map { FitStep(leading: $0, size: base.size) }
    case ("size", let range?):
      if let sizes = sizes(range) { return steps += sizes.map { FitStep(leading: base.leading, size: $0) } }
    default: break
    }
    findings.report(
      "bad-fit", zh: "“\(node.text ?? "")”应写作 leading 1.25..1.05 或 size 五号..小五",
      en: "“\(node.text ?? "")” should read like leading 1.25..1.05 or size 五号..小五", at: node.location)
  }

  private static func ends(_ text: String) -> (from: String, to: String)? {
    guard let dots = text.firstRange(of: "..") else { return nil }
    return (text[..<dots.lowerBound].trimmed, text[dots.upperBound...].trimmed)
  }

  private func leadings(_ range: (from: String, to: String)) -> [Int]? {
    guard let from = Double(range.from), let to = Double(range.to), (0.9...3).contains(to), from >= to else {
      return nil
    }
    let (high, low) = (Int((from * 1000).rounded()), Int((to * 1000).rounded()))
    return Array(stride(from: high, through: low, by: -FitReader.leadingStep))
  }

  private func sizes(_ range: (from: String, to: String)) -> [FitStep.SizeChange]? {
    guard let from = Length(notation: range.from), let to = Length(notation: range.to), from > to, to >= .pt(5) else {
      return nil
    }
    let between = stride(from: from.units - FitReader.sizeStep.units, to: to.units, by: -FitReader.sizeStep.units)
    return (between.map(Length.init(units:)) + [to]).map { FitStep.SizeChange(from: from, to: $0) }
  }
}
