internal import Diagnostics

extension FileCheck {
  /// No text stands on another.
  static let overlap = FileCheck(
    name: "overlap", title: Message(zh: "文字互不重叠", en: "no text stands on another"),
    extent: { Message(zh: "\(lines(of: $0).count) 行", en: "\(lines(of: $0).count) lines") },
    findings: { proof in
      Dictionary(grouping: lines(of: proof), by: \.segment.page).sorted { $0.key < $1.key }.flatMap { overlaps($1) }
    })

  /// A line with the number of its passage.
  private struct PassageLine {
    var passage: Int
    var segment: TextSegment
    var text: ExpectedText?
  }

  private static func lines(of proof: VerificationCase) -> [PassageLine] {
    let passages = proof.passages.map { ($0.found.glyphs, $0.expected.text) }
    let artifacts = proof.found.artifacts.map { ($0.glyphs, ExpectedText?.none) }
    return (passages + artifacts).enumerated().flatMap { number, passage in
      passage.0.segments.map { PassageLine(passage: number, segment: $0, text: passage.1) }
    }
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
