internal import Diagnostics

extension FileCheck {
  /// No text stands on another.
  static let overlap = FileCheck(
    name: "overlap", title: Message(zh: "文字互不重叠", en: "no text stands on another"),
    extent: { Message(zh: "\(lineCount($0)) 行", en: "\(lineCount($0)) lines") },
    findings: { proof in
      Dictionary(grouping: lines(of: proof), by: \.segment.page).sorted { $0.key < $1.key }.flatMap { overlaps($1) }
    })

  /// A line with what it should say.
  private struct PassageLine {
    var segment: TextSegment
    var text: ExpectedText?
  }

  private static func lineCount(_ proof: VerificationCase) -> Int {
    (proof.passages.map(\.found.segments.count) + proof.found.artifacts.map(\.segments.count)).reduce(0, +)
  }

  private static func lines(of proof: VerificationCase) -> [PassageLine] {
    let own = proof.passages.flatMap { pair in
      pair.found.segments.map { PassageLine(segment: $0, text: pair.expected.text) }
    }
    return own + proof.found.artifacts.flatMap(\.segments).map { PassageLine(segment: $0, text: nil) }
  }

  private static func overlaps(_ lines: [PassageLine]) -> [Diagnostic] {
    let sorted = lines.sorted { $0.segment.box.top < $1.segment.box.top }
    return sorted.indices.flatMap { index in
      let line = sorted[index]
      return sorted[(index + 1)...].prefix { $0.segment.box.top < line.segment.box.bottom }
        .filter { $0.segment.box.overlaps(line.segment.box, tolerance: 1.2) }.map { overlap(line, $0) }
    }
  }

  private static func overlap(_ line: PassageLine, _ other: PassageLine) -> Diagnostic {
    let (one, two) = (excerpt(line.segment.text), excerpt(other.segment.text))
    return finding(
      "overlap", page: line.segment.page, zh: "“\(one)”与“\(two)”重叠", en: "“\(one)” and “\(two)” stand on each other",
      text: line.text ?? other.text)
  }
}
