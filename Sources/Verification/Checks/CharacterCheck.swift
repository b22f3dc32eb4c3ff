internal import Diagnostics

extension FileCheck {
  /// Every character that data and layout ask for is on the pages, as often at least: all that can be said of a file
  /// without structure, where nothing tells a cell from its neighbour or a copy from content.
  static let characters = FileCheck(
    name: "characters",
    title: Message(zh: "所需的字都在页面上（无结构，不能逐格核对）", en: "every character is on the pages (no cells told)"),
    extent: { proof in
      let count = proof.wantedCharacters.values.reduce(0, +)
      return Message(zh: "\(count) 个字符", en: "\(count) characters")
    },
    findings: { proof in
      var found: [Unicode.Scalar: Int] = [:]
      for page in proof.found.seen { for character in page.characters { found[character.scalar, default: 0] += 1 } }
      let missing = proof.wantedCharacters.filter { $0.value > found[$0.key, default: 0] }
      return missing.sorted { $0.key < $1.key }.map { scalar, count in
        finding(
          "characters", zh: "“\(scalar)”应有 \(count) 个，只有 \(found[scalar, default: 0]) 个",
          en: "“\(scalar)” should stand there \(count) times and does \(found[scalar, default: 0]) times")
      }
    })
}

extension VerificationCase {
  /// How often each visible character is asked for.
  fileprivate var wantedCharacters: [Unicode.Scalar: Int] {
    let texts = expected.elements.flatMap(\.flattened).flatMap { $0.text?.paragraphs ?? [] }
    return texts.joined().unicodeScalars.filter(\.isSeen).reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
